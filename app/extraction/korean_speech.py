"""Who says a quotation in a Korean sentence: its subject stands far before it, its verb comes last."""

import re
from bisect import bisect_left

from app.extraction.attribution import NOBODY, Attribution
from app.extraction.quotations import Quote, is_fragment
from app.extraction.scene import Scene, between
from app.extraction.voice import PERSON, REFERENCE, UNNAMED, Voice

_SENTENCE_END = re.compile(r"(?<=[가-힣)])[.!?]+[”\"’]?\s+|\n")
_LONGEST = 600  # characters of a sentence that are looked at on either side
_HANGUL = re.compile(r"[가-힣]")
_MARKS = r"[”\"’'」』》″]?"
# What Korean glues to words that somebody says: “…”고, “…”이라며, “…”이자.
_CARRIED = re.compile(
    rf"{_MARKS}\s?(?:이?라고|이?라며|이?라면서도?|이?라는|이?라|는\s(?:입장|뜻|취지|말|반응|견해|의지|방침|주장)|고|며|면서도?|는데|지만|이자|다고|했|하)"
)
_SAID_SO = re.compile(rf"{_MARKS}\s?(?:이?라고|고)\s")
_SPEECH = re.compile(
    r"말[했하]|말씀|밝[혔히]|전[했하]|강조|주장|비난|경고|지적|덧붙|설명|보도|썼|규탄|촉구|요구|언급|반박|반발|"
    r"위협|일축|평가|표현|규정|답[했하]|적었|발표|호소|다짐|약속|선언|확인|토로|되물|묻|물었|"
    r"인용|고 [했한해]|표명|비판"
)
_SUBJECT = re.compile(
    r"(?:\([^()\n]{0,40}\))?\s?(?:측|동지|원수님|방성|무성|무장관|행정부|정부|당국|괴뢰들?|호전광들)?(?P<mark>은|는|도|께서는|에서는|이|가|께서)(?=[\s,“\"‘'「『《″]|$)"
)
_TOPIC = frozenset({"은", "는", "도", "께서는", "에서는"})
_BREAK = re.compile(r"(?:지만|는데|으나|했고|하자|내자|데 대해|데 대하여),?\s")
_PRONOUN = re.compile(r"(?<![가-힣])(?P<he>그|그녀)(?:는|가)\s")
_PRESS = re.compile(r"(?:취재진|기자들?|기자단)(?:이|가|은|는)\s")
_LABEL = re.compile(r"\[(?:녹취|인터뷰|싱크)\s*[:：]?\s*(?P<who>[^\]\n]{1,40})\]\s*[“\"]?$")
_QUOTING = re.compile(r"(?:을|를|의 말을|의 발언을|의 담화를)\s인용")
_FOLLOWING = re.compile(r"에 따르면|에 의하면")
_CLAIMS = re.compile(
    r"(?:이|가)\s(?:\S+\s){0,2}?(?:떠드는|떠들어대는|떠벌이는|운운하는|제창하는|표방하는|내세우는|부르짖는|력설하는|"
    r"역설하는|주장하는|말하는|내든|제기한|떠들고 있는)\s*[《“\"‘']?$"
)
# 미국이 《외교적해결》을 운운하고
_CLAIMED_AFTER = re.compile(
    rf"{_MARKS}\s?(?:을|를|이라고|라고)?\s?(?:운운|거들|떠들|떠벌|제창|표방|력설|역설)"
)
_SHORT = 4  # so many words and more are believed to be said even without a particle
_RECENT = 80  # voices back among which a title or a pronoun finds its bearer
_BACK = 2  # paragraphs in which the one who spoke last goes on


def is_korean(scene: Scene, quote: Quote) -> bool:
    """Whether the words around a quotation are Korean."""
    left, right = _sentence(scene, quote)
    outside = scene.text[left : quote.start] + scene.text[quote.end : right]
    return _HANGUL.search(outside) is not None


def told_in_korean(scene: Scene, quote: Quote) -> Attribution:
    """Read the Korean sentence around a quotation."""
    left, right = _sentence(scene, quote)
    before, after = scene.text[left : quote.start], scene.text[quote.end : right]
    label = _LABEL.search(before)
    if label is not None:
        voices = between(scene, left + label.start("who"), left + label.end("who"))
        return Attribution(voices[-1], "labelled", 0.9) if voices else NOBODY
    claim = _claimed(scene, quote, left)
    if claim is not None:
        return claim
    if not _is_said(scene, quote, after):
        return NOBODY
    found = _by_subject(scene, left, quote.start) or _by_subject_after(scene, quote, after)
    if found is not None or _PRESS.search(before):
        return found or NOBODY
    return _from_before(scene, quote, left)


def _from_before(scene: Scene, quote: Quote, left: int) -> Attribution:
    """Who spoke last goes on ("그러면서 “…”고 했다"), else the subject of the sentence before speaks."""
    if scene.last_speaker is not None and quote.paragraph - scene.last_paragraph <= _BACK:
        return Attribution(scene.last_speaker, "korean-goes-on", 0.7)
    start = max(0, left - _LONGEST)
    previous = _subject(scene, start, left)
    return Attribution(previous, "korean-subject-before", 0.5) if previous is not None else NOBODY


