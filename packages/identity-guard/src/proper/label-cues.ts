/** What words with one capital are told by, beside what is known of them: `labelCapital` asks. Written by hand. */

/** Words for places, as notes cut them: "skolg. Ljura", "omr. Hult". */
export const cutPlace =
  /^(skolg|fritidsg|omr|bostadsomr|stadsd|kv|bibl|centr|stn|hållpl|badpl|lekpl|vårdc|kommund|tätort|fsk|grundsk|gymn|resec|gångtunn|parkl|c)$/;
/** The letters of clubs and housing co-operatives, which are named after anything: "IK Oden", "Brf Liv". */
export const clubLetters = /^(IF|IK|FK|BK|SK|FF|FC|GK|TK|RK|HK|HC|IFK|AIK|GIF|IBK|BoIS|BRF|Brf)$/;
export const longVillage =
  /^.{3,}(sala|köping|torp|stad|hult|ryd|boda|tuna|berga|hamn|bruk|åker|träsk|sele|böle|rike|bygd|sund|by)s?$/;
/** Short for whom and what every note is about. */
export const noteLetters = new Set('samv vh fsk ls enl krv af fk sn ks kf'.split(' '));
export const hyphenHead =
  /^(skolan|skola|området|områdets|centrum|gatan|vägen|parken|torget|mottagningen|modellen|modell|metoden|metod|kommun|kommunen|länet|regionen|huset|gården|hallen|linjen|programmet|projektet|dagen|dagar|veckan|konventionen|lagen|studien|rapporten|index|skalan|enkäten|undersökningen)s?$/;

export const locative = new Set('i på vid kring runt utanför längs omkring nära'.split(' '));

export const happening =
  /.{3}(?:helgen|mässan|dagen|dagarna|veckan|loppet|spelen|lagen|reformen|kravallerna|priset|stipendiet|fonden|stiftelsen|donationen|avtalet|dådet|morden|branden|stormen|festivalen|revyn|partiet)s?$/;
export const family =
  /^(?:kusin|(?:lille|stor)?bror|(?:lilla|stora)?syster|mamma|pappa|son|dotter|kompis|sambo|morbror|farbror)$/;
/** How surnames end and no place that is called after another: "Westberg", "Almgren". */
export const plainSurname = /.{2}(?:ström|berg|lund|gren|[qk]vist|blad|stedt|dahl|löf|lind)s?$/;
