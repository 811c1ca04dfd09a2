"""`demarche start | serve | migrate`."""

import gc
import os
import socket
from pathlib import Path
from typing import Annotated

import typer

from app.cli.terminal import clock, console, leave, print_report, progress_bar
from app.services.accounts import LINK_MINUTES, one_time_key
from app.services.ingest import ingest
from app.services.seeding import load_record
from app.settings import Settings
from app.sources import read_path
from app.storage.database import SessionFactory, open_database
from app.storage.meta import SAMPLES_DIGEST, find_value, save_value
from app.storage.schema import head, migrate, revision_of

commands = typer.Typer()

Port = Annotated[int | None, typer.Option(help="Port to listen on.", min=1, max=65535)]
Host = Annotated[str | None, typer.Option(help="Address to listen on.")]
Workers = Annotated[int, typer.Option(help="Processes that serve.", min=1, max=64)]


@commands.command()
def start(port: Port = None, host: Host = None) -> None:
    """Make everything ready (database, record, samples) and serve; what is done already is not done again."""
    settings = _settings(port, host)
    listening = _listen(settings)
    sessions = open_database(settings.database)
    _migrate(sessions)
    _load(sessions, settings)
    _read_samples(sessions, settings)
    if settings.loopback:
        _print_link(sessions, settings)
    sessions.close()
    _serve(settings, listening)


@commands.command()
def serve(port: Port = None, host: Host = None, workers: Workers = 1) -> None:
    """Serve the dashboard; the database must be ready (see `migrate` and `seed`)."""
    settings = _settings(port, host)
    sessions = open_database(settings.database)
    if revision_of(sessions) != head():
        raise leave("The database is not ready; run `demarche migrate` first.")
    sessions.close()
    _serve(settings, _listen(settings), workers)


@commands.command("migrate")
def migrate_database() -> None:
    """Bring the database's schema up to this program's."""
    sessions = open_database(Settings().database)
    before = revision_of(sessions)
    migrate(sessions)
    after = revision_of(sessions)
    sessions.close()
    console().print("Nothing to do." if before == after else f"The database is at {after} now.")


def _settings(port: int | None, host: str | None) -> Settings:
    changes = {name: value for name, value in (("port", port), ("host", host)) if value is not None}
    return Settings(**changes)  # type: ignore[arg-type]  # each of its field's own type


def _migrate(sessions: SessionFactory) -> None:
    if revision_of(sessions) != head():
        typer.echo("Preparing the database …")
        migrate(sessions)


def _load(sessions: SessionFactory, settings: Settings) -> None:
    report = load_record(sessions, settings.seeds_dir, now=clock(), progress=_tell)
    if report.unchanged:
        return
    totals = ", ".join(f"{line.total} {line.noun}s" for line in report.lines)
    typer.echo(f"The record is loaded: {totals}.")


def _tell(words: str) -> None:
    typer.echo(f"Loading the record: {words} …")


def _read_samples(sessions: SessionFactory, settings: Settings) -> None:
    folder = settings.seeds_dir / "samples"
    digest = _digest(folder)
    with sessions() as session:
        if not digest or find_value(session, SAMPLES_DIGEST) == digest:
            return
    total = sum(1 for path in folder.iterdir() if path.is_file())
    with progress_bar("reading the samples", total) as bar:
        report = ingest(sessions, read_path(folder), now=clock(), progress=bar)
    print_report(report)
    with sessions.begin() as session:
        save_value(session, SAMPLES_DIGEST, digest)


def _digest(folder: Path) -> str:
    """What tells the samples from other ones: names and sizes; empty where there are none."""
    if not folder.is_dir():
        return ""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return "|".join(f"{path.name}:{path.stat().st_size}" for path in files)


def _print_link(sessions: SessionFactory, settings: Settings) -> None:
    key = one_time_key(sessions, now=clock())
    typer.echo(f"Write access for {LINK_MINUTES} minutes, once: {settings.public_base}/enter?key={key}")


def _listen(settings: Settings) -> socket.socket:
    """Take the port before anything else is done, so that a taken one is told at once."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
        listening.listen(128)
    except OSError as error:
        why = error.strerror or "no reason is known"
        raise leave(
            f"Port {settings.port} on {settings.host} can’t be used ({why}); choose another with --port."
        ) from None
    return listening


def _serve(settings: Settings, listening: socket.socket, workers: int = 1) -> None:
    import uvicorn  # noqa: PLC0415  # after the work above, so that its progress shows at once
    from uvicorn.supervisors import Multiprocess  # noqa: PLC0415  # likewise

    # The application is made by name in the serving process, from the environment, as any server would.
    os.environ.update(DEMARCHE_HOST=settings.host, DEMARCHE_PORT=str(settings.port))
    config = uvicorn.Config(
        "app.main:serve_app",
        factory=True,
        log_level=settings.log_level,
        proxy_headers=False,  # the application judges them itself
        server_header=False,
        access_log=settings.log_level == "debug",
        workers=workers,
    )
    typer.echo(f"Demarche is at {settings.public_base}/ (stop it with Ctrl+C)")
    server = uvicorn.Server(config)
    if workers > 1:
        Multiprocess(config, sockets=[listening]).run()
        return
    config.load()
    gc.collect()
    gc.freeze()  # what lives as long as the server is never looked at again; measured: p99 from 32 to 2 ms
    server.run(sockets=[listening])
