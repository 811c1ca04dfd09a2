import base64
import hashlib
import tomllib
from pathlib import Path

from app.settings import ROOT

VENDOR = ROOT / "static" / "vendor"
LISTED = tomllib.loads((VENDOR / "VENDORED.toml").read_text("utf-8"))["file"]


def test_every_vendored_file_is_the_one_that_was_taken_over() -> None:
    for entry in LISTED:
        digest = hashlib.sha384((VENDOR / entry["path"]).read_bytes()).digest()
        assert entry["hash"] == f"sha384-{base64.b64encode(digest).decode()}", entry["path"]


def test_no_file_is_vendored_without_being_listed_and_licensed() -> None:
    present = {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*") if path.is_file()} - {
        "VENDORED.toml"
    }
    licences = {f"{Path(entry['path']).parent}/LICENSE" for entry in LISTED}
    assert present == {entry["path"] for entry in LISTED} | licences


def test_folders_name_the_version_since_their_files_are_kept_for_a_year() -> None:
    for entry in LISTED:
        assert Path(entry["path"]).parent.name.endswith(f"-{entry['version']}"), entry["path"]


def test_every_icon_that_a_template_names_is_in_the_sprite() -> None:
    sprite = (VENDOR / "lucide-1.62.0" / "sprite.svg").read_text("utf-8")
    templates = "\n".join(path.read_text("utf-8") for path in (ROOT / "templates").rglob("*.html"))
    named = {part.split('"')[0] for part in templates.split('icon("')[1:]}
    assert named
    assert not [name for name in named if f'id="{name}"' not in sprite]
