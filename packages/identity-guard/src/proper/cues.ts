/** Words around a capitalised one that tell a person from a place or an organisation. Written by hand. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Finite verbs of what people do and what is done to a person. */
export const personVerbs = set(`
  säger sa sade berättar berättade uppger uppgav heter hette kallas kallades bor bodde flyttade flyttat säljer sålde langar langade röker rökte dricker drack hotar hotade hotat slår slog misshandlar
  misshandlade rånar rånade stjäl stal knivhögg sköt rekryterar rekryterade umgås umgicks hänger styr styrde leder ledde springer sprang kör körde åker åkte går gick kom kommer sitter satt står stod ligger låg
  anmält hotat sålt flyttat slagit rymt stulit erkänt berättat vittnat langat rekryterat misshandlat rånat lurats hotats misshandlats rånats lurades hängdes rånades hotades slogs höggs sköts misshandlades trakasserades mobbades kränktes
  mår mådde missbrukar missbrukade misstänks misstänktes grips greps gripits häktas häktades häktats döms dömdes dömts friades frias åtalas åtalades anhölls släpptes omhändertogs placerades placerats polisanmäldes anmäldes
  anmälde vittnade hämtade hämtar lämnade lämnar kastade kastar sparkade sparkar skrek skriker bråkar bråkade gråter grät rymde rymmer avvek avviker dog avled föddes fyller fyllde pluggar jobbar jobbade arbetade
  ringde ringer mailade mejlade mejlar sms:ar vill ville tänker tänkte tror trodde tycker tyckte vet visste ljuger ljög känner kände träffar träffade dejtar gifte skilde filmade filmar sprider spred sparar lurade lurar
  tvingar tvingade utpressar utpressade trakasserar trakasserade förföljer förföljde våldtog sågs setts syntes höll håller köpte köper lånar lånade skyldig äger ägde driver drev skolkar skolkade skolkat
  svarade svarar vägrar vägrade erkände nekar nekade bad ber sov sover dyker dök drog visar visade började slutade hoppade tar tog fick gav ger la lade skickade skickar skrev skriver spelar spelade tränar tränade
  vågar vågade orkar orkade hoppas hoppades önskar önskade längtar oroar litar litade påstår påstod menar menade anser ansåg tipsar tipsade undrar undrade trivs trivdes skäms skämdes gömmer gömde älskar älskade hatar hatade vaknar vaknade
  förnekar förnekade lovar lovade gråtit skrattar skrattade hälsar hälsade pratar pratade snackar snackade talar talade tittar tittade kollar kollade sökte söker fruktar medger medgav vidgår ångrar ångrade bjuder bjöd beställer beställde betalade betalar
  hämnas hämnades klagar klagade skyddar vistas vistades befinner befann uppehåller smet smiter arbetar arbetade studerar studerade vårdas vårdades behandlas opererades skadades dödades mördades våldtogs
  knivhöggs friades utvisades utvisas avvisades vräktes vräks försvann förhördes hördes eftersöks efterlystes pekas pekades utpekas utsattes utsätts drabbades hotas trakasseras mobbas misshandlas slås sparkas filmas filmades
  skildes separerade adopterades tvingas tvingades bortgiftes ledsnade ropar ropade knuffar knuffade snattar snattade tjuvåker vandaliserar klottrar klottrade eldar eldade gråter svimmade kräktes spottade spottar skjuter smugglar smugglade gömt
  förskingrade fuskar fuskade mutade lånat hyr hyrde äter rakade klädde luktar blöder blödde haltar stammar mördade kidnappade rymt bluffar bluffade`);

/** Verbs that say something of anybody and anything. */
export const plainVerbs = set(
  'är var har hade ska skall skulle kan kunde blir blev får måste brukar brukade verkar verkade borde bör vill behöver behövde har',
);

