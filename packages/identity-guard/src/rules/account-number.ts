import type { Page } from '../page.ts';
import { speaksOfOneAt } from '../people/one-person.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { luhn } from '../text/luhn.ts';
import { holdsRow, unitsOf } from '../text/row-of.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { type Hit, hasAny, matches, matchesWith, type Rule } from './rule.ts';

const accountWords = oneOf(
  'bankkonto bankkontot bankkontonummer kontonumret personkonto personkontot lönekontot sparkontot kontonummer kontonr clearing clearingnummer clearingnr lönekonto sparkonto konto kontot'.split(
    ' ',
  ),
);

const lastDigits = oneOf('slutar börjar slutade slutsiffror slutsiffrorna'.split(' '));
const papers = oneLike(
  /^(?:lma|lmakort|id|kort|idkort|pass|körkort|legitimation|passnummer|passnumret)(?:et|en)?$/,
);
const swishWords = oneOf('swish swisha swishar swishnummer swishnr swishat swishade'.split(' '));

const documentWords = oneOf(
  'pass passet passnummer passnr passnumret id kort idkort handling körkort körkortet körkortsnummer lma lmakort lmanummer lmanr dossiernummer dossiernr dossiern beteckningsnummer beteckningsnr uppehållstillståndskort ut bank'.split(
    ' ',
  ),
);

const banks =
  'swedbank|sparbanken|nordea|seb|handelsbanken|länsförsäkringar|danske bank|ica[ -]banken|skandia(?:banken)?|avanza|lunar|revolut|ikano|forex|resurs|sbab';
const account = new RegExp(
  `(?<![a-zåäö])(?:${banks})[ :,]{1,3}(?:konto )?[0-9]{4}(?:[ ,.-]{0,2}[0-9]){5,13}`,
  'gu',
);
const ownedBy =
  /privat|egentligen går till|(?:som )?en (?:förälder|granne|kompis|klasskamrat|anhörig|vän) (?:har )?(?:startat|startade|skapat|öppnat)|(?:insamling(?:en)?|pengar(?:na)?|stöd) till (?:(?:den|de|en) [a-zåäö]{3,15}s? |[a-zåäö]{3,20}s )familj(?:en)?|bedragaren|säljaren?(?![a-zåäö])|langaren?(?![a-zåäö])|(?:säljer|säljs|langar|langas) (?:via|mot|med)|(?<![a-zåäö])(?:han|hon|hen) (?:tar|vill ha|får|begär|kräver)|personlig|(?:tillhör|ägs av|används av) (?:en |den )?(?:hyresgäst|boende|klient|brukare|patient|anhörig|man|kvinn|kill|tjej|mamma|pappa|son|dotter|bror|syster|granne|elev|person)|står på (?:mamma|pappa|son|dotter|kill|tjej|man|kvinn|grann|elev|sambo|(?:en |den )?boende)|sitt |sin |hans |hennes |honom|henne|killens|tjejens|mannens|kvinnans|mammans|pappans|familjens|enskild firma|enskilda firma|egen firma|enmansfirma|enskild näringsid|ensamföretag|hantverkaren|(?:ägaren|innehavaren) (?:bor|är|heter)|på sig(?![a-zåäö])|målvakt|bulvan|skriv(?:en|et) på|registrerat på|i (?:mamman|pappan|sonen|dottern|sambon|brodern|systern|kusinen)s namn|hans$/;

/** "Föreningen vill ha avgiften på sitt plusgiro": its own, and nobody's. */
const association =
  /(?<![a-zåäö])[a-zåäö]*(?:förening|klubb|kår|stiftelse|kommun|bolag|församling|organisation|förbund|sektion|nämnd|kyrka|företag)(?:en|ens|et|ets|n|ns|s)?(?![a-zåäö])/;
