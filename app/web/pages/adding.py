"""Taking in an article by hand: an address, a file or pasted text, through the same pipeline as any other."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, Response, UploadFile

from app.domain.article import RawArticle, Refused
from app.domain.dates import parse_edtf
from app.domain.entries import FieldError
from app.domain.errors import InvalidDateError
from app.domain.language import _, msg
from app.domain.pages import AddPage
from app.services.ingest import ingest
from app.sources import Fetcher, read_address, read_bytes
from app.web.deps import Editor, Now, SessionsDep, Visitor
from app.web.filters import sentence
from app.web.render import render

PRIVATE = {"Cache-Control": "no-store"}
EXPIRED = msg(
    "Your sign-in has ended. Sign in in another tab, then send this again; nothing you typed is lost."
)


router = APIRouter(include_in_schema=False)


@router.get("/add", name="add")
def show(request: Request, _user: Editor) -> Response:
    """The empty form."""
    return render(request, AddPage(), headers=PRIVATE)


@router.post("/add", name="do_add")
def take_in(  # noqa: PLR0913  # one parameter for each field of the form
    request: Request,
    user: Visitor,
    sessions: SessionsDep,
    now: Now,
    *,
    url: Annotated[str, Form()] = "",
    text: Annotated[str, Form()] = "",
    title: Annotated[str, Form()] = "",
    published: Annotated[str, Form()] = "",
    publisher: Annotated[str, Form()] = "",
    file: Annotated[UploadFile | None, File()] = None,
) -> Response:
    """Read what was given, or say what is wrong with it, keeping what was typed."""
    form = AddPage(url.strip(), text, title.strip(), published.strip(), publisher.strip())
    upload = file if file is not None and file.filename else None
    errors = to_errors(form, has_file=upload is not None)
    if user is None:
        form = replace(form, errors=(FieldError("form", "", _(EXPIRED)),))
        return render(request, form, status=403, headers=PRIVATE)
    if errors:
        return render(request, replace(form, errors=errors), status=422, headers=PRIVATE)
    report = ingest(sessions, given(form, upload, request.app.state.fetcher), now=now)
    again = form if report.count("failed") else AddPage()
    return render(request, replace(again, report=report), headers=PRIVATE)


def to_errors(form: AddPage, *, has_file: bool) -> tuple[FieldError, ...]:
    """What keeps a form from being read."""
    errors = []
    if sum((bool(form.url), bool(form.text.strip()), has_file)) != 1:
        several = _("Give one of the three: an address, a file, or text.")
        errors.append(FieldError("url", form.url, several))
    try:
        parse_edtf(form.published)
    except InvalidDateError as error:
        errors.append(FieldError("published", form.published, sentence(_(error.why))))
    return tuple(errors)


def given(form: AddPage, upload: UploadFile | None, fetcher: Fetcher) -> Iterator[RawArticle | Refused]:
    """The articles that a form brings, with what the person knows about them."""
    for item in _read(form, upload, fetcher):
        if isinstance(item, Refused):
            yield item
        else:
            yield replace(
                item,
                title=form.title or item.title,
                publisher=form.publisher or item.publisher,
                declared=form.published or item.declared,
            )


def _read(form: AddPage, upload: UploadFile | None, fetcher: Fetcher) -> Iterator[RawArticle | Refused]:
    if upload is not None:
        yield from read_bytes(upload.file.read(), name=upload.filename or "upload")
    elif form.url:
        yield from read_address(form.url, fetcher)
    else:
        yield RawArticle(origin="pasted text", body=form.text)
