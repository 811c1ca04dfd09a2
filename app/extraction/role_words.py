"""Words that say what a person is, before or after a name, and words that no person's name contains."""

import re

from app.extraction.word_lists import word_set

# Before a name: "Secretary of State Mike Pompeo", "Prime Minister Kishida", "Sen. Chris Van Hollen".
HONORIFICS = word_set(
    """
    mr mrs ms miss dr sir dame lord president chairman chairwoman chairperson chancellor premier
    king prince princess queen pope sen sens senator rep reps representative congressman
    congresswoman gov governor mayor speaker secretary minister ambassador envoy gen general lt col
    colonel maj major capt captain adm admiral marshal sgt judge justice prof professor comrade
    director spokesman spokeswoman spokesperson analyst expert researcher scholar historian
    economist negotiator diplomat commander chief leader dictator candidate adviser advisor aide
    official deputy vice former ex author journalist reporter correspondent anchor host lawyer
    attorney activist defector student tourist missionary pastor reverend rev bishop fellow
    undersecretary under-secretary counselor counsellor commissioner coordinator strategist
    president-elect lawmaker executive
    """
)
ROLE_NOUN = (
    r"(?:director|head|chief|chair(?:man|woman|person)?|president|professor|fellow|analyst|expert|"
    r"researcher|scholar|specialist|author|editor|"
    r"spokes(?:man|woman|person)|minister|vice-minister|ambassador|envoy|secretary|undersecretary|"
    r"negotiator|diplomat|official|officer|adviser|advisor|"
    r"aide|leader|lawmaker|senator|representative|congress(?:man|woman)|governor|general|commander|"
    r"colonel|admiral|student|tourist|"
    r"lawyer|activist|defector|founder|co-founder|executive|member|deputy|economist|historian|"
    r"correspondent|reporter|journalist|"
    r"ranking|democrat|republican|who|son|daughter|sister|brother|wife|father|mother|coordinator|"
    r"counselor|manager|representative)"
)
AFTER_NAME = re.compile(
    rf"\s*(?:,|\(|–|—|-)\s*(?:(?:a|an|the|his|her|their|its|who|now|then|"
    rf"also)\s+)?(?:[\w.’'-]+\s+){{0,6}}?{ROLE_NOUN}\b[^.;“\"\n]{{0,90}}",
    re.IGNORECASE,
)
AGE_AFTER = re.compile(r"\s*,\s*\d{1,2}\s*,")
SPEECH_AFTER = re.compile(
    r"\s*(?:,\s+(?:[^,.\n]{2,80}),)?\s+(?:also\s+|later\s+|has\s+|had\s+|who\s+)?(?:said|says|told|tells|"
    r"tweeted|wrote|writes|added|asked|argued|noted|warned|explained|"
    r"called|confirmed|stated|testified|recalled|insisted|acknowledged|believes?|thinks?|reports?|"
    r"reported|observed|suggested|contends?|predicted|cautioned)\b"
)
SPEECH_BEFORE = re.compile(
    r"(?:said|says|told|tells|according\s+to|tweeted|wrote|writes|asked|added|by|with|including|and|named|"
    r"called|as)\s+$"
)
# A word of these in a run of capitalised words makes it a body, a place or a thing.
NOT_PERSONS = word_set(
    """
    university college school institute institution center centre council committee commission
    department ministry office agency bureau party house senate congress court corps army navy force
    forces command fleet embassy consulate mission bank group fund foundation association union
    federation league society alliance network company corporation corp inc ltd co tours travel
    airlines airport station street avenue road square park palace hotel resort island islands
    peninsula sea ocean river lake mount mountain valley bay gulf strait beach county city town
    village state states province district region zone line border dmz war treaty agreement accord
    framework act bill law resolution plan policy doctrine conference summit olympics olympic games
    forum dialogue talks meeting festival day week month year times post journal news press tribune
    herald chronicle daily telegraph guardian magazine review today morning evening tonight edition
    media tv radio broadcasting channel show program project initiative campaign administration
    government cabinet parliament assembly congressional presidential republic kingdom empire north
    south east west northern southern eastern western central new united national international
    global world foreign nuclear atomic missile rocket satellite security intelligence defense
    defence military strategic economic financial treasury democratic democrats republican
    republicans communist socialist workers people people's peace unification reunification
    christmas easter january february march april june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday american americans korean
    koreans chinese japanese russian russians european asian african pacific atlantic twitter
    facebook google microsoft youtube internet image caption copyright photo getty images video the
    a an this that these those his her their its our my your it he she they we i in on at by for
    from with and but or if when while after before as of to not no yes more most many some all both
    one two three four five six seven eight nine ten first second third white blue red black green
    great big little old young high top special joint deputy vice man air fire fury nobel prize
    capitol hill pentagon then now here there still yet also even once later earlier asked wrote
    said told speaking standing according despite since though although because unless until whether
    however meanwhile moreover instead perhaps maybe yesterday tomorrow nevertheless nonetheless
    additionally separately finally rights human watch among under over through during without
    within between about against like just only every each another other such same next last what
    who why how where which whose general-assembly supreme axis evil juche respected
    dear order orders branch privilege memorandum regulation section
    """
)
# Words of that list, and titles, that are surnames as well after a given name ("Jenny Town", "Oliver North").
SURNAMES_TOO = word_set(
    """
    town hill white black green brown young park lake bay king field bank street west north day long best
    strong war bishop judge marshall major chance prince pope page fox banks rice stone wood little high
    """
)
