import type { Page } from '../page.ts';
import { oneOf } from '../text/asked-words.ts';
import { classOf } from '../text/letter-class.ts';
import { luhn } from '../text/luhn.ts';
import { inFocus } from '../text/may-match.ts';
import { standsAt, unitsOf } from '../text/row-of.ts';
import { holds } from '../text/search.ts';
import type { Span } from '../text/spans.ts';
import { placesOf } from '../text/token-places.ts';
import { type Hit, hasAny, matchesInSpans, type Rule } from './rule.ts';
import { ofDesk } from './telephone.ts';

/** A long number as it is typed: digits, and single signs or blanks between them. */
const written =
  /(?<![\p{L}0-9]|[0-9][,.]|\p{L}\/)\+?\(?[0-9](?:[0-9]|[ ]?[-/.:_~|\\+()][ ]?(?=[0-9(])|[ ](?=[0-9(]))*/gu;

const between = unitsOf(/[-/.:_~|\\+() ]/);

/** Where numbers stand with no more between them than signs, and with at least six digits all in all. */
function rowsOfNumbers({ text, tokens }: Page): Span[] {
  const spans: Span[] = [];
  const { numbers } = placesOf(tokens);
  for (let i = 0; i < numbers.length; ) {
    const start = tokens[numbers[i] ?? 0]?.start ?? 0;
    let digits = 0;
    let end = start;
    // One after the other, as long as the next stands where the signs behind this one end.
    for (let token = tokens[numbers[i] ?? 0]; token?.start === end; token = tokens[numbers[i] ?? 0]) {
      digits += token.text.length;
      end = token.end;
      while (standsAt(text, between, end)) end += 1;
      i += 1;
    }
    // A match begins with up to two signs, and is told by the unit behind it.
    if (digits >= 6) spans.push({ start: Math.max(0, start - 2), end: end + 1 });
  }
  return spans;
}

/** What a number in honest text is made of, longest first: dates, years, laws, clock times, amounts, small numbers. */
const part =
  /(?:(?:(?:19|20)[0-9]{2}|2[4-9])-[01][0-9]-[0-3][0-9]|(?:19|20)[0-9]{2}-[01][0-9](?!-?[0-9])|20[2-9][0-9][01][0-9][0-3][0-9]|[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])|[0-3]?[0-9][/.-][01]?[0-9][-/. ](?:19|20)[0-9]{2}|[0-3]?[0-9]\/[01]?[0-9](?: [012][0-9][0-5][0-9])?|(?:19|20)[0-9]{2}:[0-9]{1,4}|(?:19|20)[0-9]{2}|[0-2]?[0-9][.:][0-5][0-9]|[1-9][0-9]{0,2}(?:[ ][0-9]{3}){1,4}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4}|[1-9][0-9]{0,2}|0)(?![0-9])/uy;
const joint =
  /[ ]?[-/|:+][ ]?|[ ]?\(|\)[ ]?|(?<=(?:19|20)[0-9]{2}|(?:^| )[0-3]?[0-9]\/[01]?[0-9])\.[ ]|[ ]/uy;
/** "Trend 8 v: 41–38–44–36–35–39–33": how many there were, week by week. */
const series = /^[1-9][0-9]{0,2}(?:-[1-9][0-9]{0,2}){5,}$/;
const seriesWord = /trend|utveckling|serie|per (?:vecka|månad)|veckovis|månadsvis|antal/;

/** Whether the whole number reads as dates, times, years, amounts and small numbers. */
function isOrdinary(number: string): boolean {
  let at = 0;
  let hyphens = 0;
  while (at < number.length) {
    part.lastIndex = at;
    const found = part.exec(number)?.[0];
    if (found === undefined) return false;
    at += found.length;
    if (at >= number.length) return true;
    joint.lastIndex = at;
    const sign = joint.exec(number)?.[0];
    if (sign === undefined) return false;
    // "12-15" is a range; "83-99-12" is not.
    hyphens = sign === '-' && found.length <= 3 ? hyphens + 1 : 0;
    if (hyphens > 1) return false;
    at += sign.length;
  }
  return true;
}

const pairs = /^[0-9]{2}(?:[ ./-]{1,3}[0-9]{2}){4,5}$/;
const publicNumber =
  /^(?:020[0-9]{5,7}|0200[0-9]{4,6}|077[0-9]{7}|010[0-9]{7}|0900[0-9]{4,7}|11[68][0-9]{3}|112|11414|1177)$/;
const unitAfter =
  /^[ ]?(?:%|\+|€|(?:[a-zåäö]+[ ])?(?:kr|kronor|sek|euro|tkr|mkr|kkr|mnkr|miljon(?:er)?|tusen|procent|invånare|personer|människor|st|stycken|kvm|m2|km|meter|ton|liter|kwh)(?![a-zåäö])|(?!samtal|meddelanden|(?:av|an)?ser(?![a-z])|avser|gäller|tillhör|kommer|ringer|ligger|väntar|saknar|stämmer|återkommer|visar|svarar|cirkulerar|köper|säljer|använder|lämnar|hör(?![a-z]))[a-zåäö]{3,30}(?:ar|er|or|are|n)(?![a-zåäö]))/;
/** Words that say what a number is, when it is nobody's. */
const explained =
  /(?<![a-zåäö])(?:d(?:ia)?(?:rie)?n(?:umme)?r|diarienumret|org(?:anisations)?\.?[ -]?(?:nr|nummer|numret)|(?:bank|plus|post)giro(?:t|nr|nummer|numret)?|bg|pg|[a-zåäö]{0,14}ord(?:er(?:n|s|ns)?|rar|rarna)(?:nr|nummer|numret|bekräftelse[a-z]*)?|beställning(?:en|ens|ar|arna|s)?(?:nr|nummer|numret)?|best|offert(?:en|er)?(?:nr|nummer)?|faktura[a-z]*|ocr|isbn|issn|doi|momsreg[a-z.]*|projekt[a-zåäö]{0,10}|kostnadsställe|ansvar|(?:ram)?avtal(?:et|s)?|avrop(?:et)?|kontrakt(?:et)?|upphandling[a-zåäö]*|art(?:ikel[a-zåäö]*)?(?:nr)?|prop|bet|skr|budget(?:en|kod|koden)?|aktivitets?(?:kod)?|kostnad(?:en)?|belopp(?:et)?|anslag(?:et)?|summa(?:n)?|total(?:t|en)?|folkmängd(?:en)?|befolkning(?:en)?|antal(?:et)?|drygt|cirka|ca|omkring|ungefär|nästan|minst|n =|växeln?|jour(?:en|nummer)?|kundtjänst|kontaktcenter|reception(?:en)?|kolada|ted(?:-?(?:nr|nummer|id))?|rutin(?:en)?|riktlinje[a-zåäö]*|instruktion(?:en)?|blankett(?:en)?|felkod(?:en)?|felmeddelande(?:t)?|kulör(?:en)?|ncs(?: s)?|modell(?:en)?|skyddsrum(?:met)?|annons(?:en)?(?:-?id|nr|nummer)?|detaljplan(?:en|er)?|nyckeltal(?:et)?|indikator(?:n)?|standard(?:en)?|ss|iso|cirkulär(?:et)?|direktiv(?:et)?|förordning(?:en)?)(?![a-zåäö])(?:[\s.:]{0,2}(?:(?:har )?(?:nr|nummer)|är|var|på|till|:))?[\s.:]{0,3}(?:[0-9][0-9 -]{4,14}(?:,| och| samt) )?(?:[a-zåäö]{1,5}[\s-]{1,2})?$/u;

const inBooks = /kontoplan|konton(?:a|as)?(?![a-zåäö])|konter|bokför|redovis/;

function longNumbers(page: Page): readonly Hit[] {
  return matchesInSpans(page.text, rowsOfNumbers(page), written, 'hold', (match) => {
    const number = match[0].replace(/^[+(]+/, '').trimEnd();
    if (number.length < 6) return false;
    const digits = number.replace(/[^0-9]/g, '');
    if (digits.length < 6) return false;
    const end = match.index + match[0].length;
    const before = page.lower.slice(Math.max(0, match.index - 45), match.index);
    const after = page.lower.slice(end, end + 40);
    if (/^[\p{L}]/u.test(after) && !/^(?:kr|tkr|mkr|st|m2|kvm)/.test(after)) return true;
    // "+46 77 114 14 00": the same number from abroad.
    if (match[0].startsWith('+') && digits.length >= 8) return !publicNumber.test(digits.replace(/^46/, '0'));
    const inPairs = pairs.test(number) && !/^(?:19|20)/.test(number);
    if (!inPairs && isOrdinary(number)) return false;
    if (explained.test(before) || (series.test(number) && seriesWord.test(before))) return false;
    if (publicNumber.test(digits) || ofDesk(page, match.index)) return false;
    // "PLAN.2023.77": a diary with dots.
    if (
      /^(?:19|20)[0-9]{2}\.[0-9]{1,6}$/.test(number) &&
      /(?:^|\P{L})(?!IFO|SOC|SON?[. ]|LV[UM]|BUN|UBN|VON|FR|FAM|ÖFN)\p{Lu}{2,6}[. ]$/u.test(
        page.text.slice(Math.max(0, match.index - 8), match.index),
      )
    )
      return false;
    // "Kontoplanen 5010–5090": from which account to which, in the books.
    if (/^[1-9][0-9]{3} ?[–-] ?[1-9][0-9]{3}$/.test(number) && inBooks.test(before)) return false;
    // "KS 2025/00123": a diary number; what concerns a person is told by its own rule.
    if (/^(?:19|20)[0-9]{2}[/:-][0-9]{1,6}$/.test(number)) return false;
    // "organisationsnummer, 556000-0000": said to be one, whatever its check digit; a sole trader's is a personal number.
    if (
      /^[0-9]{6}-[0-9]{4}$/.test(number) &&
      Number(digits[2]) >= 2 &&
      (luhn(digits) || /(?<![a-zåäö])org(?:anisations)?[a-z]{0,2}[. -]{0,2}(?:nr|nummer|numret)/.test(before))
    )
      return false;
    // "i TED med nummer 2026/S 118-402915"
    if (/(?:19|20)[0-9]{2}\/s $/.test(before) && /^[0-9]{3}-[0-9]{6}$/.test(number)) return false;
    // "Ange referens 10044120 på fakturan"
    if (
      /(?<![a-zåäö])(?:er |vår )?(?:referens|ref|märkning|märkt)(?:en|nr|nummer)?[ .:]{1,3}$/.test(before) &&
      /faktur/.test(before + after) &&
      !/hyresgäst|familj|boende|hushåll|(?<![a-zåäö])(?:hans|hennes|privat)/.test(before + after)
    )
      return false;
    if (/lägenheter(?:na)? $/.test(before)) return false;
    const grouped = /^[1-9][0-9]{0,2}(?:[ .]?[0-9]{3})*$/.test(number);
    if (grouped && (digits.endsWith('000') || (digits.length <= 9 && unitAfter.test(after)))) return false;
    if (/^[1-9][0-9]{2,4}[ ]?-[ ]?[1-9][0-9]{2,5}$/.test(number) && unitAfter.test(after)) return false;
    return true;
  });
}

const mixed = /^[A-Za-zÅÄÖåäö0-9]{1,20}(?:[-._/:][A-Za-zÅÄÖåäö0-9]{1,20}){0,6}/;
const joins = unitsOf(/[A-Za-zÅÄÖåäö0-9@#/._\\:-]/);
const harmlessMix =
  /^(?:(?!ifo|soc|son?\.|lv[um]|bun|ubn|von|fr\.|fam|öfn)[a-zåäö]{2,6}\.(?:19|20)[0-9]{2}\.[0-9]{1,6}|[0-9]{6}-(?:rev|ver|v|utkast)[0-9.]{0,3}|[a-zåäö]+[-:]?(?:19|20)[0-9]{2}(?:[-/:](?:(?:19|20)?[0-9]{2}|[0-9]{1,6}))?(?:[-.:/][a-zåäö]+)?|[a-zåäö]{1,6}[- ]?(?:[a-zåäö]{1,6}[-/])?(?:19|20)[0-9]{2}[-/:][0-9]{1,6}[a-zåäö]{0,3}|(?:[a-zåäö0-9.-]+\/){2}.*|[0-9]{1,4}x[0-9]{1,4}(?:x[0-9]{1,4})?(?:mm|cm|m)?|[0-9./:-]+[-:]?(?:[a-zåäö]{1,3}|[a-zåäö-]{3,30})|(?:rv|lv|e|väg|iso|en|ss|ss-en)-?[0-9]{1,5}(?:[-:][0-9]+)?|[a-zåäö]{5,30}[-/][0-9]{1,4}|[a-zåäö]{3,30}(?:[./-][a-zåäö]{2,30}){1,6})$/u;

const agreed = /avtal|överenskommelse|medborgarlöfte|registrera|(?<![a-zåäö])reg\.? $/;
const indicators = oneOf(['kolada']);

/** No code is longer. */
const longest = 160;

/** Where the row of letters, digits and signs ends that goes on from here, as far as a code can reach. */
function endOfRow(text: string, from: number): number {
  let end = from;
  while (end < from + longest && standsAt(text, joins, end)) end += 1;
  return end;
}

/** Whether there are letters, three digits, and six of both. */
function mayBeCode(text: string, start: number, end: number): boolean {
  let digits = 0;
  let letters = 0;
  for (let at = start; at < end; at += 1) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === 3) digits += 1;
    else if (kind !== 0) letters += 1;
  }
  return digits > 2 && letters > 0 && digits + letters > 5;
}

/** Letters and digits together, which is how records, devices and users are numbered. */
function codes(page: Page): readonly Hit[] {
  const { text, tokens } = page;
  const hits: Hit[] = [];
  let done = 0;
  for (const at of placesOf(tokens).numbers) {
    const token = tokens[at];
    if (token === undefined || token.start < done) continue;
    let start = token.start;
    while (start > done && token.start - start < 40 && standsAt(text, joins, start - 1)) start -= 1;
    const end = endOfRow(text, token.end);
    if (end < token.end + longest && !mayBeCode(text, start, end)) {
      done = end;
      continue;
    }
    if (/[@#/._\\-]/.test(text[start] ?? '')) continue;
    const written = mixed.exec(text.slice(start, start + longest))?.[0] ?? '';
    done = Math.max(token.end, start + written.length);
    const code = written.toLowerCase();
    if (!mayBeCode(text, start, start + written.length)) continue;
    if (!inFocus(text, start, done)) continue;
    if (harmlessMix.test(code) || (/^[nu][0-9]{5}$/.test(code) && hasAny(page, indicators))) continue;
    const before = page.lower.slice(Math.max(0, start - 45), start);
    // "Överenskommelsen med polisen, reg. A447.118/2024"
    if (/^a[0-9]{3}\.[0-9]{3}\/(?:20)?[0-9]{2}$/.test(code) && agreed.test(before)) continue;
    // "Diagnoskoderna F10–F19": a chapter of diseases.
    if (/^[a-z][0-9]{2}-[a-z]?[0-9]{2}$/.test(code) && /diagnos|icd|kapitel/.test(page.lower)) continue;
    if (!explained.test(before) && !/(?:https?:|www\.)\S*$/.test(before + code))
      hits.push({ start, end: start + written.length, strength: 'hold' });
  }
  return hits;
}

const told =
  /(?<![\p{L}])([a-zåäö]{0,22}(?:-?(?:nr|nummer|numret|numren)|-id|kod|koden|[a-zåäö]kort|[a-zåäö]kortet|brickan?|signatur(?:en)?))[.]?[ :#]{1,3}(?:(?:är|var|nr|nummer|lyder|på)[ :.]{1,2})?(?:[a-z]{1,3}[- ]?)?$/u;
const telling = /(?:n(?:umme)?re?[nt]?|kod(?:en)?|kort(?:et)?|-id|bricka|brickan|signatur(?:en)?)[.]?[ :#]/;
const counted = /^[0-9](?:[ ./-]?[0-9]){2,18}(?![0-9%])/;
const notPersonal =
  /^(?:faktura|rikt|område|fel|kulör|annons|modell|budget|kostnads|ansvars|aktivitets|objekts?|konterings|bankgiro|plusgiro|organisations|org|diarie|d|version|linje|vecko?|sid|rad|post|buss|tåg|larm|jour|nöd|tips|service|telefon|växel|isbn|issn|prop|artikel|projekt|upphandlings|kapitel|paragraf|sträck|väg|rums?|brotts|färg|status|läns|kommun|områdes|felkods?|års|utgåve|kris|hjälp|stöd|direkt|kontakt|akut|polis|sos|kund(?:tjänst)?|presentkort|rapport|protokolls?|ordnings|löp|post|qr-|käll|uppföre?ande|riktlinje|klassifikations|diagnosgrupps)(?:-?(?:nr|nummer|numret|numren|kod|koden|kort|kortet))/;

const document = /skrivelse|motion|protokoll|förslag|kallelse|bilaga|styrdokument|kurs|utbildning/;

/** Where the number that begins here ends, when the word before it says that it is somebody's. */
function endOfNumbered(page: Page, start: number): number | undefined {
  const number = counted.exec(page.lower.slice(start, start + 40))?.[0];
  if (number === undefined) return undefined;
  const before = page.lower.slice(Math.max(0, start - 60), start);
  const found = telling.test(before) ? told.exec(before) : null;
  if (found === null) return undefined;
  const word = found[1] ?? '';
  const digits = number.replace(/[^0-9]/g, '');
  // "Riktnummer 031, sen delen efter …": dealt out, it is somebody's.
  const dealt = /^,? (?:och )?(?:sen|sedan|därefter|följt|plus|delen|resten)(?![a-zåäö])/;
  if (
    notPersonal.test(word) &&
    !dealt.test(page.lower.slice(start + number.length, start + number.length + 16))
  )
    return undefined;
  if (explained.test(`${before.slice(0, found.index)}${word} `)) return undefined;
  if (/^[0-9]{1,3}\/(?:19|20)[0-9]{2}$/.test(number)) return undefined;
  // "Tjänsteskrivelsen har nr 26/118"
  if (/^[0-9]{2}\/[0-9]{1,4}$/.test(number) && document.test(before)) return undefined;
  if (publicNumber.test(digits) || digits === '11313' || ofDesk(page, start)) return undefined;
  if (digits.length === 4 && /^(?:19|20)/.test(digits) && !/^kod/.test(word)) return undefined;
  const end = start + number.length;
  // Six digits of a date alone are told by the rules for births and personal numbers.
  if (/^[0-9]{2}[01][0-9][0-3][0-9]$/.test(number)) return undefined;
  if (/^(?:nr|nummer|numret)$/.test(word) ? digits.length < 5 : digits.length < (/kort/.test(word) ? 4 : 3))
    return undefined;
  if (unitAfter.test(page.lower.slice(end, end + 30))) return undefined;
  return end;
}

/** A number right after a word that says that it numbers something of somebody's. */
function numbered(page: Page): readonly Hit[] {
  if (!holds(page.lower, telling)) return [];
  const hits: Hit[] = [];
  for (const at of placesOf(page.tokens).numbers) {
    const token = page.tokens[at];
    if (token === undefined || page.tokens[at - 1]?.kind === 'number') continue;
    if (!inFocus(page.text, token.start, token.start + 40)) continue;
    const end = endOfNumbered(page, token.start);
    if (end !== undefined) hits.push({ start: token.start, end, strength: 'hold' });
  }
  return hits;
}

function find(page: Page): readonly Hit[] {
  if (!page.digits) return [];
  return [...longNumbers(page), ...codes(page), ...numbered(page)];
}

export const unexplainedNumber: Rule = {
  id: 'unexplained-number',
  kind: 'identifier',
  title: 'Långa nummer som inget förklarar',
  source:
    'Egen regel, stängd som grund: ett långt nummer som varken är ett datum, en tid, ett belopp, ett lagrum, ett diarienummer eller ett känt telefonnummer till en funktion hålls.',
  reason:
    'Numret kan vara ett person-, telefon-, konto- eller ärendenummer. Inget i texten säger något annat.',
  advice: 'Ta bort numret, eller skriv vad det räknar, till exempel "250 000 kronor".',
  examples: {
    match: [
      'Noterat: 4471902.',
      'Lånekort 2188012345678',
      '(050611)9813',
      'Serienummer på datorn: 5CD1234XYZ',
      'bricka 44 12 33 07',
      'Tjänstenr 4412',
    ],
    pass: [
      'Kostnaden är 1 250 000 kronor.',
      'Perioden 2024-01-01 till 2024-12-31.',
      'Öppet 08.00-17.00 och 2025/2026.',
      'Lag (2023:196) och SOU 2017:67.',
      'Org.nr 212000-1355 och bankgiro 5050-1055.',
      'Parter är 212000-0142 (Stockholms stad) med flera.',
      'Inköpsorder 4500123456 och beställningsnr 87654321.',
      'Ring 020-50 50 50 eller 116 111.',
      'Kommunen har 105421 invånare.',
      'Trygg2025 och Agenda 2030.',
      'Ramavtal 23.3-5562-2021 används.',
      'Leverantörens organisationsnummer, 556000-0000, kontrollerades.',
      'Upphandlingen finns med nummer 2026/S 118-402915, annons-id 2026-118.',
      'Ange referens 10044120 på fakturan samt projekt 90217.',
      'Rutin KS-0417 rev B, riktlinje RL-IT-014 och felkod E-417.',
      'Kulör NCS S 2005-Y20R, skyddsrum 118204-7 och plank 45x145.',
      'Detaljplanen PLAN.2024.118, motionen nr 26/118 och konton 5010–5090.',
      'Överenskommelsen med polisen, reg. A447.118/2024, revideras.',
      'Diagnoskoderna F10–F19 enligt ICD-10-SE och riktnummer 019.',
    ],
  },
  find,
};
