"""Words that tell what sort of happening a Korean sentence reports: tried before the English ones.

Korean glues nouns together and particles to nouns, so a word is looked for inside its word as well.
"""

from app.domain.vocabulary import EventKind as K
from app.extraction.families import Family

KOREAN: tuple[Family, ...] = (
    Family(
        K.CANCELLATION,
        verb=True,
        shape=(
            r"[가-힣]{0,6}(?:회담|협상|방문|방북|방미)[을를이가은]? ?(?:계획[을이은]? ?|일정[을이은]? ?)?"
            r"(?:마지막 순간에 )?(?:전격 |돌연 )?(?:취소|연기|무산)"
        ),
    ),
    Family(K.BREAKDOWN, verb=True, shape=r"(?:탈퇴|파기)(?:했|를 선언|를 발표)|불능화 중단"),
    Family(
        K.IMPLEMENTATION,
        verb=True,
        shape=r"(?:냉각탑|핵시설|핵실험장|시험장)[을를]? ?(?:\S+ )?(?:폭파|폐기|해체)(?:했|됐|하)",
    ),
    Family(
        K.SATELLITE,
        verb=False,
        shape=(
            r"(?:군사)?(?:정찰|첩보)?위성[을를]? ?(?:\S+ ){0,3}?(?:발사|쏘아)|"
            r"우주발사체|천리마[- ]?\d|만리경"
        ),
    ),
    Family(
        K.MISSILE,
        verb=True,
        shape=(
            r"[가-힣]{0,8}(?:미사일|로켓|발사체)(?: ?\d+발)?[을를]? ?(?:\S+ ){0,4}?(?:시험 ?)?발사|"
            r"화성-\d+"
        ),
    ),
    Family(
        K.NUCLEAR,
        verb=False,
        shape=r"(?:\d차 |제\d차 )?핵실험(?!에 대(?:응|한)|[을를] 이유)|수소탄 시험",
    ),
    Family(
        K.SANCTIONS,
        verb=True,
        shape=r"[가-힣]{0,4}제재[를을]? ?(?:부과|단행|발표|채택|해제|완화)|"
        r"제재 ?(?:대상|명단)[에으][가-힣]* ?(?:지정|추가|올)|"
        r"테러지원국(?:으로| 명단에)? ?(?:재지정|지정|다시)|"
        r"(?:제재 )?결의(?:안)?(?: ?\d+호)?[를을]? ?(?:만장일치로 )?채택",
    ),
    Family(K.DETENTION, verb=True, shape=r"(?:억류|석방|추방|구금|송환)(?:했|됐|하였|되었|해 )|월북"),
    Family(
        K.HUMANITARIAN,
        verb=True,
        shape=(
            r"유해 ?(?:\d+ ?[구상][를을]? ?)?(?:\S+ ){0,2}?(?:송환|인도|봉환)|"
            r"(?:식량|인도적|인도주의|수해) ?지원"
        ),
    ),
    Family(
        K.MILITARY,
        verb=False,
        shape=(
            r"[가-힣]{0,4}(?:연합|합동)[가-힣]{0,4} ?(?:훈련|연습|지휘소연습)|"
            r"(?:폭격기|항공모함|항모|잠수함)[^.]{0,24}전개"
        ),
    ),
    Family(
        K.ANNOUNCEMENT,
        verb=True,
        shape=(
            r"(?:만나겠다|회담하겠다|방문하겠다|만날 것이라|만나기로 했다)고 ?(?:\S+ )?(?:발표|밝)|"
            r"(?:초청|제안)[을를]? ?수락"
        ),
    ),
    Family(
        K.CONTACT,
        verb=True,
        shape=(
            r"(?:친서|서한|편지)[를을]? ?(?:\S+ )?(?:보냈|보내|전달|받)|"
            r"전화 ?(?:통화|회담)|통화(?:했|하)"
        ),
    ),
    Family(
        K.SUMMIT,
        verb=False,
        shape=r"[가-힣]{0,6}정상회담(?! ?\d+(?:주년|년))",
    ),
    Family(
        K.AGREEMENT,
        verb=True,
        shape=r"(?:공동성명|합의문|합의서|기본합의|선언문?)[에을를] ?(?:서명|채택|발표)",
    ),
    Family(
        K.TALKS,
        verb=True,
        shape=r"[가-힣]{0,6}(?:회담|협상|접촉|협의)[을를]? ?(?:열|가졌|가진|했|하고|진행|시작|재개)|"
        r"만났다|만나(?=[ …,]| )|"
        r"면담(?:했|을|하)|회동",
    ),
    Family(
        K.VISIT,
        verb=True,
        shape=(
            r"도착(?:했|하)|방문(?:했|하|해 |을 (?:마치|시작))|"
            r"(?:방북|방미|방한|방러|방중)(?! ?(?:초청|계획|일정|의사|신청|허가))"
        ),
    ),
    Family(
        K.TALKS,
        verb=False,
        shape=(r"[가-힣]{0,6}(?:실무|고위급|비핵화|북미) ?(?:협상|회담)|(?:협상|회담)(?=[을이은의에,\s])"),
    ),
)
KOREAN_STATEMENTS = (
    r"(?<=[다라자냐]고 )(?:했|전했|덧붙였|설명했)(?:다|습니다)|"
    r"(?:밝힌|말한|경고한|주장한|언급한|강조한) (?:바|적)|"
    r"(?:발표하였|말하였|밝히였|반박했|규탄했|요구했|선언했|시사했|지적했|성토했)다?|담화를 (?:내|발표)"
)
