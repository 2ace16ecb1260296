import type { Page } from '../page.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { spelledDigits } from '../text/numbers.ts';
import { holdsRowAround, unitsOf } from '../text/row-of.ts';
import { boardNumbers, boardNumbersReadOut, diaryWords } from './board-number.ts';
import { personsCases } from './persons-case.ts';
import { recordNumbers } from './record-number.ts';
import { type Hit, hasAny, matches, matchesWith, type Rule } from './rule.ts';

const caseWords = oneOf(
  'ärende ärendet ärenden ärendenummer ärendenr ärendeid akt akten aktnummer aktnr personakt journal journalen journalnummer journalnr k anmälan anmälningsnummer utredning utredningen lvu lvm mål målnummer målet dom domen förundersökning fu incident händelse avvikelse orosanmälan dossier dossiernummer'.split(
    ' ',
  ),
);

const staffWords = oneOf(
  'anställningsnummer anställningsnr anst tjänstenummer legitimationsnummer legitimationsnr patientnummer patientnr klientnummer klientnr elevnummer elevnr medlemsnummer medlemsnr brukarnummer brukarnr kundnummer kundnr internnummer internnr intagens'.split(
    ' ',
  ),
);

const isRead = (word: string | undefined): boolean =>
  word !== undefined && spelledDigits(word.replace('tusen', 'hundra')) !== undefined;

const courtLetters = oneOf('k b t ö ä'.split(' '));
const numberNames = oneOf('nr nummer numret'.split(' '));

/** "K femtusen streck fyrahundra streck tjugofem", "målet är B nittionio fjorton", "målet har nummer sextiotvå-tretton": read out. */
function readOut(page: Page): readonly Hit[] {
  const numbered = matchesWith(
    page,
    numberNames,
    /(?:mål|ärende|akt|journal|anmälan|diarie)[a-zåäö]{0,4},? (?:har |med |är |fick )?(?:nr|nummer|numret) ([a-zåäö]{3,40})((?:(?: |-| streck )[a-zåäö]{3,40}){0,8})(?![a-zåäö])/g,
    'hold',
    (match) =>
      isRead(match[1]) &&
      [match[1] ?? '', ...(match[2] ?? '').split(/ streck |[ -]/)]
        .map((word) => spelledDigits(word) ?? '')
        .join('').length >= 3,
  );
  if (!hasAny(page, courtLetters)) return numbered;
  const lettered = matches(
    page.text,
    /(?<![\p{L}\p{N}.:-])[KBTÖÄ][ ](\p{Ll}{2,40})(?:[ ]((?:binde|sned)?streck))?[ ](\p{Ll}{2,40})(?!\p{Ll})/gu,
    'hold',
    (match) =>
      (match[1]?.length ?? 0) > 4 &&
      isRead(match[1]) &&
      isRead(match[3]) &&
      (match[2] !== undefined ||
        /mål(?:et|n)|ärende|anmälan|akt|rätt(?:en)?(?![a-zåäö])/.test(
          page.lower.slice(Math.max(0, match.index - 60), match.index + 80),
        )),
  );
  return [...numbered, ...lettered];
}

const numberedWords = oneLike(
  /^(?:ärende|akt(?:n|$)|personakt|journaln|insatsn|placerings[bn]|(?:patient|klient|elev|brukar|barn)(?:$|id)|samordningsid|lma)/,
);
const ownedWords = oneOf('dnr diarienummer ärende ärendenummer akt beslut'.split(' '));
const journals = oneLike(/journal(?:en)?$/);
const careCases = oneLike(/^(?:lvu|lvm|lpt|vårdnads|brott)(?:$|mål)|(?:lvu|lvm|lpt|vårdnads|brott)mål/);
const careWords = oneLike(/^(?:ifo|soc|barnutr|orosanm|lvu|lvm|placering|vräkn|utredn)/);
const concernWords = oneOf('rör gäller avser handlar'.split(' '));
const hexadecimal = unitsOf(/[0-9A-Fa-f-]/);