/** How somebody asks for money: "han uppgav plusgiro …", "hon fick betala till bankgiro …". */
const asking =
  /uppgav|uppger|angav|lämnade|skickade|gav (?:ett|sitt)|ville ha|betalt|betala|begär|sätta in|satte in|uppmana|krävde|sa (?:han|hon|hen|killen|tjejen|mannen|kvinnan)/;

/** Whether an account that may be an association's is said to be a person's, or to be used by one. */
function isOwned(page: Page, { index, 0: found }: RegExpExecArray): boolean {
  const near = page.lower.slice(Math.max(0, index - 60), index + found.length + 100);
  if (!association.test(page.lower.slice(Math.max(0, index - 140), index)))
    return ownedBy.test(near) || (asking.test(near) && speaksOfOneAt(page, index));
  return ownedBy.test(near.replace(/(?<![a-zåäö])(?:sitt|sin) /g, ''));
}

const numberWords = oneLike(/numret|nummer/);
const giroWords = oneLike(/(?<![a-zåäö])(?:plusgiro|bankgiro|[pb]g$)/);
const lettersAndDigits = unitsOf(/[A-Za-z0-9]/);

/** Whether a number of two digits or more stands right behind letters, as in an IBAN. */
const holdsBehind = (tokens: readonly Token[]): boolean =>
  placesOf(tokens).numbers.some(
    (at) => tokens[at]?.tight && (tokens[at]?.text.length ?? 0) > 1 && tokens[at - 1]?.kind === 'word',
  );

