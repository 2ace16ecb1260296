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

// singular, singular definite, plural, plural definite; a hyphen for a form that is not used. A word alone has the regular definite
// form and no plural, two words are the forms in the singular.
const table: Readonly<Record<PersonClass, string>> = {
  adult: `man mannen män männen|kvinna kvinnan kvinnor kvinnorna|gubbe gubben gubbar gubbarna|tant tanten tanter tanterna|granntant|dam damen damer damerna|herre|snubbe snubben snubbar snubbarna|farbror farbrodern|änka änkan änkor -|änkling|pensionär|missbrukare|gymnasist|karl karlen karlar karlarna|gumma|fånge`,
  young: `klassare|pojke pojken pojkar pojkarna|flicka flickan flickor flickorna|kille killen killar killarna|tjej tjejen tjejer tjejerna|grabb grabben grabbar grabbarna|tonåring tonåringen tonåringar tonåringarna|elev eleven elever eleverna|ungdom ungdomen ungdomar ungdomarna|unge|snorunge -|kompis|student`,
  person: `person personen personer personerna|individ individen individer individerna|barn barnet barn barnen|klient klienten klienter klienterna|patient patienten patienter patienterna|brukare brukaren - brukarna|hyresgäst|granne grannen - grannarna|boende -|medlem medlemmen medlemmar medlemmarna|deltagare deltagaren deltagare deltagarna|vän vännen vänner -|gärningsman gärningsmannen gärningsmän gärningsmännen|gärningsperson gärningspersonen gärningspersoner -|målsägande|offer offret|vittne vittnet vittnen vittnena|jämnårig - jämnåriga -|yngling ynglingen ynglingar -|nyanländ -|asylsökande -|flykting|invandrare -|kamrat kamraten kamrater -|anhörig -|medborgare -|anställd -|minderårig -|drivande -|kollega kollegan kollegor kollegorna|arbetskamrat|intern internen interner internerna|gäst|asylsökande|lärling lärlingen lärlingar lärlingarna|förövare|dotterson -|bekant -`,
  kin: `bror brodern bröder bröderna|brorsa|lillebror lillebrodern|storebror storebrodern|syster systern systrar systrarna|syrra|lillasyster -|storasyster -|son sonen söner sönerna|dotter dottern döttrar döttrarna|mamma|pappa|mor modern|far fadern|kusin kusinen kusiner kusinerna|morbror morbrodern|moster mostern|faster fastern|mormor -|farmor -|morfar -|farfar -|svåger svågern|syskon syskonet syskon syskonen|tvilling tvillingen tvillingar tvillingarna|trilling trillingen trillingar trillingarna|sambo|hustru hustrun|fru frun|make maken makar makarna|pojkvän pojkvännen|flickvän flickvännen|exman|exfru -|exmake|expojkvän -|styvfar -|styvpappa|styvmamma|ex exet|förälder föräldern|styvmor -|barnbarn barnbarnet|svärson|svärdotter svärdottern|svärmor svärmodern|svärfar svärfadern|styvson|styvdotter styvdottern|bonusson|bonusdotter bonusdottern|fosterson|fosterdotter fosterdottern|brorson|brorsdotter brorsdottern|systerson|systerdotter systerdottern|sonson|sondotter sondottern|dotterdotter dotterdottern|svägerska|fästman|fästmö fästmön|särbo|älskare|älskarinna`,
  household: `familj familjen familjer familjerna|hushåll hushållet|par paret|syskonpar syskonparet|syskonskara|- tvillingarna|släkt|barnfamilj|ensamstående -`,
  role: `coach|portier portiern|ekonom|kantor|smed|- fritidsled|- rekt|- vaktm|- ordf|- socialsekr|ledare|ordförande|kassör|imam|präst|pastor|rektor|lärare|mentor|kurator|tränare|fritidsledare|fritidspedagog|fältare|handläggare|socialsekreterare|vaktmästare|föreståndare|chef|styrelseledamot|förskollärare|skolsköterska|polisman|polis -|brandman|läkare|hemtjänstpersonal -|väktare|ordningsvakt|bovärd|kvartersvärd|husvärd|stationsvärd|politiker politikern|kommunalråd kommunalrådet|anställde -|kyrkoherde|predikant|talesperson|talesman|ledargestalt|ledarfigur|nyckelperson|expedit|vikarie|kassörska|chaufför|lastbilschaufför|tandläkare|barnmorska|målvakt|spelare|snickare|servitör|dörrvakt|kock|lokalvårdare|undersköterska|sjuksköterska|psykolog|advokat|journalist|revisor|jägare|fältassistent|vakt|busschaufför|elevassistent|kapten|lagkapten|kommunpolis -|nämndeman|ledamot|diakon|rabbin|sekreterare|influerare|rappare|artist|jurist|kassörska|städerska|barnskötare|dagmamma|lärarinna|ambulanssjukvårdare|veterinär|apotekare|receptionist|bartender bartendern|influencer influencern|volontär|praktikant|kontorist|frilans|mästare|tolk tolken tolkar tolkarna|nattvakt|hantverkare|lots|arbetare|vicevärd|hemmason|jobbare|plockare`,
  rare: `återvändare|avhoppare|transperson|ickebinär ickebinäre|konvertit|gängmedlem gängmedlemmen|gängledare|nätverksledare|terrorist|extremist|nazist|islamist|jihadist|pedofil|torped|hallick|langare|knarkare|narkoman narkomanen|alkoholist|uteliggare|tiggare|pundare|våldtäktsman|våldsman|mördare|rånare|tjuv|inbrottstjuv|pyroman pyromanen|stalker stalkern|kvinnomisshandlare|hustrumisshandlare|brottsling|- kriminelle|- gängkriminelle|bedragare|klottrare|sexförbrytare|sexköpare|rymling|smugglare|hälare|visselblåsare|tonårsmamma|transtjej|transkille|transkvinna|transman|krigsveteran|analfabet|veteran|rullstolsburen -|hbtqi-person -|hemlös hemlöse|eu-migrant -`,
  trader: `ägare ägaren ägare ägarna|handlare|frisör|krögare|innehavare|kioskägare|butiksägare|pizzeriaägare|bagare|bonde|taxichaufför`,
};