/** Nouns of kinship and closeness; a genitive before one is a person. */
export const kinNouns = set(`
  grabbar grabbarna killar killarna tjejer tjejerna pojkar flickor polare polarna följe lag hund grabb bil bilar sida namnteckning bror brodern broder bröder bröderna lillebror storebror tvillingbror halvbror syster systern systrar systrarna lillasyster storasyster halvsyster mamma mamman mor modern moder pappa pappan far fadern fader
  föräldrar föräldrarna förälder son sonen söner sönerna dotter dottern döttrar barn barnen barnet kusin kusinen kusiner kusinerna farbror morbror faster moster farmor mormor farfar morfar svåger svägerska
  fru frun hustru make maken maka flickvän flickvännen pojkvän pojkvännen sambo sambon ex expojkvän exflickvän exman exfru fästmö familj familjen syskon syskonen släkt släkten släktingar vän vännen vänner kompis
  kompisen kompisar kompisarna polare polaren gäng gänget pizzeria kiosk butik salong frisersalong verkstad bilverkstad gym café kafé krog restaurang grill livs åkeri städfirma klass granne grannen grannar lägenhet bil hund hunden hundar katt moped telefon mobil pojk pojken unge ungar morsa farsa brorsa brorsan syrra syrran gubbe kille tjej yngsta yngste äldsta äldste lärare handläggare soc skola adress hus frånvaro avvikningar rymningar drogtest drogtester skolgång mående beteende umgänge missbruk kontaktperson pojkvän jacka kniv vapen konto snap dator rum lgh vårdnadshavare barndomsvän kollega fest gård kompisgäng`);

/** Whatever is called so after one of these is a surname: "Herr Lund", "tvillingarna Ask". */
export const familyNouns =
  /^(fru|herr|fröken|tant|farbror|bröderna|systrarna|tvillingarna|syskonen|makarna)$/;

/** Nouns that introduce a person's name. */
export const titleNouns = set(`
  mannen man kvinnan killen kille tjejen tjej pojken pojke flickan flicka eleven elev ungdomen personen person brodern bror brorsan systern syster syrran sonen dottern mamman mamma pappan pappa modern fadern kusinen
  kompisen kompis polaren vännen vän grannen granne flickvännen pojkvännen sambon maken hustrun frun fru herr herrn fröken dr doktor professor rektor rektorn biträdande läraren lärare mentorn mentor kuratorn kurator
  handläggaren handläggare socialsekreteraren socialsekreterare enhetschef enhetschefen chefen chef polisen polisman polismannen polisinspektör inspektör kommissarie kommunpolis områdespolis imamen imam pastor pastorn prästen präst biskop kyrkoherde
  ordföranden ordförande ledaren ledare gängledaren tränaren tränare fältaren fältassistenten fritidsledaren fritidsledare vaktmästaren vaktmästare ägaren ägare pizzaägaren kioskägaren butiksägaren klienten klient
  patienten patient brukaren vårdnadshavaren anmälaren anmälare vittnet målsäganden målsägande offret misstänkte misstänkta misstänkt dömde gärningsmannen gärningspersonen kontaktperson kontaktpersonen samordnare samordnaren projektledare projektledaren
  krimchef kommunalrådet kommunalråd borgmästare statsråd statsminister minister landshövding generaldirektör kriminologen forskaren journalisten advokaten advokat magister magistern åklagaren åklagare domaren rapparen artisten
  hyresgästen hyresgäst ungdomarna killarna bröderna syskonen paret makarna tvillingarna personerna eleverna pojkarna flickorna männen kvinnorna lärarna ledarna tränarna handläggarna socialsekreterarna vakterna poliserna kollegan kollegorna namnet namn förnamnet efternamnet smeknamnet tilltalsnamnet förnamn efternamn alias kallad kallas kallade heter hette hos åt tolv-åriga`);

/** Nouns that say that what follows is a place. */
export const placeNouns = set(`
  stadsdelen stadsdelarna stadsdel området områdena bostadsområdet bostadsområdena bostadsområde kommunen kommunerna kommun kommundelen orten orterna tätorten byn staden torget gatan gatorna vägen gränden parken skolan skolorna
  kvarteret kvarteren fastigheten fritidsgården fritidsgårdarna förskolan gymnasiet gymnasieskolan centrumet gallerian köpcentret köpcentrumet badet badplatsen stationen busstationen tågstationen hållplatsen lekplatsen
  idrottsplatsen idrottshallen sporthallen mötesplats mötesplatsen mötesplatserna träffpunkt träffpunkten biblioteket kulturhuset länet regionen landskapet sjön ån älven hamnen campingen äldreboendet vårdcentralen rondellen korsningen tunneln stadsdelscentrumet torg delområdet basområdet lokalpolisområdet polisområdet området: plats ort område`);