function find(page: Page): readonly Hit[] {
  const told = [...readOut(page), ...boardNumbersReadOut(page)];
  if (!page.digits) return told;
  const { text, lower } = page;
  return [
    ...told,
    ...recordNumbers(page),
    ...personsCases(page),
    ...boardNumbers(page),
    ...matchesWith(
      page,
      caseWords,
      /(?:akt|akten|journal|ärende|utredning|personakt)[ :]{1,2}(?:nr )?(?:19|20)[0-9]{2}[-/][a-zåäö]{1,6}[-/][0-9]{2,6}/g,
      'hold',
    ),
    // Prosecutors' cases, and the courts' letters for other kinds of cases.
    ...matches(
      text,
      /(?<![\p{L}0-9])(?:AM|PMT|PMÄ|PMB|FU)[ -]{1,2}[0-9]{3,7}-[0-9]{2}(?:[0-9]{2})?(?![0-9-])/gu,
      'hold',
    ),
    // Short running numbers right after the word for one.
    ...matchesWith(
      page,
      numberedWords,
      /(?<![a-zåäö])(?:ärendenummer|ärendenumret|ärendenr|ärende-?id|ärende nr|ärende nummer|aktnummer|aktnr|akt nr|personakt(?:en)?|journalnr|journalnummer|insatsnummer|insatsnr|placerings(?:beslut|nummer)|patient-?id|klient-?id|elev-?id|brukar-?id|barn-?id|samordningsid|lma(?:-kort|-nummer|-nr)?(?:et)?)[ .:]{1,3}(?:är )?(?=[0-9/ -]{0,6}[0-9]{3})[0-9]{2,9}(?:[-/][0-9]{2,8})?/g,
      'hold',
      (match) => !/ (19|20)[0-9]{2}$/.test(match[0]),
    ),
    // A number of the social services or the like, whose cases are about people.
    ...matchesWith(
      page,
      ownedWords,
      /(?:socialtjänstens|socialnämndens|socialens|ifo:?s|soc:?s|barnavårdens|åklagarens|polisens|hennes|hans|familjens|pojkens|flickans|elevens)[ ](?:dnr|diarienummer|ärende(?:nummer)?|akt|beslut)[ .:]{1,3}[0-9]{2,5}[-/ ]?[0-9]{1,6}/g,
      'hold',
    ),
    ...matchesWith(
      page,
      journals,
      /(?:patient|sjuk|elev|barn|tand)journal(?:en)?[ :]{1,2}(?:nr )?[0-9]{4,10}/g,
      'hold',
    ),
    ...matchesWith(
      page,
      careCases,
      /(?:lvu|lvm|lpt|vårdnads|brott)-?mål(?:et)?[ :]{1,3}(?:nr )?[0-9]{2,6}-[0-9]{2}|(?:19|20)[0-9]{2}[/:-][0-9]{1,6}[- ](?:lvu|lvm|lpt)(?![a-zåäö])/g,
      'hold',
    ),
    // "IFO dnr 2026/0417-5", "orosanm. nr 2026-118": whoever's case it is, it is somebody's.
    ...matchesWith(
      page,
      careWords,
      /(?<![a-zåäö])(?:ifo|soc|barnutr|orosanm|lvu|lvm|placering|vräkn|utredn)[a-zåäö-]{0,12}\.?,?[ ](?:ans[a-zåäö]{0,4}\.? |ärende |beslut )?(?:(?:dnr|nr)[ .:]{1,2})?(?:[a-z]{2,4} )?[0-9]{2,6}[-/][0-9]{2,6}(?:-[0-9]{1,3})?(?![0-9])/g,
      'hold',
      (match) =>
        !/(?:^|[^0-9])(?:19|20)[0-9]{2}[-/](?:(?:19|20)[0-9]{2}|[0-9]{2})$/.test(match[0]) &&
        // "via socialjour 08-523 010 00": how it is reached.
        !(
          / 0[0-9]{1,3}-[0-9]{2,3}$/.test(match[0]) &&
          /^ [0-9]{2}/.test(lower.slice(match.index + match[0].length))
        ),
    ),
    // "kränkningsanmälan 2025-0312", "skolpliktsärende 2026-14": reports and cases of somebody, whatever they are called.
    ...matches(
      lower,
      /(?<![a-zåäö])[a-zåäö]{3,24}(?:anmälan|anmälningen|ärendet?|utredning(?:en)?|akten?|journal(?:en)?),? (?:nr |nummer |dnr |med (?:nr|nummer) )?(?:19|20)[0-9]{2}[-/:][0-9]{2,6}(?![0-9]|-[0-9])/g,
      'hold',
      (match) =>
        !/^(?:fel|plan|bygg|tillsyns|arbetsmiljö|för|tillstånds|upphandlings|detaljplan|ansluts|utbildnings|trafik|miljö|avfalls|budget|nämnd|remiss|skydds|bisys|smitt|folkhälso|lokal|fastighets|statistik|medborgar)/.test(
          match[0],
        ) && !/[-/:](?:(?:19|20)[0-9]{2}|2[3-9]|3[0-9])$/.test(match[0]),
    ),
    // "Ärendet hos Skolinspektionen, SI 2025:6204, rör pojken": whoever's it is, it is said whom it is about.
    ...matchesWith(
      page,
      concernWords,
      /(?<![a-zåäö])(?:ärendet?|anmälan|dnr)(?: (?:hos|vid|på|till) [a-zåäö]{4,30})?,? [a-zåäö]{2,4} (?:19|20)[0-9]{2}[:/-][0-9]{2,6},? (?:rör|gäller|avser|handlar om) (?:den |en )?(?:pojken?|flickan?|eleven?|mannen?|kvinnan?|personen?|barnet|familjen?|killen?|tjejen?)(?![a-zåäö])/g,
      'hold',
    ),
    // Identifiers of systems.
    ...matches(
      holdsRowAround(text, '-', hexadecimal, 36) ? lower : '',
      /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g,
      'hold',
    ),
    // A number of an authority that is said to concern somebody.
    ...matchesWith(
      page,
      diaryWords,
      /(?:dnr|diarienummer|diarienr)[ .:]{1,3}[^!?\n]{0,25}[0-9][^!?\n]{0,25} (?:(?:rör|gäller|avser) (?:samma|den|hans|hennes|en) |(?:rör|gäller|avser) (?:placeringen|omhändertagandet|vårdnaden|umgänget|utredningen av|familjehem|barnet|pojken|flickan|mannen|kvinnan|eleven)|(?:rör|gäller|avser|på|om) (?:honom|henne|hen)(?![a-zåäö]))/g,
      'hold',
    ),
    ...matches(
      text,
      /(?:[0-9]{4}[- ]{0,2}K[ -]?[0-9]{3,8}|K[ -]?[0-9]{5,8}|K[0-9]{3,4}-[0-9]{2})[- ]?(?:[0-9]{2})?(?![0-9])/g,
      'hold',
      (match) => !/[\p{L}0-9]/u.test(text[match.index - 1] ?? ' '),
    ),
    ...matchesWith(
      page,
      caseWords,
      /(?<![a-zåäö])(?:ärende(?:t|n)?|ärendenummer|ärendenr|ärende-?id|akt(?:en)?|aktnummer|aktnr|personakt|journal(?:en)?|journalnummer|journalnr|k-nummer|k-nr|anmälan|anmälningsnummer|utredning(?:en)?|lvu-ärende|lvu-mål|lvm-mål|mål|målnummer|målet|dom|domen|förundersökning|fu|incident|händelse|avvikelse|orosanmälan|dossier|dossiernummer)[ ]{1,2}(?:nr|nummer|id|dnr|:)?[ .:#]{0,3}(?:[a-zåäö]{1,5}[ -]?)?(?=[0-9/ -]{0,12}[0-9])[0-9]{2,8}(?:[-/ :][0-9]{2,8}){0,3}/g,
      'hold',
      (match) => {
        const digits = match[0].replace(/[^0-9]/g, '');
        const apart = /[0-9][-/:][0-9]/.test(match[0]);
        if (
          /^(händelse|utredning|dom|incident|mål|akt|anmälan|fu|avvikelse)/.test(match[0]) &&
          !apart &&
          digits.length < 5
        )
          return false;
        if (/[\p{L}]/u.test(lower[match.index - 1] ?? ' ')) return false;
        // The diaries of councils and of boards that have no cases of persons.
        if (
          /^ärende[a-z]* (?:nr |dnr )?(?:ks|kf|ksn|tn|sbn|mn|mbn|bmn|kfn|ktn|rs|rf|fn)[ -]?(?:19|20)[0-9]{2}[/:-][0-9]+$/.test(
            match[0],
          )
        )
          return false;
        // "ärende 12 på dagordningen", "mål 2025-2027", "utredning 2024"
        // "övriga ärenden på 114 14"
        if (digits.length < 4 || /^(?:112|11414|1177|11313|116[0-9]{3}|020[0-9]+)$/.test(digits))
          return false;
        if (
          /^(mål|målet|utredning|utredningen)/.test(match[0]) &&
          /(19|20)[0-9]{2}\s?[-/:]\s?(19|20)?[0-9]{2}$/.test(match[0])
        )
          return false;
        if (digits.length === 4 && /(19|20)[0-9]{2}$/.test(match[0]) && !apart) return false;
        // "Ärende 26/77 på nämndens lista"
        if (
          /^ (?:på|i) (?:nämnd|dagordning|föredragning|kallelse|listan)/.test(
            lower.slice(match.index + match[0].length, match.index + match[0].length + 20),
          )
        )
          return false;
        // "Mål 31/12: minst fem nya parter": by which day.
        if (/^mål(?:et)? [0-3]?[0-9]\/[01]?[0-9]$/.test(match[0])) return false;
        return apart || digits.length >= 5;
      },
    ),
    ...matches(
      text,
      /(?<![\p{L}0-9])(?:B|T|Ö|Ä|FT|M|UM|Mål nr)[ ](?:[0-9]{3,6}-[0-9]{2}|[0-9]{2}-[0-9]{2}(?= i | om ))(?![0-9-]| ?(?:procent|%|st|kr|år))/gu,
      'hold',
    ),
    ...matchesWith(
      page,
      staffWords,
      /(?<![a-zåäö])(?:anställningsn(?:umme)?r|anst\.?-?nr|tjänstenummer|legitimationsn(?:umme)?r|patientn(?:umme)?r|klientn(?:umme)?r|elevn(?:umme)?r|medlemsn(?:umme)?r|brukarn(?:umme)?r|kundn(?:umme)?r|internn(?:umme)?r|intagens nummer)[ .:]{1,3}[a-z]{0,3}-?[0-9](?:[ ]?[0-9]){2,11}/g,
      'hold',
    ),
    // "Avstängningsärendet mot spelaren har nummer DN 27/2025"
    ...matchesWith(
      page,
      numberNames,
      /(?<![a-zåäö])[a-zåäö]{0,24}(?:ärendet?|anmälan|beslutet?|domen) (?:mot|om|rörande|för) (?:spelaren|eleven|tränaren|ledaren|mannen|kvinnan|pojken|flickan|killen|tjejen|medlemmen|domaren)[a-zåäö ]{0,20}(?:nr|nummer|numret) [a-zåäö]{0,4}[ -]?[0-9]{1,6}[/-][0-9]{2,6}/g,
      'hold',
    ),
  ];
}

export const caseNumber: Rule = {
  id: 'case-number',
  kind: 'identifier',
  title: 'Ärende-, journal- och målnummer',
  source: 'Polisens K-nummer; domstolarnas målnummer; OSL 26:1 och 21:1: numret leder till en persons akt.',
  reason: 'Numret leder till en enskild persons ärende, journal eller mål.',
  advice: 'Ta bort numret. Enskilda ärenden hör hemma i en annan kanal.',
  examples: {
    match: [
      '5000-K123456-25',
      'Ärende 2025-4411 hos socialtjänsten',
      'Mål B 1234-25',
      'Journalnummer 88231',
      'Anställningsnummer 100245',
      'Målet i tingsrätten är B nittionio fjorton.',
      'Kränkningsanmälan KRA-2025-0311',
      'Brukare nr 4821 har fått hjälp.',
      'Gårdskort, nummer 1482',
      'Polisens tjänstekort 118-442 filmades.',
      'Ärendet hos Skolinspektionen, SI 2025:6204, rör pojken.',
      'Akten har numret ett-två-tre-fyra-fem.',
      'Bokningskod KX7T4Q',
      'Utredningen BUN/2025:231 rör en elev i åk 6.',
      'Vi hänvisar till SN 2025/00418 där familjens ansökan finns.',
      'Ärendet hos socialnämnden är SN tjugo tjugofem, löpnummer fyra-ett-sju.',
      'Polisens diarienr A448.921/2025 gäller anmälan mot den boende.',
      'Hyreskontrakt 301-0447-02, uppsägning pågår.',
      'Jag har fått dnr 2025/SN0233 men ingen ringer, säger klienten.',
      'dnr LVU 2025:91 ligger framme',
      'Avstängningsärendet mot spelaren har nummer DN 27/2025.',
      'Akt 2692 hos familjerätten ska delges föräldrarna.',
      'Vårdnadsutredning FR 26/225, umgänget avbröts.',
      'Kränkningen har dnr BUN/ELEV 2026:218.',
      'Orosanmälan registrerad som 2026/OA/1147.',
      'Case no. S-2026-771 concerns the boy.',
      'Kundnr 88 341 207 hos elbolaget står på brevet.',
    ],
    pass: [
      'KS 2025/00123',
      'Ärende KS 2024/0312 om årshjulet',
      'Mål 2025-2027 för kommunen',
      'Ärende 12 på dagordningen',
      'SOU 2017:67',
      'Utredning 2024',
      'Hepatit B femton fall',
      'Riktlinjen (SN 2024/00087) ska revideras.',
      'Taxan fastställdes, dnr 2025/SN0233.',
      'Nämnden beslutade i § 64/2025 (BUN 2025/77).',
      'BUN 2025/311 om elevhälsans resurser är på remiss.',
      'Rutin för vårdnadsutredningar, FR 26/01, är reviderad.',
      'Elevrådets skrivelse dnr BUN/ELEV 2026:44 om skolgården.',
      'Akt 2 i pjäsen handlar om utanförskap.',
      'Avtal 2024-0312 med vaktbolaget löper ut i maj.',
    ],
  },
  find,
};