/** "rektor": "rektorn", "polisman": "polismannen", "kock": "kocken". */
const regularDefinite = (singular: string): string =>
  `${singular}${singular.endsWith('man') ? 'nen' : /(?:[aeo]|or)$/.test(singular) ? 'n' : 'en'}`;

const forms = new Map<string, PersonNoun>();
for (const [group, text] of Object.entries(table) as [PersonClass, string][]) {
  for (const entry of text.split('|')) {
    const [singular = '-', definite, plural = '-', pluralDefinite = '-'] = entry.trim().split(' ');
    const singularDefinite = definite ?? regularDefinite(singular);
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
  /^(.*representant.*|tjänsteperson.*|ombudsm.*|.*ombudsman(nen)?|huvudm.*|byggherre.*|(in)?direkt.?|uppdragsgivare.*|.*givare(n)?|fastighetsägare(n)?|markägare(n)?|bilägare(n)?|företrädare(n)?|arbetsgivare(n)?|talman(nen)?|landsman|förm.*|barn|barnen|barnets|familjecentral.*|lagman(nen)?|rådman(nen)?|tjänsteman(nen)?|allman|minsann|sammanhang|domherren?|.*projektledare(n)?|gruppledare(n)?|arbetsledare(n)?|verksamhetsledare(n)?|processledare(n)?|föreläsare(n)?|sakägare(n)?|systemägare(n)?|problemägare(n)?|processägare(n)?|hyresvärd(en)?|kommun.*direktör(en)?|.*samordnare(n)?|lägenhetsinnehavare(n)?|.*bror(t|sta)?|rubrik.*|.*dungen|förebild(en)?|.*partner|partner(n)?|utpar.*|kontaktperson.*|kontaktman.*|person(al|alen)?|vuxna?|.*vän(lig|ligt|liga|lighet)|vän|far|mor|par|make|offer|son|unge)$/;
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
