import { askedOfWords, remembered } from '../text/word-facts.ts';

/** What single words say about a person. Bits, so that a sentence's signals are one number. Written by hand. */

export const ACT = 1; // does or suffers something that is nobody else's business
export const COURT = 2; // police, court, prison
export const CARE = 4; // social services, placements
export const HEALTH = 8;
export const ORIGIN = 16; // nationality, language, religion, identity
export const LOOK = 32; // clothes, vehicle, animal, body
export const TIME = 64; // one point in time
export const MODAL = 128; // general statement
export const PAST = 256; // something that happened
export const AGE = 512;
export const SPOT = 1024; // one identifiable spot
export const GRADE = 2048; // school year
export const NEUTRAL = 4096; // a task or responsibility

export const CRIME = 8192; // an offence in the present tense

const patterns: readonly (readonly [number, RegExp])[] = [
  [
    CRIME,
    /^(langar|säljer|hotar|misshandlar|stjäl|rånar|rekryterar|slår|missbrukar|styr|stör|terroriserar|radikaliserar|sprider|umgås|tafsar|super|smugglar|sympatiserar)$/,
  ],
  [
    ACT,
    /^(missh|läcker|läckt|smyg(filma|foto)\w*|snatt\w*|slogs|slåss|hotet|observera(?:d|ts|des)|hån(as|ats|ades)|nyinfl|hot|utsatt\w*|spotta\w*|bestul\w*|bet|nedslagen|släkt|släkting\w*|förlovad\w*|förlovat|hånga\w*|ihop|husdjur|smitit|smet|erkänt|erkände|nekar|nekat|ångrat|fitt\w+|spöa\w*|spö|stryk|slagsmål|bråk|stölder\w*|inbrott\w*|sexköp|människohandel|sprängd|sprängt|hota[dst]?e?s?|hotar|hotfull\w*|hoten|misshandla\w*|rån(ar|ade|ades|ats|at|et)|stjäl|stal|stulit|slog|slår|slagit|sparka\w*|kniv\w+|skott\w+|sköt|sköts|skjut(it|en|its|er)|sål(de|t|ts)|säljer|langa\w*|dricker|druckit|missbruk(ar|ade|at|a)|rekryter(ar|ade|ades|ats|at|ad)|radikalis\w+|sprider|spred|spritt|predikar|samlar|utpressa\w*|tvinga(r|de|ts|des|t|d)|hämtar|lämnar|filma\w*|trakass\w+|förfölj\w+|stör|stört|bråkar|bråkade|kastar|kastade|kastat|styr|driver|driva|drivande|leder|låter|köper|köpt|kör|springer|skolka\w*|rym(de|t|mer|ningar)|avvik\w+|avvek|försvunn\w+|flyttat|flyttade|tillbaka|återvänt|återvände|inblandad|kopplingar|koppling|kopplad|hittats|setts|syns|synts|sågs|vittna\w*|klaga\w*|anmälde|anmält|mobba\w*|kränk(t|ts|tes|s)|våldt\w+|drabbats|gift|gifte|skild|skilt|skyddad|hoppa|avstängd\w*|ljuger|tagit|stöldgods|dopning|tablett\w*|bor|bodde|sover|ligger|vågade|sympatis\w+|krossade|besök|giftas|dejtat|dejtar|röjts|röjdes|skyddade|bilder|bjuder|jobbar|tvättar|hjälpt|vågar|exet|slagen|slaget|brukar|knullar|sex|godis|spelskuld\w*|vapen|sprit|pengar|stulna|hemmasittare|skolvägrare|tillkommit|rykten|röker|nyinflyttad\w*|inflyttad\w*|påkommen|påkommit|ertappad\w*|sönderskurn\w*|försök(er|te|t)|förser|försett|försåg|locka\w*|bedragen|bedrogs|besköts|beskjut\w*|suicidal\w*|hemkommen|bortgift\w*|sextrakasserier|riskzon|förbjud\w*|fråntag\w*|instängd\w*|körde|berättade|berättat|fick|gick|langning|återfallit|återfaller|terroriser\w+|skrämmer|skrämt|skyddas|vanvård\w*|försummar|syndar|ordnar|gömmer|gömt|förvarar|kräver|krävde|hetsa\w*|mordhot\w*|affär|gömd|gömda|förskingr\w*|påverkad|onykter|onyktra|bakfull|\w{0,14}(brott|bedrägeri|stöld|rån|mord|våldtäkt|misshandel|häleri|utpressning|smuggling|övergrepp|ofredande|barnporr)(en|et|er|s|erna)?|fuska\w*|muta\w*|rasist\w*|nazist\w*|rattfull\w*|rattfyll\w*|sönderskur\w*|däck|samröre|berusad|tafsa\w*|blotta\w*|super|ofreda\w*|antasta\w*|biten|bränd\w*|bränn\w*|bränt|eldade|sprängde|slängde|välte|utpek\w*|pedofil\w*|uppbränd|sälja|stjäla|röka|dricka|slå|skjuta|umgås|ertapp\w+|avslöja\w*|påträffa\w*|prostituer\w*|odla(r|de|t)|tigg(er|de|t)?|avsked\w*|sparken|uppsagd|uppsägning|testad|förlora(de|t)|suttit|umgicks|mutor|nakenbild\w*|porr\w*|narkotika\w*|heroin|knark\w*|anabola|steroider|pitbull|spelmissbruk|skulder|kokain|förgrep|förgripit|bordell|otrogen|nedklottrat|klotter|utmanat|försov|skär|värva\w*|vapnet|pistol\w*|machete|sprängmedel|granat\w*|anla(de|gt)|eldat|tänt|pressar|pressade|ställt|ställer|dyker|dök|häng(t|de))$/,
  ],
  [
    ACT,
    // Stems of regular verbs, in every form.
    /^(lur|rån|misshandl|utpress|trakasser|mobb|lang|smuggl|rekryter|radikaliser|kidnapp|mörd|förnedr|ofred|antast|tafs|blott|terroriser|klottr|vandaliser|snatt|fusk|förskingr|mut|deal|knark|missbruk|pund|groom|stalk|spott|spark|knuff|skolk|vägr|utnyttj|trakass|svartlist|förtal|hängd?|häng|förföl|kontroller|manipuler|indoktriner|brottas|slåss|beordr|finansier|sponsr|skuldsatt|betal|krossa|vandaliser|droga|drog|spelmissbruk|självskad|isoler|fryst|förnek|snok|spion|avlyssn|dödshot|mordhot|näthat|uthäng|hack|bedr)(a|ar|as|ade|ades|at|ats|ad|ande|er|s|t|ts|te|tes|d|da)$/,
  ],
  [
    COURT,
    /^(misst|fäll(d|da|ts|des)|polisanm|häkt|åtal|torskat|torskade|häkta\w*|anhåll\w+|gripen|gripna|greps|grips|gripits|döm(d|da|t|ts|des|s|de)|fria(d|des|t|ts|de)|åtala\w*|fängelse\w*|frige\w*|frigiv\w*|frigavs|släppt|släpptes|släppts|muck\w*|polisanmäl\w*|misstänkt|misstänks|misstänkta|domen|prövotid|våldsdom|tingsrätt\w*|hovrätt\w*|villkorlig\w*|fotboja|anstalt\w*|ungdomsövervakning|ungdomsvård|förhör\w*|förundersökning|utvisa\w*|polisbesök|brottsregist\w+|straff\w*|sitter|avtjän\w+|polisen|åklagar\w*|intagen|intagna|dråp\w*|mord\w*|rättegång\w*|husrannsakan|efterlyst\w*|lagför\w*|böter|besöksförbud\w*|kumla|hall|fängslad\w*)$/,
  ],
  [
    CARE,
    /^(omh|omhänd|omhändert|plac|orosanm|socanm|placerad\w*|placerats|omhändertag\w*|lvu|lvm|sis|familjehem\w*|hvb\w*|orosanmäl(d|da|ts|des|t|an|ningar)|utredning|utred(s|d|da|er|de|des)|utrett\w*|kontaktförbud\w*|kontaktperson|underhåll\w*|specialklass|sis-placera\w*|kontaktfamilj|stödboende\w*|bistånd|försörjningsstöd|ekonomiskt|insats|vräk(t|ts|tes|s|ta)|hemlös\w*|avvisas|anmäld|anmälda|anmälts|anmäldes|avhysa?s?|samhällsvård|skyddat|skyddade|skulder|skuldsatt|giftas|barnen|omsorg|bup|soc|vårdnad(?!shavar)\w*|fosterfamilj\w*|fosterhem\w*|jourhem\w*|umgänge\w*|lvm-\w*|lvu-\w*|sis-hem\w*|socialjouren|anmälan|anmälning)$/,
  ],
  [
    HEALTH,
    /^(sjukskr|missbr|psyk|kemoterapi|cellgift\w*|förlamad\w*|synskad\w*|gravid\w*|adhd|autis\w*|asperger\w*|psykisk\w*|psykos\w*|suicid\w*|självmord\w*|självskad\w*|överdos\w*|avlid\w*|dött|dog|död|sjuk|sjukskriv\w*|rullstol\w*|funktionsned\w*|deprim\w*|depression|\w*missbruk\w*|blåmärk\w+|hemmasittare|barnpornografi|beroende|alkoholis\w*|narkoman\w*|demens\w*|dement\w*|cancer|hiv|gips|inlagd|tvångsvård\w*|diagnos\w*|skadad|skadades|abort|stamm\w+|blind\w{0,2}|döv\w{0,2}|liv|epileps\w*|hiv-\w+|smittad|psyket|\w*alkoholproblem\w*|drogproblem\w*|psykproblem\w*|permobil\w*|rullator\w*|bältad|vårdas|vårdades|bältes\w*|förlossning\w*|nybliven|mammaledig|pappaledig|föräldraledig|fosterbarn|skador|blodig\w*|medvetslös\w*|ryggmärg\w*|handikapp\w*|medicin\w*|schizo\w*|bipolär\w*|tourette\w*|anorexi\w*|bulimi\w*|ätstörning\w*|skärsår\w*|skottskadad\w*|knivskadad\w*|knivskuren|sjukhus\w*|funktionshind\w*|utvecklingsstör\w*|förståndshandikapp\w*|särskol\w*|resursskol\w*|lasarettet|lugnande|sömntabletter|antidepressiva|rehab\w*|avgiftning\w*|behandlingshem\w*)$/,
  ],
  [
    ORIGIN,
    /^(adopt|adopterad\w*|somalisk\w*|syrisk\w*|irakisk\w*|iransk\w*|afghansk\w*|eritreansk\w*|etiopisk\w*|kurdisk\w*|turkisk\w*|albansk\w*|bosnisk\w*|serbisk\w*|kroatisk\w*|polsk\w*|rumänsk\w*|romsk\w*|rom|ukrainsk\w*|rysk\w*|tjetjensk\w*|palestinsk\w*|libanesisk\w*|arabisk\w*|judisk\w*|muslimsk\w*|kristen|kristna|katolsk\w*|ortodox\w*|finsk\w*|thailändsk\w*|vietnamesisk\w*|kinesisk\w*|nigeriansk\w*|gambisk\w*|marockansk\w*|tunisisk\w*|algerisk\w*|chilensk\w*|kosovoalbansk\w*|samisk\w*|asylsökande|asylboendet|nyanländ\w*|utländsk\w*|papperslös\w*|ensamkommande|transperson\w*|ickebinär\w*|binär\w*|trans|homosexuell\w*|bisexuell\w*|lesbisk\w*|assyrisk\w*|syriansk\w*|jemenit\w*|sudanes\w*|libysk\w*|grekisk\w*|italiensk\w*|spansk\w*|tysk\w{0,2}|dansk\w{0,2}|norsk\w{0,2}|isländsk\w*|brittisk\w*|amerikansk\w*|indisk\w*|pakistansk\w*|bangladesh\w*|filippinsk\w*|mongolisk\w*|lettisk\w*|litauisk\w*|estnisk\w*|bulgarisk\w*|ungersk\w*|tjeckisk\w*|slovakisk\w*|makedonsk\w*|montenegrinsk\w*|armenisk\w*|georgisk\w*|azerisk\w*|uzbekisk\w*|colombiansk\w*|brasiliansk\w*|peruansk\w*|mexikansk\w*|kongolesisk\w*|ugandisk\w*|kenyansk\w*|ghanansk\w*|egyptisk\w*|jordansk\w*|saudisk\w*|mellanöstern|afrikansk\w*|asiatisk\w*|svensktalande|utlandsfödd|syrien|iran|turkiet|libanon|bosnien|kosovo|polen|rumänien|etiopien|sudan|irak|somalia|afghanistan|eritrea|ukraina|gruppens|moské\w*|is)$/,
  ],
  [
    LOOK,
    /^(sjal|sjalen|hatt|peruk|luvtröja|huvtröja|blond\w*|jacka|jackan|keps|mössa|tröja|tatuering\w*|hår|håret|skägg|rödhårig\w*|tjock\w*|lång\w{0,2}|kort\w{0,2}|hund|hunden|hundar|moped(en)?|a-traktor\w*|traktor(n)?|bmw|volvo|audi|mercedes|elsparkcykel\w*|cykel(n)?|skåpbil\w*|bilen|båten|villan|huset|stugan|röd\w{0,2}|svart\w{0,2}|gul\w{0,2}|blå\w{0,2}|vit\w{0,2}|grön\w{0,2}|glasögon|schäfer\w*|rottweiler\w*|pitbull\w*|katt|katten|hijab|niqab|slöja|kropp|ärr|gips|rullstol)$/,
  ],
  [
    TIME,
    /^(måndags|tisdags|onsdags|torsdags|fredags|lördags|söndags|helgen|natt|kväll|kvällens|igår|går|morse|förrgår|våras|höstas|somras|vintras|påskas|julas|midsomras|pingstas|nyligen|nyss|häromdagen|häromveckan|sist|senast|studentfesten|skolavslutningen|juni|maj|april|januari|februari|mars|juli|augusti|september|oktober|november|december)$/,
  ],
  [
    MODAL,
    /^(kan|ska|skall|bör|måste|behöver|skulle|borde|erbjuds|erbjudas|varje|vanligen|generellt|generell|generella|oavsett|riskerar|vill|rutin|rutinen|rutiner)$/,
  ],
  [
    PAST,
    /^(?![a-zåäö]*(?:plats|insats|ansats)$)(\w*(höggs|sköts|slogs|greps|togs|bröts|skars|stals|fördes)|[a-zåäö]{3,}(ttes|ktes|stes|ptes|ldes|rdes|ndes|vdes|gdes|jdes|ddes)|(?!måste$|sjätte$|fjärde$|borde$|värde$|.*värde$|milde$|vilde$|rätte$)[a-zåäö]{3,}(tte|kte|[eiouyäöå]ste|pte|lde|rde)|kände|körde|hände|vände|sände|återvände|tände|brände|åkte|blev|blivit|fick|fått|varit|gick|gått|kom|kommit|tog|tagit|sa|såg|sett|satt|stod|gjort|rymde|dog|försvann|uppgav|skrev|ringde|börjat|[a-zåäö]{3,}(ades|ade|ddes|dde|ats|its))$/,
  ],
  [AGE, /^(åring|åringen|årig|åriga|årige|årsåldern)$/],
  [
    SPOT,
    /^(kiosken|bensinmacken|gymmet|pizzerian|restaurangen|kiosk|stationen|busstationen|badhuset|badplatsen|biblioteket|moskén|kyrkan|församlingen|förskolan|boendet|hvb-hemmet|hemmet|asylboendet|vandrarhemmet|campingen|entrén|trapphuset|parkeringen|tvättstugan|källaren|våningen|övervåningen|bottenvåningen|hörnet|kvarteret|porten|lekplatsen|torget|villan|huset|uppgången|plan|ovanför|mittemot|bredvid|grannkommunen|högstadiet|lågstadiet|mellanstadiet|fritidsgården|gymnasiet|föreningen|idrottsföreningen|moskéföreningen|skolgården|macken|butiken|affären|simhallen|klubben|skolan|trappan|innegården|gården|busshållplatsen)$/,
  ],
  [GRADE, /^(ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian|årskurs|åk|klassen|klass)$/],
  [
    NEUTRAL,
    /^(leder|ringer|hämtar|lämnar|ansvarar|ansvarig|följer|sammankallar|deltar|rapporterar|samordnar|informerar|bjuder|håller|planerar|genomför|återkopplar|representerar|stödjer|stöder|utbildas|utbildar|leda|ingår|träffar|möter|arbetar|kontaktar|godkänner|beslutar|fattar|redovisar|presenterar|erbjuder|bedömer|ser|beskriver|uppger|har i uppdrag)$/,
  ],
];

/** The signals of one lower-case word. */
export const signalsOf = remembered((word) => {
  let bits = 0;
  if (word.length <= 30) for (const [bit, pattern] of patterns) if (pattern.test(word)) bits |= bit;
  return bits;
});

/** The signals of a token's word. */
export const signalsIn = askedOfWords(signalsOf);

/** How many separate things that narrow down a person the bits hold. */
export function narrowing(bits: number): number {
  let count = 0;
  for (const bit of [COURT, CARE, HEALTH, ORIGIN, LOOK, TIME, AGE, SPOT, GRADE])
    if ((bits & bit) !== 0) count += 1;
  return count;
}