/** Accounts told by their bank, their clearing number or whose they are; wallets; cards by their last digits. */
function bankNumbers(page: Page, behind: boolean): readonly Hit[] {
  const { text, lower } = page;
  return [
    ...(!hasAny(page, numberWords)
      ? []
      : matches(
          lower,
          /(?<![a-zåäö])(?:[a-zåäö]{0,10}journal|lma|pass|körkort|id-?kort|bankkort|akt|personakt)(?:et|en|ens|ets|-kortets?|-kort)?,?[ ](?:har |med )?(?:nummer|numret)[ :]{1,2}(?:är )?[a-z]{0,4}[ -]?[0-9]{4,10}/g,
          'hold',
        )),
    ...matches(
      lower,
      account,
      'hold',
      (match) => !/kr/.test(lower.slice(match.index + match[0].length, match.index + match[0].length + 5)),
    ),
    ...matches(text, /(?<![0-9-])[3-9][0-9]{3}-[0-9][, ]{1,2}[0-9](?:[ -]?[0-9]){7,10}(?![0-9])/g, 'hold'),
    ...matchesWith(
      page,
      giroWords,
      /(?<![a-zåäö])(?:plusgiro(?:t|konto)?|bankgiro(?:t)?|pg|bg)[ .:]{1,3}(?:nr |är |är nr )?[0-9](?:[ -]{0,2}[0-9]){4,9}(?![0-9])/g,
      'hold',
      (match) =>
        isOwned(page, match) ||
        (/^pg/.test(match[0]) &&
          !association.test(lower.slice(Math.max(0, match.index - 60), match.index)) &&
          /[0-9]{1,2} [0-9]{2} [0-9]{2}/.test(match[0])),
    ),
    ...matchesWith(
      page,
      lastDigits,
      /(?:kort|kortet|kontot?|kortnummer|passet?|kontonumret|visa|mastercard|maestro|amex)(?:[ ]som)?[ ](?:slutar|börjar|slutade)[ ](?:(?:på|med)[ ])?[0-9]{3,6}(?![0-9])|(?:kort|kortet|kontot?)[ ](?:med |har |som har )?(?:de )?slutsiffror(?:na)?[ :]{1,2}(?:är )?[0-9]{3,6}(?![0-9])/g,
      'hold',
    ),
    // "cvc 331", "Passport no. G 20481937", "LMA) 50-300917"
    ...matches(
      lower,
      /(?<![a-zåäö])(?:cvc|cvv)2?(?:-?kod(?:en)?)?[ :]{1,2}(?:är )?[0-9]{3,4}(?![0-9])|(?<![a-zåäö])passport(?: no\.?| number| nr\.?)?[ :.]{1,3}[a-z]{0,2} ?[0-9]{6,9}(?![0-9])|(?<![a-zåäö])lma\)?[ :]{1,2}[0-9]{2}[ -]?[0-9]{5,7}(?![0-9])/g,
      'hold',
    ),
    // "på LMA-kortet stod 58/117-402", "kortet från Migrationsverket, 50/221-118"
    ...matchesWith(
      page,
      papers,
      /(?<![a-zåäö])(?:(?:lma-?kort|id-?kort|pass|körkort|legitimation)(?:et|en)?(?: från migrationsverket)?,? (?:stod|står|har|hade|visar|visade)(?: det)?(?: numret| nummer| nr)?|kort(?:et)? från migrationsverket,?(?: nr| nummer)?) (?!(?:19|20)[0-9]{2}-[01][0-9]-)(?=[0-9/ .-]{0,12}[0-9]{2})[0-9]{2,8}(?:[ /.-][0-9]{2,6}){0,3}(?![0-9]| ?(?:kr|st(?![a-zåäö])|%|minuter|platser))/g,
      'hold',
      (match) => match[0].replace(/[^0-9]/g, '').length >= 6,
    ),
    // "passet börjar på A A sen 39 18 204"
    ...matchesWith(
      page,
      papers,
      /(?<![a-zåäö])pass(?:et|nummer|numret)?(?: börjar på| är|:)? (?:[a-z] ?){1,2}(?:,|(?:och |,)?(?: ?(?:sen|sedan|därefter)))? ?[0-9](?:[ -]?[0-9]){5,8}(?![0-9])/g,
      'hold',
    ),
    // "OCR 7720419938 på hyresavin": whose bill it is.
    ...matches(
      lower,
      /(?<![a-zåäö])ocr(?:-?n(?:umme)?r|-?numret)?[ .:]{1,2}(?:är )?[0-9](?:[ ]?[0-9]){6,20}(?![0-9])/g,
      'hold',
    ),
    ...matches(
      behind ? lower : '',
      /(?<![a-z0-9])[a-z]{2}[0-9]{2}(?:[ ][0-9a-z]{4}){2,7}(?:[ ][0-9a-z]{1,3})?(?![a-z0-9])/g,
      'hold',
      (match) => match[0].replace(/[^0-9]/g, '').length >= 10,
    ),
    ...matches(
      holdsRow(text, lettersAndDigits, 23) ? text : '',
      /(?<![A-Za-z0-9])(?:bc1[a-z0-9]{20,60}|0x[0-9a-fA-F]{40})(?![A-Za-z0-9])/g,
      'hold',
    ),
    ...matches(
      lower,
      /(?<![a-zåäö])(?:id-?kortsn(?:umme)?r|körkortsn(?:umme)?r|passn(?:umme)?r|legitimationsn(?:umme)?r|handlingsn(?:umme)?r)[ .:]{1,3}(?:är )?[a-z]{0,3}[ ]?[0-9](?:[ -]?[0-9]){4,13}/g,
      'hold',
    ),
  ];
}

/** "Kontot 4410-7700 höjs i nämndens budget": an account in the books. */
const ofBooks = (lower: string, end: number): boolean =>
  /budget|mnkr|tkr|anslag|bokför|konter/.test(lower.slice(end, end + 120));

