/**
 * Nouns for people, spelled out in their four forms. Written by hand. Staff and functions are not here, or are marked
 * as roles: they may own something in a picture, but nothing private may be said of them.
 */

import { gradeWord } from '../lexicon/words.ts';
import { askedOfWords, remembered } from '../text/word-facts.ts';

type PersonClass = 'adult' | 'young' | 'person' | 'kin' | 'household' | 'role' | 'rare' | 'trader';

export type PersonNoun = {
  readonly group: PersonClass;
  readonly plural: boolean;
  readonly definite: boolean;
};

// singular, singular definite, plural, plural definite; a hyphen for a form that is not used
const table: Readonly<Record<PersonClass, string>> = {
  adult: `man mannen män männen|kvinna kvinnan kvinnor kvinnorna|gubbe gubben gubbar gubbarna|tant tanten tanter tanterna|granntant granntanten - -|dam damen damer damerna|herre herren - -|snubbe snubben snubbar snubbarna|farbror farbrodern - -|änka änkan änkor -|änkling änklingen - -|pensionär pensionären - -|missbrukare missbrukaren - -|gymnasist gymnasisten - -|karl karlen karlar karlarna|gumma gumman - -|fånge fången - -`,
  young: `klassare klassaren - -|pojke pojken pojkar pojkarna|flicka flickan flickor flickorna|kille killen killar killarna|tjej tjejen tjejer tjejerna|grabb grabben grabbar grabbarna|tonåring tonåringen tonåringar tonåringarna|elev eleven elever eleverna|ungdom ungdomen ungdomar ungdomarna|unge ungen - -|snorunge - - -|kompis kompisen - -|student studenten - -`,
  person: `person personen personer personerna|individ individen individer individerna|barn barnet barn barnen|klient klienten klienter klienterna|patient patienten patienter patienterna|brukare brukaren - brukarna|hyresgäst hyresgästen - -|granne grannen - grannarna|boende - - -|medlem medlemmen medlemmar medlemmarna|deltagare deltagaren deltagare deltagarna|vän vännen vänner -|gärningsman gärningsmannen gärningsmän gärningsmännen|gärningsperson gärningspersonen gärningspersoner -|målsägande målsäganden - -|offer offret - -|vittne vittnet vittnen vittnena|jämnårig - jämnåriga -|yngling ynglingen ynglingar -|nyanländ - - -|asylsökande - - -|flykting flyktingen - -|invandrare - - -|kamrat kamraten kamrater -|anhörig - - -|medborgare - - -|anställd - - -|minderårig - - -|drivande - - -|kollega kollegan kollegor kollegorna|arbetskamrat arbetskamraten - -|intern internen interner internerna|gäst gästen - -|asylsökande asylsökanden - -|lärling lärlingen lärlingar lärlingarna|förövare förövaren - -|dotterson - - -|bekant - - -`,
  kin: `bror brodern bröder bröderna|brorsa brorsan - -|lillebror lillebrodern - -|storebror storebrodern - -|syster systern systrar systrarna|syrra syrran - -|lillasyster - - -|storasyster - - -|son sonen söner sönerna|dotter dottern döttrar döttrarna|mamma mamman - -|pappa pappan - -|mor modern - -|far fadern - -|kusin kusinen kusiner kusinerna|morbror morbrodern - -|moster mostern - -|faster fastern - -|mormor - - -|farmor - - -|morfar - - -|farfar - - -|svåger svågern - -|syskon syskonet syskon syskonen|tvilling tvillingen tvillingar tvillingarna|trilling trillingen trillingar trillingarna|sambo sambon - -|hustru hustrun - -|fru frun - -|make maken makar makarna|pojkvän pojkvännen - -|flickvän flickvännen - -|exman exmannen - -|exfru - - -|exmake exmaken - -|expojkvän - - -|styvfar - - -|styvpappa styvpappan - -|styvmamma styvmamman - -|ex exet - -|förälder föräldern - -|styvmor - - -|barnbarn barnbarnet - -|svärson svärsonen - -|svärdotter svärdottern - -|svärmor svärmodern - -|svärfar svärfadern - -|styvson styvsonen - -|styvdotter styvdottern - -|bonusson bonussonen - -|bonusdotter bonusdottern - -|fosterson fostersonen - -|fosterdotter fosterdottern - -|brorson brorsonen - -|brorsdotter brorsdottern - -|systerson systersonen - -|systerdotter systerdottern - -|sonson sonsonen - -|sondotter sondottern - -|dotterdotter dotterdottern - -|svägerska svägerskan - -|fästman fästmannen - -|fästmö fästmön - -|särbo särbon - -|älskare älskaren - -|älskarinna älskarinnan - -`,
  household: `familj familjen familjer familjerna|hushåll hushållet - -|par paret - -|syskonpar syskonparet - -|syskonskara syskonskaran - -|- tvillingarna - -|släkt släkten - -|barnfamilj barnfamiljen - -|ensamstående - - -`,
  role: `coach coachen - -|portier portiern - -|ekonom ekonomen - -|kantor kantorn - -|smed smeden - -|- fritidsled - -|- rekt - -|- vaktm - -|- ordf - -|- socialsekr - -|ledare ledaren - -|ordförande ordföranden - -|kassör kassören - -|imam imamen - -|präst prästen - -|pastor pastorn - -|rektor rektorn - -|lärare läraren - -|mentor mentorn - -|kurator kuratorn - -|tränare tränaren - -|fritidsledare fritidsledaren - -|fritidspedagog fritidspedagogen - -|fältare fältaren - -|handläggare handläggaren - -|socialsekreterare socialsekreteraren - -|vaktmästare vaktmästaren - -|föreståndare föreståndaren - -|chef chefen - -|styrelseledamot styrelseledamoten - -|förskollärare förskolläraren - -|skolsköterska skolsköterskan - -|polisman polismannen - -|polis - - -|brandman brandmannen - -|läkare läkaren - -|hemtjänstpersonal - - -|väktare väktaren - -|ordningsvakt ordningsvakten - -|bovärd bovärden - -|politiker politikern - -|kommunalråd kommunalrådet - -|anställde - - -|kyrkoherde kyrkoherden - -|predikant predikanten - -|talesperson talespersonen - -|talesman talesmannen - -|ledargestalt ledargestalten - -|ledarfigur ledarfiguren - -|nyckelperson nyckelpersonen - -|expedit expediten - -|vikarie vikarien - -|kassörska kassörskan - -|chaufför chauffören - -|lastbilschaufför lastbilschauffören - -|tandläkare tandläkaren - -|barnmorska barnmorskan - -|målvakt målvakten - -|spelare spelaren - -|snickare snickaren - -|servitör servitören - -|dörrvakt dörrvakten - -|kock kocken - -|lokalvårdare lokalvårdaren - -|undersköterska undersköterskan - -|sjuksköterska sjuksköterskan - -|psykolog psykologen - -|advokat advokaten - -|journalist journalisten - -|revisor revisorn - -|jägare jägaren - -|fältassistent fältassistenten - -|vakt vakten - -|busschaufför busschauffören - -|elevassistent elevassistenten - -|kapten kaptenen - -|lagkapten lagkaptenen - -|kommunpolis - - -|nämndeman nämndemannen - -|ledamot ledamoten - -|diakon diakonen - -|rabbin rabbinen - -|sekreterare sekreteraren - -|influerare influeraren - -|rappare rapparen - -|artist artisten - -|jurist juristen - -|kassörska kassörskan - -|städerska städerskan - -|barnskötare barnskötaren - -|dagmamma dagmamman - -|lärarinna lärarinnan - -|ambulanssjukvårdare ambulanssjukvårdaren - -|veterinär veterinären - -|apotekare apotekaren - -|receptionist receptionisten - -|bartender bartendern - -|influencer influencern - -|volontär volontären - -|praktikant praktikanten - -|kontorist kontoristen - -|frilans frilansen - -|mästare mästaren - -|tolk tolken tolkar tolkarna|nattvakt nattvakten - -|hantverkare hantverkaren - -|lots lotsen - -|arbetare arbetaren - -|vicevärd vicevärden - -|hemmason hemmasonen - -|jobbare jobbaren - -|plockare plockaren - -`,
  rare: `återvändare återvändaren - -|avhoppare avhopparen - -|transperson transpersonen - -|ickebinär ickebinäre - -|konvertit konvertiten - -|gängmedlem gängmedlemmen - -|gängledare gängledaren - -|nätverksledare nätverksledaren - -|terrorist terroristen - -|extremist extremisten - -|nazist nazisten - -|islamist islamisten - -|jihadist jihadisten - -|pedofil pedofilen - -|torped torpeden - -|hallick hallicken - -|langare langaren - -|knarkare knarkaren - -|narkoman narkomanen - -|alkoholist alkoholisten - -|uteliggare uteliggaren - -|tiggare tiggaren - -|pundare pundaren - -|våldtäktsman våldtäktsmannen - -|våldsman våldsmannen - -|mördare mördaren - -|rånare rånaren - -|tjuv tjuven - -|inbrottstjuv inbrottstjuven - -|pyroman pyromanen - -|stalker stalkern - -|kvinnomisshandlare kvinnomisshandlaren - -|hustrumisshandlare hustrumisshandlaren - -|brottsling brottslingen - -|- kriminelle - -|- gängkriminelle - -|bedragare bedragaren - -|klottrare klottraren - -|sexförbrytare sexförbrytaren - -|sexköpare sexköparen - -|rymling rymlingen - -|smugglare smugglaren - -|hälare hälaren - -|visselblåsare visselblåsaren - -|tonårsmamma tonårsmamman - -|transtjej transtjejen - -|transkille transkillen - -|transkvinna transkvinnan - -|transman transmannen - -|krigsveteran krigsveteranen - -|analfabet analfabeten - -|veteran veteranen - -|rullstolsburen - - -|hbtqi-person - - -|hemlös hemlöse - -|eu-migrant - - -`,
  trader: `ägare ägaren ägare ägarna|handlare handlaren - -|frisör frisören - -|krögare krögaren - -|innehavare innehavaren - -|kioskägare kioskägaren - -|butiksägare butiksägaren - -|pizzeriaägare pizzeriaägaren - -|bagare bagaren - -|bonde bonden - -|taxichaufför taxichauffören - -`,
};

