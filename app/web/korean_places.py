"""Korean names of the record's places by slug, as Korean newspapers write them.

The record itself has one name for a place, in English; one that is missing here is shown in English.
"""

PLACES = {
    "washington": "워싱턴", "white-house": "백악관", "state-department": "미 국무부 청사, 워싱턴",
    "pentagon": "미 국방부 청사(펜타곤)", "new-york": "뉴욕", "un-headquarters": "유엔본부, 뉴욕",
    "mar-a-lago": "마러라고, 팜비치", "camp-david": "캠프 데이비드", "honolulu": "호놀룰루",
    "san-francisco": "샌프란시스코", "pyongyang": "평양", "sunan": "순안, 평양", "yongbyon": "영변 핵시설",
    "kumchang-ri": "금창리", "punggye-ri": "풍계리 핵실험장", "sohae": "서해위성발사장(동창리)",
    "tonghae": "동해위성발사장(무수단리)", "wonsan": "원산", "sinpo": "신포", "kusong": "구성",
    "kaesong": "개성", "mount-kumgang": "금강산", "rason": "나선", "kangson": "강선", "sinuiju": "신의주",
    "panmunjom": "판문점", "seoul": "서울", "osan-air-base": "오산 공군기지", "pyeongchang": "평창",
    "busan": "부산", "gyeongju": "경주", "yeonpyeong-island": "연평도", "baengnyeong-island": "백령도",
    "yellow-sea": "서해", "sea-of-japan": "동해", "beijing": "베이징",
    "diaoyutai": "댜오위타이 국빈관, 베이징", "dalian": "다롄", "shenyang": "선양", "dandong": "단둥",
    "tokyo": "도쿄", "hiroshima": "히로시마", "moscow": "모스크바", "vladivostok": "블라디보스토크",
    "vostochny": "보스토치니 우주기지", "singapore": "싱가포르", "singapore-capella": "카펠라 호텔, 싱가포르",
    "hanoi": "하노이", "kuala-lumpur": "쿠알라룸푸르", "bangkok": "방콕", "manila": "마닐라",
    "jakarta": "자카르타", "vientiane": "비엔티안", "geneva": "제네바", "berlin": "베를린",
    "stockholm": "스톡홀름", "helsinki": "헬싱키", "oslo": "오슬로", "london": "런던", "vienna": "빈",
    "brussels": "브뤼셀", "buenos-aires": "부에노스아이레스", "rome": "로마", "guam": "괌",
    "bedminster": "베드민스터, 뉴저지주", "cincinnati": "신시내티", "mumbai": "뭄바이", "cheorwon": "철원",
    "bali": "발리(누사두아)", "ulaanbaatar": "울란바토르", "evian": "에비앙레뱅", "ankara": "앙카라",
    "nampo": "남포", "stanford": "스탠퍼드, 캘리포니아주", "santa-fe": "샌타페이, 뉴멕시코주",
    "munich": "뮌헨", "rangoon": "랑군(양곤)", "incheon": "인천", "lima": "리마",
    "hamburg": "함부르크", "hamhung": "함흥",
    "crawford": "프레리채플 목장, 크로퍼드", "macau": "마카오", "seongju": "성주", "canberra": "캔버라",
    "annapolis": "아나폴리스", "ann-arbor": "앤아버", "sunchon": "순천(평안남도)", "santiago": "산티아고",
    "los-angeles": "로스앤젤레스", "brunei": "반다르스리브가완", "sokcho": "속초", "cairo": "카이로",
}  # fmt: skip