/** "Kontonumret är åttatre tjugosju streck nio, därefter …": a long number right behind the word for an account. */
function accountRuns({ runs, lower }: Page): readonly Hit[] {
  return runs.flatMap((run) => {
    const [from, end] = [run.starts[0] ?? 0, run.ends.at(-1) ?? 0];
    return run.digits.length >= 8 &&
      !/^[1-9][0-9]{3} ?[–-] ?[1-9][0-9]{3}$/.test(lower.slice(from, end)) &&
      /(?:^|[^a-zåäö])[a-zåäö]{0,10}konto(t|n|nummer|numret)? [^.!?0-9\n]{0,40}$/.test(
        lower.slice(Math.max(0, from - 70), from),
      ) &&
      !/^ ?(kr|tkr|kronor)/.test(lower.slice(end, end + 8)) &&
      !ofBooks(lower, end)
      ? [{ start: from, end, strength: 'hold' as const }]
      : [];
  });
}

/** "konto 90 33 76 sen 118": an account whose digits are dealt out. */
const dealtAccount =
  /(?<![a-zåäö])(?:[a-zåäö]{0,10}konto(?:t|nummer|numret|nr)?|clearing(?:nummer|numret|nr)?)[ :]{1,2}(?:är |nr )?[0-9]{1,6}(?:(?:[ .,-]{1,2}|,? (?:sen|sedan|därefter|och|streck|komma) )[0-9]{1,6}){2,12}(?![0-9])/g;
const dealing = oneOf('sen sedan därefter streck komma'.split(' '));

function find(page: Page): readonly Hit[] {
  if (!page.digits) return hasAny(page, accountWords) ? accountRuns(page) : [];
  const { text, lower } = page;
  const behind = holdsBehind(page.tokens);
  const hits: Hit[] = [
    ...bankNumbers(page, behind),
    ...matches(
      behind ? text : '',
      /(?<![A-Za-zÀ-ɏ0-9])[A-Z]{2}[0-9]{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?![A-Za-zÀ-ɏ0-9])/gu,
      'hold',
      (match) => match[0].replace(/[^0-9]/g, '').length >= 10,
    ),
    ...matchesWith(
      page,
      accountWords,
      /(?:[a-zåäö]{0,10}konto(?:t|nummer|numret|nr)?|clearing(?:nummer|numret|nr)?)[ ]{0,2}(?:nr|nummer)?[ .:]{1,3}[0-9](?:[ .,-]{0,2}[0-9]){6,18}/g,
      'hold',
      (match) =>
        !/(tkr|kr|kronor)/.test(
          lower.slice(match.index + match[0].length, match.index + match[0].length + 6),
        ) &&
        !/[A-Za-zÀ-ɏ]/u.test(lower[match.index - 1] ?? ' ') &&
        !ofBooks(lower, match.index + match[0].length) &&
        // Accounts for gifts are everybody's to see.
        !/90-$/.test(lower.slice(Math.max(0, match.index - 3), match.index)),
    ),
    ...matchesWith(
      page,
      swishWords,
      /swish(?:a|ar|nummer|nr|at|ade)?[ ]{0,2}(?:till|nr|nummer|på)?[ .:]{1,3}(?:nummer |numret )?(?!123)[0-9](?:[ -]{0,2}[0-9]){6,11}(?! ?(?:kr|tkr))/g,
      'hold',
    ),
    // Firms and clubs have numbers that begin so, and sellers who say they are one.
    ...matchesWith(
      page,
      swishWords,
      /swish(?:a|ar|nummer|nr|at|ade)?[ ]{0,2}(?:till|nr|nummer|på)?[ .:]{1,3}(?:nummer |numret )?123(?:[ -]{0,2}[0-9]){7}(?![0-9])/g,
      'hold',
      (match) => isOwned(page, match),
    ),
    ...matchesWith(
      page,
      documentWords,
      /(?:pass|passnummer|passnr|id-kort|idkort|id-handling|körkort|körkortsnummer|lma-?(?:kort|nummer|nr)|dossiern(?:umme)?r|beteckningsn(?:umme)?r|uppehållstillståndskort|ut-kort|bank-?id-nummer)(?:et)?[ ]{0,2}(?:nr|nummer)?[ .:,]{1,3}(?:med nummer |nr |nummer )?[a-z]{0,3}[ ]?[0-9](?:[ -]?[0-9]){5,13}/g,
      'hold',
    ),
  ];
  // "Kontot pengarna går till är 8327-9, 934 112 554-3"
  hits.push(...accountRuns(page));
  if (hasAny(page, dealing))
    hits.push(
      ...matchesWith(
        page,
        accountWords,
        dealtAccount,
        'hold',
        (match) =>
          match[0].replace(/[^0-9]/g, '').length >= 9 &&
          /sen|sedan|därefter|streck|komma/.test(match[0]) &&
          !/^ ?(?:kr|tkr|kronor)/.test(
            lower.slice(match.index + match[0].length, match.index + match[0].length + 8),
          ),
      ),
    );
  for (const run of page.runs) {
    const [first = 0, second = run.digits.length] = run.groups;
    const end = run.ends.at(-1) ?? 0;
    if (
      run.digits.length >= 10 &&
      run.digits.length <= 16 &&
      second - first >= 4 &&
      second - first <= 5 &&
      /^[^.!?\n]{0,12}(konto(?!r)|clearing)/.test(lower.slice(end, end + 25))
    ) {
      hits.push({ start: run.starts[0] ?? 0, end, strength: 'hold' });
    }
    if (
      run.digits.length < 15 ||
      run.digits.length > 19 ||
      !/^(4|5[1-5]|2[2-7]|3[47]|6)/.test(run.digits) ||
      !luhn(run.digits)
    )
      continue;
    const sizes = run.groups.map((at, i) => (run.groups[i + 1] ?? run.digits.length) - at);
    if (sizes.length === 1 || sizes.slice(0, -1).every((size) => size === 4 || size === 6 || size === 5)) {
      hits.push({ start: run.starts[0] ?? 0, end: run.ends.at(-1) ?? 0, strength: 'hold' });
    }
  }
  return hits;
}