def _sentence(scene: Scene, quote: Quote) -> tuple[int, int]:
    left, right = max(quote.left, quote.start - _LONGEST), min(quote.right, quote.end + _LONGEST)
    for match in _SENTENCE_END.finditer(scene.text, left, quote.start):
        left = match.end()
    end = _SENTENCE_END.search(scene.text, quote.end, right)
    return left, end.start() + 1 if end else right


def _is_said(scene: Scene, quote: Quote, after: str) -> bool:
    """Whether words are told as said: by their particle, or by the verb of speech that ends the sentence."""
    words = scene.plain[quote.start : quote.end]
    if scene.plain[quote.start - 1] == "《" and is_fragment(words):
        return _SAID_SO.match(after) is not None  # the North's marks around a name or a turn of phrase
    if _CARRIED.match(after):
        return True
    return _SPEECH.search(after) is not None or (len(words.split()) >= _SHORT and not after.strip("”\"’'. "))


def _claimed(scene: Scene, quote: Quote, left: int) -> Attribution | None:
    """Words that a side is said to prattle about: 미국이 떠드는 《조건없는 대화》."""
    match = _CLAIMS.search(scene.text, max(left, quote.start - 40), quote.start)
    if match is not None:
        owner = next(
            (each for each in between(scene, left, match.start()) if each.end == match.start()), None
        )
    elif _CLAIMED_AFTER.match(scene.text, quote.end):
        owner = _subject(scene, left, quote.start, nominative=True)
    else:
        return None
    return Attribution(owner, "korean-claimed", 0.6) if owner is not None else None


def _by_subject(scene: Scene, start: int, end: int) -> Attribution | None:
    source = next((each for each in between(scene, start, end) if _QUOTING.match(scene.text, each.end)), None)
    speaker = _subject(scene, start, end)
    if source is not None and (speaker is None or speaker.noun == "media"):
        return Attribution(_meant(scene, source), "korean-quoted", 0.8, speaker.name if speaker else "")
    if speaker is not None and speaker.noun == "media":
        inner = _subject(scene, speaker.end + 1, end, nominative=True)
        if inner is not None:
            return Attribution(inner, "korean-said", 0.8, speaker.name)
    if speaker is not None:
        return Attribution(speaker, "korean-said", 0.85)
    named = (each for each in between(scene, start, end) if _FOLLOWING.match(scene.text, each.end))
    outlet = next(named, None)
    return (
        Attribution(outlet, "korean-according-to", 0.6)
        if outlet is not None and outlet.noun != "media"
        else None
    )


def _by_subject_after(scene: Scene, quote: Quote, after: str) -> Attribution | None:
    """A subject between the quotation and its verb: “…”고 그는 말했다."""
    verb = _SPEECH.search(after)
    if verb is None:
        return None
    speaker = _subject(scene, quote.end, quote.end + verb.start())
    return Attribution(speaker, "korean-said-after", 0.85) if speaker is not None else None


def _subject(scene: Scene, start: int, end: int, *, nominative: bool = False) -> Voice | None:
    """Who bears the topic's particle last, else the subject's; none but who stands after a clause's end."""
    marked = [
        (voice.start, voice, match["mark"] in _TOPIC)
        for voice in between(scene, start, end)
        if (match := _SUBJECT.match(scene.text, voice.end, end)) is not None
    ]
    for match in _PRONOUN.finditer(scene.text, start, end):
        person = _person_before(scene, match.start("he"))
        if person is not None:
            marked.append((match.start("he"), person, True))
    marked.sort(key=lambda each: each[0])
    breaks = [match.end() for match in _BREAK.finditer(scene.text, start, end)]
    later = [each for each in marked if breaks and each[0] >= breaks[-1]]
    marked = later or marked
    topics = [voice for _, voice, topic in marked if topic and not nominative]
    chosen = topics[-1] if topics else next((voice for _, voice, _ in reversed(marked)), None)
    return _meant(scene, chosen) if chosen is not None else None


def _meant(scene: Scene, voice: Voice) -> Voice | None:
    """Whom a title alone means: the last who bore it, else the last speaker."""
    if voice.kind != REFERENCE:
        return voice
    index = bisect_left(scene.starts, voice.start)
    for earlier in reversed(scene.voices[max(0, index - _RECENT) : index]):
        if (
            earlier.kind != REFERENCE
            and voice.noun in f"{earlier.noun} {scene.plain[earlier.start : earlier.end]}"
        ):
            return earlier
    return scene.last_speaker


def _person_before(scene: Scene, position: int) -> Voice | None:
    """Whom 그는 takes up: who spoke last, else the last person named."""
    if scene.last_speaker is not None and scene.last_speaker.kind in {PERSON, UNNAMED}:
        return scene.last_speaker
    index = bisect_left(scene.starts, position)
    return next(
        (
            each
            for each in reversed(scene.voices[max(0, index - _RECENT) : index])
            if each.kind in {PERSON, UNNAMED}
        ),
        None,
    )