/** Nouns that say that what follows is an organisation, a method or a thing. */
export const organisationNouns = set(`
  föreningen föreningarna förening företaget bolaget bostadsbolaget kommunbolaget organisationen organisationerna stiftelsen projektet projekten metoden metoderna modellen programmet programmen konceptet insatsen kampanjen appen apparna
  nätverket nätverken verksamheten verksamheterna plattformen plattformarna systemet tjänsten tidningen klubben klubbarna idrottsföreningen idrottsklubben studieförbundet studieförbunden förbundet samfundet församlingen myndigheten
  butiken affären butikskedjan restaurangen caféet kaféet evenemanget festivalen utbildningen kursen filmen boken rapporten handboken materialet enkäten undersökningen arbetssättet satsningen initiativet samarbetet samverkansgruppen forumet
  partiet rörelsen grupperingen gruppen märket varumärket spelet serien podden teamet enheten avdelningen sektionen jouren tjejjouren kvinnojouren brottsofferjouren ungdomsjouren kyrkan insats projekt operation kampanj aktion metod stöddokumentet verktyget tv-serien rollen`);

/** Endings of longer words of the same kind: "lokaltidningen", "hyresgästföreningen". */
export const organisationNounEnding =
  /^.{2,}(tidningen|föreningen|föreningarna|bolaget|bolagen|företaget|klubben|klubbarna|stiftelsen|nätverket|projektet|projekten|kampanjen|appen|metoden|modellen|programmet|butiken|butikerna|festivalen|affären|kyrkan|församlingen|jouren|tjänsten|laget|lagen|teamet|kedjan|mässan|loppet|cupen|turneringen|kursen|utbildningen|enkäten|undersökningen|podden|spelet|forumet|gänget|partiet|bussen|tåget|linjen|firman|hälsan|koncernen|byrån|gymmet|gymmen|sajten|sidan|sidorna)$/;

export const placePrepositions = set(
  'i på vid kring runt från till genom förbi längs utmed utefter invid intill omkring utanför inom nära norr söder öster väster centrala norra södra östra västra övre nedre',
);

export const organisationPrepositions = set('med av hos genom via enligt samt och eller som');

/** Adjectives of place names. */
export const directionWords = set(
  'norra södra östra västra nordöstra nordvästra sydöstra sydvästra stora lilla gamla nya övre nedre inre yttre centrala sankt sankta s:t s:ta st mellersta höga låga',
);

/** Heads that make the capitalised words before them a place, whoever it is named after. */
export const placeHeads = set(`
  kommun kommuns stad stads centrum centrums torg torgs gata väg gränd allé park parken stig backe esplanad plats plan station resecentrum center kyrkby byar tätort gymnasium gymn gymnasieskola grundskola förskola folkhögskola församling församlings kyrka kyrkas moské synagoga tempel badhus simhall sporthall ishall idrottshall idrottsplats
  ip bibliotek bibliotekets stadsdel stadsdelar lokalpolisområde lpo polisområde kommundel socken lasarett sjukhus universitet universitets högskola högskolas köpcentrum galleria arena terrass trappor trappa torn bro tunnel kaj kulle äng udde kvarn promenad strandpromenad passage rondell stråk lund dal höjd holme vik skog damm källa scen strand hamn brygga bryggas sjö älv å kanal camping län läns landsting tingsrätt hovrätt förvaltningsrätt vårdcentral familjecentral äldreboende
  bostadsområde kyrkogård kyrkogårds begravningsplats griftegård hotell trädgård trädgårds hörna lekplats gångtunnel industriområde koloniområde friluftsområde naturreservat slott museum teater biograf minnessten minneslund bygdegård hembygdsgård hage hed mosse fästning herrgård säteri grotta skolområde resecenter busstation tågstation järnvägsstation fritidsgård fritidsgårds kulturhus folkets stadspark stadsbibliotek brandstation polisstation stadshus kommunhus rådhus trafikplats handelsområde verksamhetsområde stadsområde upptagningsområde skärgård härad bygd norra södra östra västra`);

