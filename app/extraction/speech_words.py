"""Verbs and phrases by which words are put into somebody's mouth."""

import re

from app.extraction.sieve import Sieve

# Verbs that take direct speech, in the forms the press uses.
SAY = (
    r"(?:said|says|say|saying|told|tells|tweeted|tweets|wrote|writes|writing|added|adds|asked|asks|"
    r"answered|replied|responded|retorted|stated|(?<!united )(?<!member )states|declared|"
    r"announced|noted|notes|warned|warns|argued|argues|explained|explains|insisted|insists|acknowledged|"
    r"admitted|confirmed|conceded|concluded|recalled|testified|"
    r"remarked|observed|quipped|joked|suggested|continued|went\s+on|pledged|vowed|promised|cautioned|"
    r"claimed|asserted|maintained|reiterated|stressed|emphasi[sz]ed|"
    r"commented|posted|predicted|urged|complained|wondered|reported|reports|demanded|repeated|opined|"
    r"admits|acknowledges|confirms|concedes|replies|answers|responds|declares|announces|vows|promises|stresses|"
    r"emphasi[sz]es|repeats|suggests|recalls|cautions|"
    r"lamented|contended|mused|interjected|countered|interrupted|(?:shot|fired)\s+back|chimed\s+in)"
)
# Verbs that carry words in quotation marks without being verbs of speech.
CARRY = (
    r"(?:called|calls|calling|described|describes|describing|labell?ed|labell?ing|dubbed|branded|branding|"
    r"termed|denounced|denouncing|condemned|condemning|slammed|"
    r"praised|praising|hailed|hailing|dismissed|dismissing|accused|accusing|threatened|threatening|"
    r"expressed|expressing|spoke|speaks|referred|referring|refers|"
    r"cited|citing|blamed|blaming|characteri[sz]ed|characteri[sz]ing|blasted|criticized|criticised|"
    r"decried|ridiculed|mocked|mocking|touted|boasted|bragged|assured|"
    r"thanked|commended|denied|denies|denying|decried|decrying|proposed|proposing|proclaimed|declaring|"
    r"mentioned|recounted|scolded|chided|rebuked|reminded|derided|ripped|bashed|lashed|complained|"
    r"celebrated|credited|"
    r"bemoaned|ridiculing|touting|deploring|deplored|lamenting|welcomed|rejected|accepted|agreed|"
    r"committed|indicated|signal(?:l)?ed|hinted|voiced|urges|"
    r"urging|demands|demanding|warning|vowing|promising|pledging|claims|claiming|"
    r"made\s+clear|left\s+open|posted|issued|believes?|thinks?|thought|hoped|hopes|hoping|seeks|sought|wants|"
    r"wanted|knows|felt|feels|invited|ordered|considers?|considered|"
    r"designated|says|likened|lauded|stood|defended|disclosed|revealed|outlined|laid|held|put|sees|saw|"
    r"read|reads|lists|posed|compared)"
)
SAY_RE = re.compile(rf"\b{SAY}\b", re.IGNORECASE)
CUE_RE = re.compile(rf"\b(?:{SAY}|{CARRY})\b", re.IGNORECASE)
ACCORDING = re.compile(
    r"\baccording\s+to\b|\bin\s+the\s+words\s+of\b|\bas\s+quoted\s+by\b|\battributed\s+to\b", re.IGNORECASE
)
# "KCNA quoted him as saying", "was quoted by Yonhap as saying"
QUOTED = re.compile(r"\bquot(?:ed|ing|es)\b", re.IGNORECASE)
QUOTED_BY = re.compile(r"\b(?:was|were|been)\s+quoted\s+(?:as\s+saying\s+)?by\b", re.IGNORECASE)
# What an unnamed voice is called: "a senior US official", "North Korean state media".
_PARTISAN = r"|(?-i:(?:[A-Z][a-z]+\s){0,2}(?:Republican|Democrat))"
VOICE_NOUN = (
    r"(?:officials?|spokes(?:man|woman|person|persons|people)|sources?|diplomats?|aides?|lawmakers?|"
    r"analysts?|experts?|observers?|envoys?|"
    r"negotiators?|secretary|president|minister|ambassador|senator|congress(?:man|woman)|leader|adviser|"
    r"advisor|chairman|director|general|admiral|governor|"
    r"defectors?|professor|representatives?|delegates?|critics|activists?|historian|researchers?|"
    r"commander|author|mother|father|parents|couple|sister|brother|son|daughter|wife|widow|family|doctors?|"
    r"monitors?|inspectors?|scholars?|economists?|scientists?|army|navy|police|presidency|kremlin|"
    r"joint\s+chiefs(?:\s+of\s+staff)?|command|think\s+tank|men|women|detainees|families|journalists|"
    r"ministry|statement|commentary|newspaper|paper|agency|report|coverage|broadcaster|media|department|"
    r"committee|"
    r"government|regime|readout|communiqu[eé]|article|editorial|"
    r"administration|embassy|military|company|website|letter|order|document|resolution|declaration|text|"
    r"outlet|channel|network|(?:person|people)(?=,?\s+(?:said|who|added|told|familiar|briefed|close|with))"
    rf"{_PARTISAN})"
)
_ADMINISTRATION = r"(?-i:[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,2})\s+administration|"
# Those of several words come first: "state" alone would end at the noun "department".
_ADJECTIVES = (
    r"(?:"
    r"(?:department|ministry)\s+of\s+(?:foreign\s+affairs|state|defen[cs]e|unification|justice|the\s+treasury)|"
    r"white\s+house|state\s+department|foreign\s+ministry|unification\s+ministry|defen[cs]e\s+ministry|"
    r"justice\s+department|defen[cs]e\s+department|treasury\s+department|security\s+council|"
    r"national\s+security(?:\s+council)?|joint\s+chiefs(?:\s+of\s+staff)?|presidential\s+office|blue\s+house|"
    r"(?:korean\s+)?people['’]s\s+army|air\s+force|united\s+nations|european\s+union|"
    r"senior|top|new|acting|outgoing|former|unnamed|anonymous|unidentified|high-ranking|ranking|high-level|key|another|one|"
    r"two|three|some|several|many|other|western|foreign|defense|defence|"
    rf"military|intelligence|government|{_ADMINISTRATION}"
    r"administration|congressional|republican|democratic|chief|deputy|"
    r"first|vice|special|press|state|official|state-run|"
    r"pentagon|treasury|"
    r"ministry|embassy|cabinet|party|trump|obama|biden|bush|clinton|"
    r"north\s+korean?|south\s+korean?|north\s+korea['’]s|south\s+korea['’]s|the\s+north['’]s|"
    r"the\s+south['’]s|north['’]s|south['’]s|american|u\.?s\.?|us|united\s+states|chinese|japanese|"
    r"russian|swedish|british|european|korean|asian|un|u\.n\.|seoul['’]s|pyongyang['’]s|washington['’]s|"
    r"department|joint|public|written|national|security|nuclear|country['’]s|nation['’]s|news|daily|leading|think|"
    r"tank|policy|central|academic|retired|current|powerful|influential|younger|only|sole|main|"
    r"army|navy|"
    r"eu|nato|iaea|cia|presidential|"
    r"kremlin|house|senate|commerce|swiss|french|german|"
    r"australian|dprk|rok|envoy|and(?!\s+(?:an?|another|the)\b))"
)
_VOICE = (
    rf"\b(?:(?P<det>an?|the|that|this|one|another|his|her|its|"
    rf"their)\s+)?(?P<adj>(?:{_ADJECTIVES}\s+){{0,7}})(?P<noun>{VOICE_NOUN})\b(?P<of>\s+(?:for|"
    rf"of|from)\s+(?:the\s+)?(?-i:[A-Z][\w.'’]+(?:\s+(?:of\s+|for\s+|of\s+the\s+)?[A-Z][\w.'’]+){{0,5}}(?:\s+"
    rf"(?:foreign|defen[cs]e|unification|state)\s+(?:ministry|department))?)|"
    r"\s+(?:familiar\s+with|briefed\s+on|close\s+to|with\s+(?:direct\s+)?knowledge\s+of)\s+(?:the\s+)?[a-z]+)?"
)
VOICE = re.compile(_VOICE, re.IGNORECASE)
# "the Clinton administration" and "a Texas Republican" may begin with any word: where a stretch has neither,
# their shapes are left out.
SIFTED_VOICE = Sieve(
    VOICE, re.compile(_VOICE.replace(_ADMINISTRATION, "").replace(_PARTISAN, ""), re.IGNORECASE)
)
WITH_ANY_NAME = re.compile(r"\sadministration\b|Republican|Democrat", re.IGNORECASE)
PRONOUN = re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE)