export const accountNumber: Rule = {
  id: 'account-number',
  kind: 'identifier',
  title: 'Konto, kort, pass och LMA-nummer',
  source:
    'ISO 13616 (IBAN); ISO/IEC 7812 (kort); Bankgirots beskrivning av kontonummer; Migrationsverkets LMA-kort.',
  reason: 'Numret hör till en persons konto eller handling.',
  advice: 'Ta bort numret.',
  examples: {
    match: [
      'IBAN SE45 5000 0000 0583 9825 7466',
      'Kortnummer 4111 1111 1111 1111',
      'LMA-kort 50123456',
      'Passnummer 91234567',
      'Swisha till 0701740610',
      'clearing 8 4 2 1, konto 90 33 76 sen 118',
      'Kontonumret är åttatre tjugosju streck nio, därefter niofyratre etthundratolv.',
      'Bankgiro 482-1130 står på en enskild firma.',
      'Säljaren tar betalt på Swish 123 448 71 20.',
      'Insamlingen till den dömdes familj sker på bankgiro 5402-9681.',
      'Visa slutar på 8816, giltigt 04/28.',
      'Passport no. G 20481937 and asylum card (LMA) 50-300917',
      'Han uppgav plusgiro 48 17 33-2 för hyran.',
      'på LMA-kortet stod 58/117-402',
      'passet börjar på A A sen 39 18 204',
      'Plusgiro 48 21 97-3 tillhör hyresgästen själv.',
    ],
    pass: [
      'Bankgiro 5050-1055',
      'Hembygdsföreningen vill ha avgiften på sitt plusgiro 63 20 18-7.',
      'Konton 5010–5090 används i projektet.',
      'Org.nr 212000-1355',
      'Konto för trygghetsmedel, 250 000 kr',
      'Passet infördes 2024',
      'Swisha gärna till föreningen på 123 456 78 90.',
      'På kontot finns 120 000 och sedan tillkommer 30 000 kronor.',
    ],
  },
  find,
};