const forms = new Map<string, PersonNoun>();
for (const [group, text] of Object.entries(table) as [PersonClass, string][]) {
  for (const entry of text.split('|')) {
    const [singular = '-', singularDefinite = '-', plural = '-', pluralDefinite = '-'] = entry
      .trim()
      .split(' ');
    const add = (form: string, isPlural: boolean, definite: boolean): void => {
      if (form === '-' || forms.has(form)) return;
      forms.set(form, { group, plural: isPlural, definite });
    };
    add(singular, false, false);
    add(singularDefinite, false, true);
    add(plural, true, false);
    add(pluralDefinite, true, true);
    if (group === 'role' && singular.endsWith('are')) add(`${singular.slice(0, -1)}na`, true, true);
  }
}

/** Longer words that end like a person but are an office, a body or a generic party. */
const notPersons =
  /^(.*representant.*|tjänsteperson.*|ombudsm.*|.*ombudsman(nen)?|huvudm.*|byggherre.*|(in)?direkt.?|uppdragsgivare.*|.*givare(n)?|fastighetsägare(n)?|markägare(n)?|bilägare(n)?|företrädare(n)?|arbetsgivare(n)?|talman(nen)?|landsman|förm.*|barn|barnen|barnets|familjecentral.*|lagman(nen)?|rådman(nen)?|tjänsteman(nen)?|allman|minsann|sammanhang|.*projektledare(n)?|gruppledare(n)?|arbetsledare(n)?|verksamhetsledare(n)?|processledare(n)?|föreläsare(n)?|sakägare(n)?|systemägare(n)?|problemägare(n)?|processägare(n)?|hyresvärd(en)?|kommun.*direktör(en)?|.*samordnare(n)?|lägenhetsinnehavare(n)?|.*bror(t|sta)?|rubrik.*|.*dungen|förebild(en)?|.*partner|partner(n)?|utpar.*|kontaktperson.*|kontaktman.*|person(al|alen)?|vuxna?|.*vän(lig|ligt|liga|lighet)|vän|far|mor|par|make|offer|son|unge)$/;