/** Heads of the same kind that a child's name in the genitive may stand before as well ("Annas skola"). */
export const doubtfulHeads = set(
  'skola skolan privatskola friskola resursskola samskola montessoriskola gård gården område området bostad fritids hem',
);

/** Heads that make the words before them an organisation. */
export const organisationHeads = set(`
  ab hb kb if ik bk ff fk sk hk ifk fc hc ibk bois gif sf rf brf ek bostäder bostads bostadsbolag bostadsaktiebolag hyresbostäder fastigheter fastighets energi kommunfastigheter stadsmission stadsmissions räddningstjänst räddningstjänsten trafik buss universitet universitetssjukhus förbund förbundet förening föreningen idrottsförening idrottsklubb
  brandkår räddningsförbund brandförsvar räddningskår hemtjänst fältgrupp ungdomsråd bibliotek spelmans folkhögskola fotbollsklubb fotbollsförening ridklubb simklubb boxningsklubb kampsportsklubb hembygdsförening scoutkår kulturförening ungdomsförening företagarförening företagare centrumförening näringsliv handel folkets vatten avfall miljö modellen metoden projektet nätverket stiftelsen stiftelse kvinnojour tjejjour brottsofferjour ungdomsjour
  socialtjänst polis kommunpolis samverkan centrumsamverkan posten tidning tidningar allehanda nyheter kuriren bladet tidningen dagblad pride festival marknad parkering fond fonden fonds donationsfond minnesfond kommunala gymnasiesärskola vuxenskola vuxenutbildning komvux fritid kultur week weekend games marathon`);

/** Endings of one word that make it a place or an institution. */
export const placeEnding =
  /^(?:.{2,}|[åö])(gatan|gata|vägen|gränd|gränden|stigen|allén|torget|torgets|platsen|parken|skolan|skolans|skolorna|gymnasiet|gymnasium|förskolan|kyrkan|moskén|badet|badhuset|hallen|arenan|vallen|backen|åsen|ängen|ängarna|dalen|höjden|höjderna|lunden|hagen|skogen|sjön|viken|udden|näset|stranden|hamnen|bron|tunneln|stationen|museet|biblioteket|fältet|planen|kvarteret|området|områdets|gården|gårdens|gårdarna|huset|hemmet|bruket|kullen|kullarna|rondellen|leden|slingan|kroken|stråket|kajen|esplanaden|centrum|centrumet|centret|bageriet|konditoriet|kaféet|caféet|gymmet|kiosken|krogen|hotellet|apoteket|varuhuset|snabbköpet|marknaden|boden|salongen|kliniken|mottagningen|teatern|biografen|operan|galleriet|trädgården|trädgård|gallerian|borgen|berget|holmen|ön|öarna|ån|älven|bäcken|dammen|mossen|myren|kärret|heden|mon|åkern|täppan|tomten|varvet|staden|byn|torpet|kyrka|station|kommun|lasarettet|sjukhuset|terminalen|porten|passagen|holmarna|dammarna|sjöarna|bergen|promenaden|banan|rampen|plan|park|torg|skola|hus|vreten|gärdet|gärde|brinken|salen|rummet|bryggan|reservatet|oteket)s?$/;

/** Endings of Swedish village and town names that no surname has. */
export const villageEnding =
  /^.{2,}(by|torp|hult|ryd|stad|sta|köping|boda|tuna|lösa|arp|erud|inge|unge|berga|hamn|bruk|sala|åker|hed|mo|ås|ö|å|ele|träsk|jaur|järvi|sele|böle|mora|rike|bygd|bygden|sund|sunda|landa|lanna|dala|eda|edet)s?$/;

/** Spellings that Swedish words do not have, but names of other origins do. */
export const foreignLook =
  /[qwxz]|kh|sh|dh|gh|th|ou|oo|aa|ii|uu|ey|ay|oy|dj|dž|ij[aeo]|iy|ia[ns]?$|y$|ie$|ah$|ullah|eh$|[aeiou]d[ai]$/;
