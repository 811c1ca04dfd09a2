"""The catalogue of words and the places that they come from: `make catalogue` brings the one up to the other.

What is no longer said is dropped, what is new stands with an empty translation, and nothing is guessed.
"""

import io
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from app.domain.language import Language
from app.settings import ROOT
from app.web.catalogue import catalogue_path

KEYWORDS = {
    "_": None,
    "gettext": None,
    "msg": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pmsg": ((1, "c"), 2),
    "counted": (1, 2),
}
IDLE = tuple(
    f'"{name}'
    for name in ("Project", "Report", "POT-", "PO-", "Last", "Language-Team", "Generated", "Content-Transfer")
)
HEADER = """\
# The words of the interface in Korean. `make catalogue` keeps it in step with code and templates.
"""


def said() -> Catalog:
    """Every message of the templates and of the program."""
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]["mappings"]
    methods = [(one["pattern"], one["method"]) for one in mappings]
    options = {
        one["pattern"]: {key: str(value) for key, value in one.items() if key not in {"pattern", "method"}}
        for one in mappings
    }
    found = Catalog()
    for part in ("templates", "app"):
        for file, line, message, _, context in extract_from_dir(
            ROOT / part,
            [(p.removeprefix(f"{part}/"), m) for p, m in methods if p.startswith(part)],
            {p.removeprefix(f"{part}/"): o for p, o in options.items()},
            KEYWORDS,
        ):
            found.add(message, locations=[(f"{part}/{Path(file).as_posix()}", line)], context=context)
    return found


def kept(language: Language) -> Catalog:
    """The catalogue as it stands in the repository."""
    with catalogue_path(language).open("rb") as file:
        return read_po(file, locale=language)


def messages(catalogue: Catalog) -> Iterator[Message]:
    """The messages of a catalogue without its header."""
    return (message for message in catalogue if message.id)


def main() -> None:
    """Rewrite the catalogue of every other language and tell what is left to translate."""
    template = said()
    for language in Language:
        if language is Language.EN:
            continue
        catalogue = kept(language)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        catalogue.header_comment = HEADER
        made = Catalog(locale=language, header_comment=HEADER, fuzzy=False)
        for message in sorted(messages(catalogue), key=_place):
            places = list({where: (where, line) for where, line in message.locations}.values())
            made.add(message.id, message.string, places, message.flags, context=message.context)
        _write(made, catalogue_path(language))
        empty = sum(not any(m.string if isinstance(m.string, tuple) else (m.string,)) for m in messages(made))
        print(f"{language}: {len(made)} messages, {empty} to translate")  # noqa: T201  # its job


def _place(message: Message) -> tuple[list[tuple[str, int]], str]:
    return message.locations[:1], str(message.id)


def _write(catalogue: Catalog, path: Path) -> None:
    """Write a catalogue without what changes by itself: who, when and with what."""
    text = io.BytesIO()
    write_po(text, catalogue, width=110, include_lineno=False)
    lines = text.getvalue().decode().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(IDLE)), "utf-8")


if __name__ == "__main__":
    main()