const allowedShort = new Set([
  'far',
  'mor',
  'vän',
  'barn',
  'barnet',
  'barnen',
  'offer',
  'par',
  'son',
  'unge',
  'chef',
  'chefen',
  'samordnare',
  'samordnaren',
  'make',
]);

/** What person noun a lower-case word is, also as the head of a compound ("högstadiepojkar"). A genitive s is read over. */
export const personNoun = remembered(
  (word) => compute(word) ?? (word.endsWith('s') ? compute(word.slice(0, -1)) : undefined),
);

/** What person noun a token's word is. */
export const personNounIn = askedOfWords(personNoun);

function compute(word: string): PersonNoun | undefined {
  if (word.length < 3 || word.length > 30) return undefined;
  const direct = forms.get(word);
  if (direct !== undefined) return direct;
  // "tvåbarnsmor", "styvson"
  if (
    /^(?:[a-zåäö]{2,6}barns(?:mor|far)|(?:styv|bonus|plast|foster|bror|syster|svär|adoptiv)s?(?:son|mor|far))$/.test(
      word,
    )
  )
    return forms.get('son');
  if ((notPersons.test(word) && !allowedShort.has(word)) || word.startsWith('konung')) return undefined;
  for (let from = 3; from <= word.length - 4; from += 1) {
    const head = word.slice(from);
    const noun = forms.get(head);
    if (
      noun !== undefined &&
      head.length >= 4 &&
      ![
        'offer',
        'make',
        'fader',
        'moder',
        'herre',
        'bonde',
        'damen',
        'boende',
        'unge',
        'släkt',
        'maken',
        'tanten',
        'sonen',
        'vännen',
        'makar',
        'frun',
        'exet',
      ].includes(head)
    )
      return noun;
  }
  return agent(word);
}

