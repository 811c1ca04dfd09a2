"""A small record as files, for tests: eight actors, five documents, four events, all without a fault."""

from pathlib import Path

PUBLISHERS = """\
- {slug: white-house, name: The White House, domain: [whitehouse.gov], kind: official-document, country: US}
- {slug: kcna, name: KCNA, domain: kcna.kp, kind: state-media, country: KP}
- {slug: reuters, name: Reuters, domain: reuters.com, kind: wire, country: GB}
- {slug: rodong-sinmun, name: Rodong Sinmun, domain: rodong.rep.kp, kind: state-media, group: kcna}
"""
PLACES = """\
- {slug: singapore, name: Singapore, country: SG, latitude: 1.29, longitude: 103.85}
- slug: singapore-capella
  name: Capella Hotel
  country: SG
  latitude: 1.2494
  longitude: 103.8242
  within: singapore
- {slug: hanoi, name: Hanoi, country: VN, latitude: 21.03, longitude: 105.85}
"""
ACTORS = """\
- slug: donald-trump
  name: Donald Trump
  kind: leader
  side: us
  names:
    - {form: Trump, script: latn, convention: short}
    - {form: 도널드 트럼프, script: hang, convention: southern}
  offices:
    - {title: President, body: united-states, from: 2017-01-20, to: 2021-01-20, roles: [president]}
- slug: kim-jong-un
  name: Kim Jong Un
  kind: leader
  side: dprk
  names:
    - {form: 김정은, script: hang, convention: northern}
  offices:
    - {title: Chairman of State Affairs, from: 2016-06-29, document: kcna-2016, roles: [leader]}
- {slug: mike-pompeo, name: Mike Pompeo, kind: official, side: us}
- slug: ri-yong-ho
  name: Ri Yong Ho
  kind: official
  side: dprk
  offices: [{title: Foreign Minister, from: 2016-05}]
- {slug: united-states, name: United States, kind: state, side: us}
- {slug: north-korea, name: North Korea, kind: state, side: dprk}
- {slug: singapore, name: Singapore, kind: state, side: other}
- {slug: kcna, name: Korean Central News Agency, kind: media, side: dprk}
"""
DOCUMENTS = """\
- {id: kcna-2016, publisher: kcna, title: Fourth Session of Supreme Assembly, published: 2016-06-30}
- id: wh-20180612
  publisher: white-house
  title: Joint Statement at the Singapore Summit
  published: 2018-06-12
  url: https://www.whitehouse.gov/joint-statement/?utm_source=feed
- {id: kcna-20180613, publisher: kcna, title: Historic Meeting, published: 2018-06-13, url: "http://kcna.kp/en/2018"}
- {id: reuters-20180612, publisher: reuters, title: Trump and Kim sign, published: 2018-06-12}
- {id: reuters-20190228, publisher: reuters, title: Summit in Hanoi cut short, published: 2019-02-28}
"""
EVENTS = """\
- slug: 2018-06-singapore-summit
  kind: summit
  date: 2018-06-12
  zone: Asia/Singapore
  other: {zone: America/New_York, date: 2018-06-11}
  variants:
    - {date: 2018-06-11, document: wh-20180612, note: gives the day in Washington}
  title: Trump and Kim meet in Singapore
  summary: Donald Trump and Kim Jong Un meet on Sentosa and sign a joint statement.
  place: singapore-capella
  actors:
    participant: [donald-trump, kim-jong-un]
    host: [singapore]
  topics: [nuclear, remains]
  importance: 1
  quotations:
    - {text: We had a historic meeting, speaker: kim-jong-un, document: kcna-20180613}
  documents: [wh-20180612, kcna-20180613, reuters-20180612]
- slug: 2019-02-hanoi-summit
  kind: summit
  date: 2019-02-27/2019-02-28
  title: Second summit ends without agreement
  summary: The two leaders part in Hanoi without an agreement.
  place: hanoi
  actors:
    participant: [donald-trump, kim-jong-un]
  importance: 1
  follows: [2018-06-singapore-summit]
  documents: [reuters-20190228]
- slug: 2019-03-ri-press-conference
  kind: statement
  date: 2019-03-01~
  title: Ri Yong Ho gives the other side
  summary: Ri Yong Ho says that partial relief was asked for.
  actors:
    speaker: [ri-yong-ho]
    target: [united-states]
  importance: 2
  statement: {level: 3, vehicle: press-conference, audience: external}
  follows: [2019-02-hanoi-summit]
  documents: [reuters-20190228]
- slug: 2018-06-exercises-suspended
  kind: military
  date: 2018-06
  title: Exercises are suspended
  summary: The United States suspends an exercise.
  actors:
    participant: [united-states]
  importance: 3
  documents: [reuters-20180612]
"""


MEETING = """\
  accounts:
    - issue: Sanctions
      us: {says: They stay., documents: [reuters-20180612]}
      dprk: {says: "KCNA: they <b>go</b>.", documents: [kcna-20180613, wh-20180612]}
      reading: differ
    - issue: Next talks
      us: {says: Soon., documents: [wh-20180612]}
      dprk: {says: Soon., documents: [kcna-20180613]}
      reading: agree
  moments:
    - {at: "2018-06-12T08:54~", text: He arrives., document: reuters-20180612}
    - at: 2018-06-12T09:05
      text: They shake hands.
      session: Alone
      present: [kim-jong-un, donald-trump]
      document: reuters-20180612
    - {text: They have lunch., document: kcna-20180613}
"""
# The summit with what both sides say of it, and its hours.
TOLD = EVENTS.replace("  documents: [wh-20180612, kcna", f"{MEETING}  documents: [wh-20180612, kcna")


COMMITMENTS = """\
- slug: singapore
  name: Joint Statement
  event: 2018-06-singapore-summit
  documents: [wh-20180612, reuters-20180612]
  note: In English and Korean.
  clauses:
    - slug: relations
      at: "1"
      text: Both build new relations.
      quote: commit to establish new relations
      by: [donald-trump, kim-jong-un]
      due: in 2019
      deadline: 2019
      status: disputed
      reason: Each says that the other did not.
      readings:
        - {by: donald-trump, says: They wanted everything., event: 2018-06-exercises-suspended}
        - {by: ri-yong-ho, says: We asked for a part., event: 2019-03-ri-press-conference}
      events: [2019-03-ri-press-conference, 2019-02-hanoi-summit]
    - {slug: peace, text: Peace is built., by: [kim-jong-un], who: all of them, status: open, reason: No day.}
"""


SERIES = """\
- slug: summits
  name: Summits
  members:
    - {number: 1, event: 2018-06-singapore-summit}
    - {number: 2, event: 2019-02-hanoi-summit}
    - {number: 3, gap: not read yet}
"""


def write_record(folder: Path, **changed: str) -> Path:
    """Write the record below a folder; `changed` replaces the text of publishers, places and so on."""
    files = {
        "publishers": (folder / "publishers.yaml", PUBLISHERS),
        "places": (folder / "places.yaml", PLACES),
        "actors": (folder / "actors" / "people.yaml", ACTORS),
        "documents": (folder / "documents" / "papers.yaml", DOCUMENTS),
        "events": (folder / "events" / "1985-2019.yaml", EVENTS),
    }
    for name in {"commitments", "series"} & changed.keys():
        files[name] = (folder / f"{name}.yaml", "")
    for name, (path, text) in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(changed.get(name, text), encoding="utf-8")
    return folder
