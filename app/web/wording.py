"""What templates say words with: `_`, `ngettext` and `pgettext` in the language of the answer in hand.

A message is the translators' own markup and safe; every value put into it is escaped.
"""

from markupsafe import Markup

from app.domain import language


def gettext(message: str, **values: object) -> Markup:
    """Say a message."""
    return Markup(language.look_up(message)) % values  # noqa: S704  # see above


def ngettext(one: str, many: str, num: int, **values: object) -> Markup:
    """Say a message with a number in it: `%(num)s`, its thousands parted."""
    said = language.current_speech().wording.ngettext(one, many, num)
    return Markup(said) % {**values, "num": f"{num:,}"}  # noqa: S704  # see above


def pgettext(context: str, message: str, **values: object) -> Markup:
    """Say a message whose English has other meanings elsewhere."""
    said = language.current_speech().wording.pgettext(context, message)
    return Markup(said) % values  # noqa: S704  # see above


GLOBALS = {
    "_": gettext,
    "gettext": gettext,
    "ngettext": ngettext,
    "pgettext": pgettext,
}
