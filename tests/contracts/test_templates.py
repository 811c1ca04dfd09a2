"""What holds for every template, found by parsing it: it compiles, declares what it uses, hides no script."""

import dataclasses
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, nodes

from app.domain.pages import ActorPage, TimelinePage
from app.settings import ROOT
from app.web.assets import read_assets
from app.web.render import TEMPLATES, make_renderer
from app.web.shell import Shell

FOLDER = ROOT / "templates"
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html"))
PAGES = sorted(set(TEMPLATES.values()))
ENVIRONMENT = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, extensions=["jinja2.ext.i18n"])
# Fields that only other forms, the frame or the code need.
NOT_SHOWN = {TimelinePage: {"path", "canonical", "index", "entries"}}
HX_ALLOWED = {
    "hx-get",
    "hx-trigger",
    "hx-target",
    "hx-select",
    "hx-select-oob",
    "hx-swap",
    "hx-push-url",
    "hx-sync",
}


@cache
def parsed(name: str) -> nodes.Template:
    return ENVIRONMENT.parse((FOLDER / name).read_text("utf-8"))


def with_parts(name: str) -> list[str]:
    """A template and everything it extends or includes."""
    found = [name]
    for kind in (nodes.Include, nodes.Extends):
        for node in parsed(name).find_all(kind):
            part = getattr(node, "template", None)
            assert isinstance(part, nodes.Const)
            found += with_parts(part.value)
    return found


def attributes_of(variable: str, names: list[str]) -> set[str]:
    return {
        node.attr
        for name in names
        for node in parsed(name).find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == variable
    }


def fields_of(page: type[Any]) -> set[str]:
    properties = {name for name, value in vars(page).items() if isinstance(value, property)}
    return {field.name for field in dataclasses.fields(page)} | properties


@pytest.mark.parametrize("name", FILES)
def test_every_template_compiles(name: str) -> None:
    renderer = make_renderer(FOLDER, read_assets(ROOT / "static"))
    renderer.environment.get_template(name)


def test_every_page_template_belongs_to_a_page_and_no_other_lies_about() -> None:
    parts = {part for name in PAGES for part in with_parts(name)}
    components = {name for name in FILES if name.startswith("components/")}
    assert set(FILES) == parts | components


@pytest.mark.parametrize("page", TEMPLATES, ids=lambda page: page.__name__)
def test_a_page_declares_what_its_template_uses_and_uses_what_it_declares(page: type[Any]) -> None:
    names = with_parts(TEMPLATES[page])
    used = attributes_of("page", names)
    if page in {TimelinePage, ActorPage}:
        assert attributes_of("view", names) <= fields_of(TimelinePage)
    if page is TimelinePage:
        used |= attributes_of("view", names)
    assert used <= fields_of(page)
    assert {field.name for field in dataclasses.fields(page)} <= used | NOT_SHOWN.get(page, set())


@pytest.mark.parametrize("page", TEMPLATES, ids=lambda page: page.__name__)
def test_the_frame_declares_what_it_uses(page: type[Any]) -> None:
    assert attributes_of("shell", with_parts(TEMPLATES[page])) <= fields_of(Shell)


def test_the_frame_uses_what_it_declares() -> None:
    assert {field.name for field in dataclasses.fields(Shell)} == attributes_of("shell", FILES)


@pytest.mark.parametrize("name", FILES)
def test_every_macro_that_is_imported_is_used(name: str) -> None:
    imported = {
        alias if isinstance(alias, str) else alias[1]
        for node in parsed(name).find_all(nodes.FromImport)
        for alias in node.names
    }
    used = {node.name for node in parsed(name).find_all(nodes.Name) if node.ctx == "load"}
    assert imported <= used


@pytest.mark.parametrize("name", FILES)
def test_no_template_carries_style_or_script_or_turns_escaping_off(name: str) -> None:
    source = (FOLDER / name).read_text("utf-8")
    assert not re.search(r"\sstyle=|\son[a-z]+=|javascript:|<style|\|\s*safe\b|autoescape", source)
    assert not re.search(r"<script(?![^>]* src=)", source)


@pytest.mark.parametrize("name", FILES)
def test_htmx_attributes_are_of_the_agreed_few_and_stand_on_the_element_that_acts(name: str) -> None:
    source = (FOLDER / name).read_text("utf-8")
    for tag in re.findall(r"<\w[^>]*>", source):
        named = set(re.findall(r"\s(hx-[\w:-]+)=", tag))
        assert named <= HX_ALLOWED, tag
        assert not named or "hx-get" in named, tag


@pytest.mark.parametrize("name", FILES)
def test_what_people_read_has_typographic_quotes(name: str) -> None:
    words = re.sub(
        r"\{[%#{].*?[%#}]\}|<[^>]*>|[\w-]+=\"[^\"]*\"",
        "",
        (FOLDER / name).read_text("utf-8"),
        flags=re.DOTALL,
    )
    assert not re.search(r"\w'\w|\"\w", words)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_a_title(name: str) -> None:
    blocks = {node.name: node for node in parsed(name).find_all(nodes.Block)}
    assert blocks["title"].body, name


def test_links_to_outside_neither_lend_their_window_nor_their_name() -> None:
    for name in FILES:
        for tag in re.findall(r"<a [^>]*>", (FOLDER / name).read_text("utf-8")):
            if "outside }}" in tag or "https://" in tag:
                assert 'rel="noopener nofollow"' in tag, (name, tag)


def test_folder_names_are_sections() -> None:
    assert all(Path(name).parent.name for name in FILES if name != "base.html")
