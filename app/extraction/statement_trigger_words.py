"""Words that tell that somebody spoke or put something out: data for the triggers of statements."""

# Verbs whose subject speaks; the words between quotation marks are not needed.
STATEMENTS = (
    r"(?:말했|밝혔|경고했|비난했|주장했|보도했|제안했|강조했|촉구했|발표했)(?:다|습니다)?|said|saying|"
    r"(?:gave|gives) (?:the following |an )answer|answered|quoted|says|(?<!was )(?<!were )(?<!been )told|"
    r"tells|tweeted|tweets|stated|remarked|warn(?:ed|s|ing)|condemn(?:ed|s|ing)|denounc(?:ed|es|ing)|"
    r"declared|urged|vow(?:ed|s)|threaten(?:ed|s|ing)|reported|reiterat(?:ed|es)|"
    r"(?:issu(?:ed|es|ing)|releas(?:ed|es|ing)|made public|publish(?:ed|es)) (?:(?:on )?(?-i:[A-Z])\w+(?: "
    r"\d+)? )?(?:the following |an? |another |its |the )(?:[\w“”\x22-]+ ){0,4}?(?:statement|answer|"
    r"commentary|talk|article)|(?:was|were) (?:issued|released)(?= on)|lash(?:ed|es) out|"
    r"in a (?:[\w-]+ ){0,3}(?:statement|commentary|speech|interview|address|tweet)|confirmed|dismissed|"
    r"answering questions|claim(?:ed|s)|accus(?:ed|es|ing)|wrote|criticis?z?ed|slammed|blasted|hailed|"
    r"praised|expressed|demanded|suggested|insisted|made the comments?|spoke\b|speaking|boasted|called|"
    r"published|posted|denied|told reporters|addressed|called on|promised|pledged|offered|hinted|"
    r"signal(?:l)?ed|indicat(?:ed|es)|continued the rhetoric|labell?ed|mocked|taunted"
)
