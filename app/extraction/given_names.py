"""Given names common in the press: evidence that two capitalised words are a person. Compared folded."""

from app.extraction.word_lists import word_set

GIVEN_NAMES = word_set(
    """
    aaron abdel abdul abe abigail abraham adam adel adrian adrienne ahmad ahmed aijalon aisha akira
    alan albert alejandro alex alexander alexandra alexei alexis alfred ali alice alison allan allen
    alyssa amanda amber amelia amy ana andrea andreas andrei andrew andy angela angelina anita ann
    anna anne annette annie anthony antonio antony april aria ariel arnold arthur ash ashley ashton
    audrey august austin ban barack barbara barry bart ben benjamin bernard bernie beth betsy betty
    bill bob bobby bonnie boris boyd brad bradley brandon brenda brent bret brett brian brianna
    bridget brittany bruce bryan caitlin caleb calvin cameron camille carl carla carlos carol
    caroline carolyn carrie catherine cathy cecilia chad charles charlie charlotte chelsea cheryl
    chester chris christian christina christine christopher chuck cindy claire clara clark claudia
    clay cliff clifford clint colin colleen condoleezza connie connor corey cory craig curtis
    cynthia cyrus daisy dale damian dan dana daniel danielle danny darren daryl dave david dawn dean
    deborah debra denis dennis derek diana diane dianne dick diego dmitri dmitry dominic don donald
    donna doris dorothy doug douglas drew duncan duyeon dwight dylan earl ed eddie edgar edith
    eduardo edward edwin eileen elaine eleanor elena eli elijah elise elizabeth ella ellen elliott
    ellis emily emma emmanuel enrique eric erica erik erin ernest ernesto esther ethan eugene euna
    eva evan evans evelyn felipe felix fernando florence frances francesca francis francisco
    francois frank franklin fred frederick fumio gabriel gareth gary gavin gene geoff geoffrey
    george gerald gerard gerhard gilbert gina glen glenn gloria gordon grace graham grant greg
    gregory guillermo gustavo guy hal hannah hans harold harriet harris harrison harry harvey hassan
    hazel heather hector heidi helen helena henrik henry herbert herman hideo hillary hiroshi holly
    howard hugh hugo humberto hussein ian ibrahim igor ilya ingrid irene iris isaac isabel ismail
    ivan ivanka jack jackie jacky jacob jacqueline jacques jaime jake jamal james jamie jan jane
    janet janice jared jasmine jason javier jay jean jeanne jeff jeffrey jen jenna jennifer jenny
    jens jeremy jerome jerry jesse jessica jewher jill jim jimmy joan joanna joanne jodi joe joel
    johan johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua joy
    joyce juan juanita judith judy julia julian juliana julie juliet julio julius jun junichiro
    justin kamala karen karin karl kate katherine kathleen kathryn kathy katie katrin katrina
    katsuya kay keith kelly kelsey ken kenji kenneth kent kevin khaled kim kimberly kirk kirsten
    kirstjen klaus koji kurt kyle lance larry lars laura lauren laurence laurie lawrence leah lee
    leigh len lena leo leon leonard leonid leslie lester lewis lilian lily lincoln linda lindsay
    lindsey lionel lisa liz lloyd logan lois loretta lori lorraine lou louis louisa louise lucas
    lucia lucy luis luke lydia lyle lynn mackenzie madeleine malcolm mallory manuel marc marcel
    marcia marco marcus margaret maria mariana marie marilyn mario marion marissa mark markus marsha
    marshall martha martin marvin mary masahiko masao matt matthew maureen maurice max maya megan
    mehmet melanie melinda melissa melvin meredith merrill micah michael michel michele michelle
    miguel mikael mike mikhail milton miranda mitch mitchell mitt mohamed mohammad mohammed moira
    molly monica morgan morton moses muhammad murray myron nadia nancy naoki naoto naomi natalie
    natasha nathan nathaniel neal neil nelson nicholas nick nicolas nicole nigel nikki nikolai nina
    noah noel nora norman olaf oleg oliver olivia omar orrin oscar otto owen pablo pamela pascal pat
    patricia patrick paul paula pavel pedro penny perry pete peter petra phil philip philippe
    phillip phyllis pierre piers priscilla rachel rafael ralph ramon randall randy raphael raul ray
    raymond rebecca reggie regina reid rene rex ricardo richard rick ricky rob robert roberta
    roberto robin rod rodney rodrigo roger roland ron ronald ronny rory rosa rose rosemary ross roy
    ruben rudolph rudy rupert russ russell ruth ryan sabrina sadako sally sam samantha samir samuel
    sandra sara sarah saul scott sean sebastian serena sergei sergey seth shane shannon sharon shaun
    shawn sheila shelby shelley sherri sherry shigeru shinzo sidney siegfried simon sofia sonia
    sophia sophie stacey stan stanley stefan stella stephanie stephen steve steven stuart sue sung
    susan suzanne sven sydney sylvia takeo tamara tammy tania tanya tara taro ted teresa terry thae
    theodore theresa thomas tiffany tim timothy tina toby todd tom tomas tommy toni tony toshimitsu
    tracy travis trevor troy tyler ulrich ursula valerie van vanessa vera vernon veronica vicki
    victor victoria vince vincent virginia vivian vladimir wade walter wanda warren wayne wendy
    wesley whitney wilbur will william willie wilson winston wolfgang xavier yoshihide yoshihiko
    yoshimasa yukio yuri yusuf yvette yvonne zachary zoe
    """
)
# Given names that are also everyday words or other names: they need a second sign.
WEAK_GIVEN_NAMES = word_set(
    """
    april august austin dawn grace grant joy may mark will rose summer virginia victoria florence jordan
    lincoln washington van ban lee kim sung jun ash harris evans wilson nelson perry lance drew guy
    chelsea sydney georgia hope faith kent ross
    """
)
# Given names borne by women, so that "she" finds the right one; every other name of the list counts as a
# man's unless it is in UNISEX_NAMES.
FEMALE_NAMES = word_set(
    """
    abigail adrienne aisha alexandra alice alison allison alyssa amanda amber amelia amy ana andrea
    angela angelina anita ann anna anne annette annie april aria ashley audrey barbara becky beth
    betsy betty bonnie brenda bridget brianna brittany caitlin camille carla carol caroline carolyn
    carrie catherine cathy cecilia charlotte chelsea cheryl christina christine cindy claire clara
    claudia colleen condoleezza connie cynthia daisy danielle dawn deborah debra diana diane dianne
    donna doris dorothy duyeon edith eileen elaine eleanor elena elise elizabeth ella ellen emily
    emma erica erin esther euna eva evelyn florence frances francesca georgia gina gloria grace
    hannah harriet hazel heather heidi helen helena hillary holly ingrid irene iris isabel ivanka
    jacinda jackie jacqueline jane janet janice jasmine jean jeanne jennifer jenna jenny jessica
    jewher jill joan joanna joanne joy joyce juanita judith judy julia juliana julie kamala karen
    katherine kathleen kathryn kathy katie katrin katrina kelly kelsey kimberly kirsten kirstjen
    laura lauren leah lena leslie lily linda lindsay lisa liz lois loretta lori lorraine louisa
    louise lucia lucy lydia madeleine margaret maria mariana marie marilyn marissa marsha martha
    mary maureen megan melanie melinda melissa meredith michele michelle miranda molly monica nadia
    nancy naomi natalie natasha nicole nikki nina nora olivia pamela patricia paula penny petra
    phyllis priscilla rachel rebecca regina renee roberta rosa rose rosemary ruth sabrina sadako
    sally samantha sandra sara sarah serena shannon sharon sheila shelby shelley sofia sonia sophia
    sophie stella stephanie sue susan suzanne sylvia tammy tania tanya tara teresa tiffany tina
    ursula valerie vanessa vera veronica vicki victoria virginia vivian wanda wendy whitney yvette
    yvonne zoe
    """
)
UNISEX_NAMES = word_set(
    """
    alex chris jordan jackie kelly kim lee leslie lindsey morgan pat robin sam sung sydney taylor
    terry tracy jun
    """
)
