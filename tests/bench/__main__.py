"""Run the benchmarks named on the command line, or all of them."""

import sys

from tests.bench import journal, pages, reading

BENCHES = {"journal": journal.run, "pages": pages.run, "reading": reading.run}


def main() -> None:
    for name in sys.argv[1:] or BENCHES:
        if name not in BENCHES:
            raise SystemExit(f"there is no benchmark “{name}”; there are: {', '.join(BENCHES)}")
        print(f"== {name}", *BENCHES[name](), sep="\n")


main()
