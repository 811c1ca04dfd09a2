"""Words that tell what sort of happening a sentence reports: data, tried in order, the first match wins."""

from app.domain.vocabulary import EventKind as K
from app.extraction.families import Family

FAMILIES: tuple[Family, ...] = (
    Family(
        K.CANCELLATION,
        verb=True,
        shape=(
            r"call(?:ed|s|ing)? off|cancel(?:l?ed|l?ing|s)?\b|"
            r"postpon(?:ed|es|ing)|pull(?:ed|ing|s) out of (?:the )?(?:talks|summit|meeting)s?|"
            r"scrap(?:ped|s|ping)(?=[^.]{0,40}(?:summit|talks|meeting|visit|trip|exercise|drill))|"
            r"walk(?:ed|ing|s) (?:out|away)|"
            r"br(?:oke|oken|eaks|eaking) off(?=[^.]{0,40}(?:talks|contact|negotiat|dialogue))|stood up|"
            r"put off(?=[^.]{0,30}(?:talks|summit|meeting|visit|trip))|"
            r"delayed (?:a |the |joint )*(?:military )?(?:exercise|drill|summit|meeting|talks)s?|"
            r"refus(?:ed|es|ing) to (?:meet|talk|hold)"
        ),
    ),
    Family(
        K.CANCELLATION,
        verb=False,
        shape=(
            r"(?:cancell?ation|scuttling|scrapping|withdrawal|exit|pull-?out)"
            r"(?= (?:of|from) (?:[\w’'-]+ ){1,4}?(?:summit|talks|meeting|visit|trip)\b)"
        ),
    ),
    Family(
        K.BREAKDOWN,
        verb=True,
        shape=(
            r"withdr(?:ew|aws?|awn|awing) from (?:the )?(?:treaty|npt|non-?proliferation|agreed framework|"
            r"agreement|accord|talks|six)|nullif(?:y|ied|ying)|"
            r"expel(?:led|s|ling)(?=[^.]{0,30}inspectors)|kick(?:ed|s) out(?=[^.]{0,30}inspectors)|"
            r"restart(?:ed|s|ing)?(?=[^.]{0,40}(?:reactor|plant|yongbyon|nuclear))|"
            r"renounc(?:ed|es|ing)(?=[^.]{0,40}(?:moratorium|agreement|armistice))|fell apart|"
            r"collaps(?:ed|es)|broke down|reneg(?:ed|es)"
        ),
    ),
    Family(
        K.IMPLEMENTATION,
        verb=True,
        shape=(
            r"dismantl(?:ed|es|ing)|demolish(?:ed|es|ing)|"
            r"bl(?:ew|own) up(?=[^.]{0,40}(?:tunnel|cooling|site|test))|"
            r"(?:froze|frozen|freezes|(?<!to )shut down|shuts down|closed|disabled)(?=[^.]{0,50}(?:reactor|"
            r"yongbyon|programme|program|facilit|test site|nuclear))|"
            r"suspend(?:ed|s|ing)(?=[^.]{0,50}(?:nuclear|missile|tests|testing|enrichment|drills|"
            r"exercises))|inspectors (?:return|arriv)\w*|"
            r"handed over(?=[^.]{0,40}(?:declaration|documents|records))|"
            r"halt(?:ed|s)(?=[^.]{0,40}(?:nuclear|missile|tests|testing|exercises|drills))"
        ),
    ),
    Family(
        K.SATELLITE,
        verb=False,
        shape=(
            r"rocket carrying (?:an? )?(?:\w+ ){0,3}?satellite|"
            r"(?:spy |reconnaissance |military )?satellite[- ](?:launch(?:es)?|vehicle)|"
            r"space launch(?: vehicle)?|"
            r"(?:launch(?:ed|es|ing)?|put(?:ting)?|attempted launch|blast-?off){object}(?:satellite|space "
            r"launch vehicle)s?|rocket launch(?:es)?\b|"
            r"launch(?:ed|es|ing)?(?: of)?(?: a| its| this| an| the)?(?: long-range| three-stage)? rocket|"
            r"kwangmyongsong[- ]?\d*|unha[- ]?\d+|malligyong[- ]?\d*|blast-?off|attempted launch"
        ),
    ),
    Family(
        K.MISSILE,
        verb=True,
        shape=(
            r"(?:test-?fir(?:ed|es|ing)|fir(?:ed|es|ing)|launch(?:ed|es|ing)|shot|lobbed|test(?:ed|s|"
            r"ing)){seeming}{object}(?:missiles?|icbms?|projectiles?|slbms?|rockets?)|"
            r"(?:ballistic |cruise )?missile (?:launch|test|firing)(?:es|s|ings)?|"
            r"(?:launch|test|firing)(?:es|s)? of (?:an? |its |the |another |several |multiple |two |three "
            r"|new |intercontinental |long-range |short-range |medium-range |intermediate-range |"
            r"ballistic |cruise |solid-fuel )*(?:missiles?|icbms?)|icbm (?:launch|test)s?|"
            r"missiles? (?:that |which )?(?:[\w’'-]+ ){1,3}(?:fired|launched|tested)(?! (?:by|at))\b|missile "
            r"activity|hwasong(?:pho)?-\d+|test-?fir(?:e|ing)(?= a| an| its| of\b|\b[^.]{0,20}missile)|"
            r"missiles? (?:flew|landed|splashed down|fell)\b"
        ),
    ),
    Family(
        K.NUCLEAR,
        verb=False,
        shape=(
            r"(?:first |second |third |fourth |fifth |sixth |latest |last |underground |a )*(?:nuclear|"
            r"hydrogen|h-?bomb|atomic|thermonuclear)(?: weapons?| device| bomb)? (?:test|explosion|"
            r"detonation|blast)s?|"
            r"(?:test(?:ed|s|ing)?|set off|exploded){object}(?:nuclear (?:device|weapon|bomb|warhead)|"
            r"hydrogen bomb|h-bomb|atomic bomb)s?|detonat(?:ed|es|ing|ion)|"
            r"test of (?:an? |the |its )*(?:[\w-]+ ){0,2}(?:hydrogen bomb|nuclear (?:device|weapon|bomb))|"
            r"the last test\b|nuclear tests|enrich(?:ed|ing) uranium"
        ),
    ),
    Family(
        K.SANCTIONS,
        verb=True,
        shape=(
            r"(?:impos|tighten|slapp|levi|expand|adopt|approv|announc|unveil|extend|eas|lift|broaden|pass|"
            r"approv|vot|back|encourag|propos)\w*{object}(?:sanctions?|embargo|asset freeze|"
            r"resolution)s?\b|sanctioned|blacklist(?:ed|s|ing)|designat(?:ed|es|ing|ion|ions)|"
            r"(?:round|set|series)s? of (?:[\w.]+ ){0,3}sanctions|vot\w* (?:\w+ ){0,2}to (?:ban|cap) \w+|"
            r"(?:security council|u\.?n\.?) resolutions?(?= \d)|executive order|"
            r"fr(?:ee|o)z\w* (?:the )?(?:\w+ ){0,3}assets|sanctions(?= (?:since|in \d|from|after))|"
            r"state sponsors? of terror(?:ism)?|"
            r"(?:remov|tak|took|add|put)\w*{object}(?:terror\w* )?(?:black)?list\b|"
            r"(?:new|fresh|additional|unilateral|international|tougher|harsh\w*|broader) (?:[\w.]+ "
            r"){0,2}sanctions|sanctions (?:bill|legislation|act|package|designations?)"
        ),
    ),
    Family(
        K.DETENTION,
        verb=True,
        shape=(
            r"detain(?:ed|s|ing)|detention|being held|"
            r"soldier\b[^.]{0,80}?(?:cross(?:ed|es)|ran|dash(?:ed|es)|bolt(?:ed|s))\b|"
            r"hold(?:s|ing) (?:an? |the |two |three )(?:u\.?s\.? |american )|arrest(?:ed|s|ing)?|"
            r"imprison(?:ed|ing|ment)?|sentenc(?:ed|es|ing)|convict(?:ed|s|ing)|"
            r"(?:releas(?:ed|es|ing)|freed|frees|freeing|expel(?:led|s)|hand(?:ed|s) over|let go|set free)"
            r"(?=(?:[^.]|\b[A-Z]\.){0,60}(?:prisoner|detain|hostage|american|"
            r"citizen|student|journalist|missionar|captive|men\b|three\b|him\b|her\b|them\b|warmbier|kim "
            r"dong|kim hak|tony kim|bae|miller|fowle|gomes|ling|lee\b|soldier|serviceman|(?:pvt|sgt)\b))|"
            r"(?:release|return) of (?:[\w-]+ ){0,4}(?:prisoners?|detainees?|hostages?|americans?|"
            r"citizens?|journalists?)|took (?:him|her|them) (?:into custody|home)|in custody|"
            r"(?:was|were|been) (?:released|freed)|return(?:ed|s)? home|allowed to leave|"
            r"(?:released|freed) from (?:captivity|custody|detention|prison|jail)"
        ),
    ),
    Family(
        K.HUMANITARIAN,
        verb=True,
        shape=(
            r"(?:deliver|sen|ship|donat|provid|offer|pledg|suspend|resum)\w*{object}(?:food aid|food "
            r"assistance|humanitarian aid|humanitarian assistance|flood relief|medical supplies|tons of "
            r"(?:rice|food|grain|wheat))|(?:repatriat|return|hand|recover|transfer)\w*{object}remains|"
            r"remains of (?:[\w.]+ ){0,5}(?:soldiers|troops|servicemen|service members|war dead|"
            r"americans)|family reunions?|reunions? of (?:separated )?famil\w+|food (?:aid|shortage)s?"
        ),
    ),
    Family(
        K.MILITARY,
        verb=False,
        shape=(
            r"(?:joint |annual |military |naval |air |live-fire |combined |trilateral |large-scale |"
            r"u\.s\.-south korean? )*(?:military|naval|joint|air|war|live-fire) (?:exercise|drill|"
            r"manoeuvre|maneuver|wargame|game)s?|"
            r"(?:exercises?|drills?) (?:began|begins?|start\w*|end\w*|resum\w*)|"
            r"ulchi[- ]freedom\w*(?: \w+)?|foal eagle|key resolve|team spirit|freedom (?:shield|edge)|"
            r"vigilant (?:ace|storm|defense)|max thunder|deploy(?:ed|s|ing|ment)|shell(?:ed|s|ing)(?= )|"
            r"torpedo(?:ed|es)?|s(?:ank|unk|inking)|opened fire|exchang(?:ed|es) (?:gun)?fire|shot down|"
            r"bombers? (?:fl(?:ew|y|ies|own|ying)|flights?)|fl(?:ew|y|own|ying){object}bombers?|artillery|"
            r"seiz(?:ed|ure|es)|captur(?:ed|es)"
        ),
    ),
    Family(
        K.CANCELLATION,
        verb=True,
        shape=(
            r"(?:reject|declin|rebuff|spurn|turn(?:ed)? down|dismiss)(?:ed|es|s|"
            r"ing)?(?=[^.]{0,40}(?:proposal|offer|talks|invitation|dialogue|request|meeting))"
        ),
    ),
    Family(
        K.ANNOUNCEMENT,
        verb=True,
        shape=(
            r"agree(?:d|s|ing)?(?: \w+){0,3} to (?:meet|hold|talk|resume|attend|a (?:meeting|summit)|"
            r"talks|visit|restart|start|begin|send)|"
            r"accept(?:ed|s|ing)?(?=[^.]{0,40}(?:invitation|offer|invite|meeting|proposal|request))|"
            r"invit(?:ed|es|ing|ation)|"
            r"propos(?:ed|es|ing|al)(?=[^.]{0,60}(?:talks?|meet|summit|dialogue|treaty|peace|discuss))|"
            r"offer(?:ed|s|ing)?(?=[^.]{0,50}(?:talks?|meet|dialogue|negotiat))|"
            r"announc(?:ed|es|ing|ement)(?=[^.]{0,70}(?:summit|meeting|talks|visit|meet|trip|date|list|"
            r"delegation))|"
            r"(?:confirm(?:ed|s)|nam(?:ed|es))(?= its (?:representatives|delegation|delegates))|"
            r"schedul(?:ed|es|ing)|rescheduled|"
            r"call(?:ed|s|ing)? for (?:an? |the )*(?:emergency |urgent )?(?:meeting|talks|dialogue)"
        ),
    ),
    Family(
        K.AGREEMENT,
        verb=True,
        shape=(
            r"sign(?:ed|s|ing)(?=[^.]{0,70}(?:agreement|statement|declaration|deal|accord|framework|"
            r"treaty|document|communiqu|pledge|armistice|order|pact))|"
            r"(?:reach|struck|strik|seal|conclud|clinch)\w*{object}(?:agreement|deal|accord|framework|"
            r"pact)|agreement was reached|(?:agreement|deal|accord|pact)s? (?:reached|signed|struck|sealed)|"
            r"\b(?:19|20)\d\d (?:[\w-]+ ){0,2}(?:accord|agreement|deal|pact)\b|"
            r"(?:agreed framework|leap day (?:agreement|deal)|joint statement|joint communiqu[eé]|"
            r"armistice|truce|joint declaration|panmunjom declaration|pyongyang declaration|singapore "
            r"declaration)|"
            r"(?:vowed|pledged|agreed|committed|promised) (?:[\w“\x22”]+ ){0,4}?(?:denuclear|to work|to "
            r"abandon|to end|to give up|to suspend|to freeze|to halt)\w*|tentatively agreed|"
            r"agree(?:d|s)? (?:to|on) (?:an?|the) (?!\w*(?:meeting|summit|visit))"
        ),
    ),
    Family(
        K.CONTACT,
        verb=True,
        shape=(
            r"(?:phone|telephone)(?:d|s)? (?:call|conversation)s?|telephoned|phoned|"
            r"spoke(?:n)?(?: \w+){0,3} (?:with|by (?:phone|telephone)|on the (?:phone|telephone))|"
            r"speaks (?:with|by phone)|held a (?:phone )?call|"
            r"(?:sen[dt]|deliver(?:ed)?|receiv(?:ed)?|exchang(?:ed|ing)|hand(?:ed)?|wr(?:ote|"
            r"itten)){object}(?:letter|message|note)s?|letters? (?:(?:on )?\w+day,? )?(?:from|to)|"
            r"(?:direct |been |in |had |lines? of |channels? of )(?:contacts?|communications?)(?! with "
            r"reality)|communication channels?|new york channel|hotline|back-?channel"
        ),
    ),
    Family(
        K.SUMMIT,
        verb=False,
        shape=(r"summits?\b(?! (?:of|between) (?:the )?(?:g-?7|g-?20|nato|asean))"),
    ),
    Family(
        K.VISIT,
        verb=True,
        shape=(
            r"visit(?:ed|s)?\b|(?<!the )(?<!a )visiting\b|"
            r"(?:left|departed)(?= (?-i:[A-Z]))|"
            r"(?:made|paid|completed|concluded|wrapped up) (?:an? |the |his |her )*(?:\w+ ){0,3}(?:visit|"
            r"trip)|trip to|travel(?:l?ed|l?ing|s)?{on} to|arriv(?:ed|es|ing|al){on} (?:in|at|here)|"
            r"fl(?:ew|ies|own|ying){on} (?:to|into|back|home)|land(?:ed|s){on} in|secret mission|"
            r"fl(?:ew|ies) in\b|(?:was|were) in(?= (?-i:Pyongyang))|"
            r"(?:go(?:es|ing)?|went|head(?:ed|s|ing)?) to (?=(?-i:[A-Z]))|"
            r"(?:le(?:d|ads|ading)|sen(?:t|ds|ding)){object}(?:delegations?|officials?|envoys?|diplomats?|negotiators?)"
            r"{on} to (?=(?-i:[A-Z]))|"
            r"leave(?= (?:for|on|next))|return(?:ed|s|ing) (?:to|from)"
            r"(?! (?:the (?:white house|table|talks|subject|topic|united states)|"
            r"work|power|office|negotiations|dialogue|washington))|dispatch(?:ed|ing)?|"
            r"envoys? (?:are|were) (?:currently )?in|(?:step|walk)(?:ped|ed|s)? (?:into|across|inside|over)|"
            r"cross(?:ed|es|ing) (?:into|the)"
        ),
    ),
    Family(
        K.INFORMAL,
        verb=True,
        shape=(
            r"track[- ](?:1\.5|2|two|ii|one-and-a-half)\b|"
            r"(?:attend|host|join|hold|held|participat|took part)\w*{object}(?:seminars?|symposium|workshop)"
        ),
    ),
    Family(
        K.TALKS,
        verb=True,
        shape=(
            r"(?:held|holds?|holding|hosted|hosts|began|begin|begins|resum(?:ed|es|ing)|open(?:ed|s)|"
            r"conducted|conven(?:ed|es|ing)|attended|had|have|having) (?:[\w.-]+ ){0,5}?(?:talks|"
            r"meetings?|negotiations|consultations|discussions|dialogue|conversations?)|"
            r"met(?! with (?:scepticism|skepticism|criticism|silence|failure|resistance|a (?:strong|"
            r"resolute)))\b|meets\b|"
            r"meet\b(?= (?:with|in|at|kim|trump|mr|face|north|his|her|their|again|over|next|on)\b)|"
            r"conven(?:ed|es)|sat down with|receiv(?:ed|es)(?= (?:(?-i:[A-Z])|a delegation|an envoy))|"
            r"hosted(?= (?-i:[A-Z]))|welcomed(?= (?-i:[A-Z])[^.’']{0,50} (?:to|at) (?:the|his|a))|"
            r"called on (?=president |chairman )|"
            r"shook hands|shak(?:en|ing) hands|discussed|negotiated|consult(?:ed|s)"
        ),
    ),
    Family(
        K.TALKS,
        verb=False,
        shape=(
            r"consultations\b|"
            r"six-?(?:party|nation|way) talks|"
            r"(?:working-level|nuclear|peace|bilateral|trilateral|high-level|official|direct|official|"
            r"preparatory|disarmament|denuclearization|new round of) (?:talks|negotiations|meetings?)|"
            r"meeting\b|meetings\b|talks\b|negotiations\b|round of negotiations|personal talks"
        ),
    ),
    Family(
        K.POLICY,
        verb=True,
        shape=(
            r"appoint(?:ed|s|ing|ment)|nominat(?:ed|es|ing|ion)|"
            r"named(?= (?:as |special|the |ambassador|secretary|director|head |chief |him|her|a (?:new "
            r")?(?:special|envoy)|\w+ \w+ (?:as|to)))|resign(?:ed|s|ation)|"
            r"(?:fired|sacked|dismissed|ousted)(?= (?:his|her|as \w+ (?:minister|secretary|head|chief|"
            r"director|adviser)|secretary|national|\w+ \w+,))|"
            r"policy review|inaugurat(?:ed|ion)|took (?:power|office)|came to power|"
            r"passed (?:a |an |the |similar |legislation)+|vote(?:d|s)?(?= |\b)|elected|died|dies\b|death|"
            r"execut(?:ed|ion)|assassinat(?:ed|ion)|killed|"
            r"(?:party congress|plenary (?:meeting|session)|plenum|parade)|amend(?:ed|s|ment)|"
            r"ratif(?:ied|ies)|enacted|ban(?:ned|s)?(?= (?:american|us|u\.s|travel))|travel ban|"
            r"relist(?:ed)?|"
            r"declar(?:ed|es|ing)(?= (?:north korea|itself|it|war|that it (?:is|was) a nuclear))|"
            r"acknowledged"
        ),
    ),
    Family(
        K.ANNOUNCEMENT,
        verb=True,
        shape=(r"announc(?:ed|es|ing|ement)|unveil(?:ed|s)|agreed\b|reveal(?:ed|s)"),
    ),
)