/** Endings that make a definite noun somebody who does or is something: "stylisten", "redaktören", "målaren". */
const agentEnding =
  /^.{3,}(aren|isten|ören|ologen|erskan|ikern|[ai]nten|inspektorn|mästaren|entusiasten|ledamoten|chefen|biträdet|assistenten|konsulten|sköterskan|gymnasten|atleten|ansvarige)$/;
/** Things, and parties that are organisations or anybody. */
const noAgent =
  /(sommaren|hammaren|kammaren|källaren|pelaren|talaren|bägaren|skaren|svaren|klaren|faren|varnaren|släckaren|brytaren|skrivaren|sändaren|mätaren|räknaren|hållaren|öppnaren|startaren|läsaren|mottagaren|tagaren|givaren|åhöraren|betraktaren|användaren|utövaren|besökaren|invånaren|resenären|aktören|leverantören|arrangören|entreprenören|operatören|utföraren|beställaren|läktaren|anordnaren|förvaltaren|exploatören|företagaren|köparen|säljaren|hyraren|byggaren|cyklisten|bilisten|(br|l|tv|fr|kv|gn|r|d)isten|kören|variant|konsonant|restauranten|skaparen|finansiären|tonåringen|kanten|hanten|ranten|tanten|slanten|vanten|elefanten|procenten|tvåan|prenumeranten|gymnasisten)$/;

/** A trade or function that no list holds, known by its ending; only in the definite singular. */
function agent(word: string): PersonNoun | undefined {
  // "skogvaktarns son": as it is spoken.
  if (/[^bgkv]arn$/.test(word)) return agent(`${word.slice(0, -1)}en`.replace('arenn', 'aren'));
  if (/^(biträdet|servitrisen|(tåg|stations|kyrk|mat|trafik|skol|båt|stug|hus)värd(en|innan))$/.test(word))
    return { group: 'role', plural: false, definite: true };
  if (word.length < 6 || !agentEnding.test(word) || noAgent.test(word) || gradeWord(word) === 0)
    return undefined;
  return { group: 'role', plural: false, definite: true };
}
