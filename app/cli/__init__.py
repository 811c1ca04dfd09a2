"""The command line: parses arguments, calls one service, prints what came of it.

Each command's module is imported only when that command is run: a second start must not pay for parsers
that it does not use.
"""

import os
import sys
from importlib import import_module

import typer

from app.domain.errors import DemarcheError

# Which module of this package holds a command; the order is that of the help page.
COMMANDS = {
    "start": "serving",
    "serve": "serving",
    "migrate": "serving",
    "add": "taking_in",
    "feed": "feeds",
    "seed": "record",
    "record": "record",
    "reread": "reading",
    "read": "reading",
    "explain": "reading",
    "show": "reading",
    "correct": "corrections",
    "changes": "corrections",
    "undo": "corrections",
    "user": "people",
    "doctor": "doctor",
}
_NOT_PEOPLE = {"--help", "--version"}


def program(command: str = "") -> typer.Typer:
    """The program with one command, or with all of them where the command is not known."""
    made = typer.Typer(
        name="demarche",
        help="Tracks US–North Korea diplomacy: articles go in, a checkable timeline comes out.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    modules = [COMMANDS[command]] if command in COMMANDS else list(dict.fromkeys(COMMANDS.values()))
    for module in modules:
        made.add_typer(import_module(f"app.cli.{module}").commands)
    made.callback()(_nothing)  # keeps the command's name in use even where there is only one
    return made


def main() -> None:
    """Run the program on the arguments it was started with; a failure is one sentence and exit code 1."""
    command = sys.argv[1] if len(sys.argv) > 1 else ""
    try:
        program(command)()
    except DemarcheError as error:
        fail(str(error))
    except KeyboardInterrupt:
        fail("Stopped.")
    except BrokenPipeError:
        os.close(1)  # the reader of the output has gone; nobody is left to tell
        sys.exit(1)
    except Exception as error:  # the outermost border: people see a sentence
        if os.environ.get("DEMARCHE_DEBUG"):
            raise
        fail(f"{type(error).__name__}: {_first_line(error)} (set DEMARCHE_DEBUG=1 to see where)")


def fail(sentence: str) -> None:
    """Print a sentence to standard error and leave with exit code 1."""
    typer.echo(sentence, err=True)
    sys.exit(1)


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or ["no more is known"])[0]


def _nothing() -> None:
    """Tracks US–North Korea diplomacy: articles go in, a checkable timeline comes out."""
