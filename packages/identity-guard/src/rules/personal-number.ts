import personnummer from 'personnummer';
import type { Page } from '../page.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { luhn } from '../text/luhn.ts';
import type { NumberRun } from '../text/numbers.ts';
import { allMatches } from '../text/search.ts';
import { placesOf } from '../text/token-places.ts';
import { type Hit, hasAny, matches, matchesWith, type Rule, runCounts } from './rule.ts';

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const context =
  /(personn(umme)?r|person nr|pers\.?nr|\bpnr\b|samordningsn|födelsen|\bsamnr|identitetsn|\bid-?nr|legitimation|misstänkt|målsägande|\bfödd|skyddad identitet|\bt-nummer|reservnummer|svenskt nummer)/;

/** Month and day as in a personal number; a coordination number adds 60 to the day. Returns how sure it is. */
function dateShape(month: number, day: number): 'exact' | 'near' | 'none' {
  const real = day > 60 ? day - 60 : day;
  if (month < 1 || month > 12 || real < 1 || real > 31) return 'none';
  return real <= (days[month - 1] ?? 31) ? 'exact' : 'near';
}

// The package's types tell of a `default` within; Node and the bundler both give the class itself.
const { valid } = personnummer as unknown as { valid(number: string): boolean };

/**
 * Whether ten digits are a number that may have been given to somebody: a day that is, or was, and the check digit. The
 * century is said, since the package otherwise takes it from today's date. A number that is none costs the package an
 * exception: one whose check digit is wrong is not shown to it at all.
 */
function isGiven(ten: string): boolean {
  return luhn(ten) && (valid(`20${ten}`) || valid(`19${ten}`));
}

/** How the ten or twelve digits from `from` to `to` stand in their run. */
function standing(
  run: NumberRun,
  from: number,
  to: number,
): { whole: boolean; serialApart: boolean; aligned: boolean; sign: string } {
  const serial = to - 4;
  const serialGroup = run.groups.indexOf(serial);
  const separator = run.separators[serialGroup - 1] ?? '';
  const inside = run.groups.filter((at) => at > from && at < to);
  const single = inside.length >= to - from - 2;
  const aligned =
    inside.length === 0 ||
    single ||
    inside.every((at) => {
      const place = at - from - (to - from === 12 ? 2 : 0);
      return (
        place === 0 || place === 2 || place === 4 || place === 6 || place > 6 || (run.disguised && place > 0)
      );
    });
  return {
    whole: run.groups.includes(from) && (to === run.digits.length || run.groups.includes(to)),
    serialApart: serialGroup >= 0,
    aligned,
    sign: separator.trim(),
  };
}

/** "2024-03-15 18.30" and "2024-05-01-2024-06-30" are times, not persons. */
function looksLikeTime(run: NumberRun, from: number, to: number): boolean {
  const digits = run.digits.slice(from, to);
  const at = run.groups.indexOf(to - 2);
  const between = at > 0 ? (run.separators[at - 1] ?? '') : '';
  const clock = /^[.:]$/.test(between) && Number(digits.slice(-4, -2)) < 25 && Number(digits.slice(-2)) < 60;
  if (clock) return true;
  if (
    to - from === 12 &&
    /^20[2-9]/.test(digits) &&
    run.groups.includes(from + 8) &&
    /^20[0-9]{2}$/.test(digits.slice(8))
  )
    return true;
  return to - from === 12 && /^(19|20)\d\d(19|20)\d\d/.test(digits);
}

function judgeWindow(run: NumberRun, from: number, to: number, around: () => string): boolean {
  const ten = run.digits.slice(to - 10, to);
  if (to - from === 12 && !/^(1[89]|20)/.test(run.digits.slice(from, to))) return false;
  const shape = dateShape(Number(ten.slice(2, 4)), Number(ten.slice(4, 6)));
  const { whole, serialApart, aligned, sign } = standing(run, from, to);
  // Most stretches of a long run begin or end inside a group and are no day: they are told without the words around.
  if (shape === 'none' && !(whole && aligned)) return false;
  if (looksLikeTime(run, from, to)) return false;
  if (!aligned) return whole && shape === 'exact' && run.digits.length === to - from && isGiven(ten);
  const near = around();
  const told = whole && context.test(near);
  if (shape === 'none') return told && (serialApart || run.groups.length === 1);
  // An organisation's number fits no month: one that does is a sole trader's own.
  // "22-03, 19/6-15/8": hours and dates, where a last part is none.
  const classic =
    serialApart &&
    (sign === '-' || sign === '+' || (sign === '/' && !run.groups.some((at) => at > to - 4 && at < to)));
  const pairs =
    run.groups.length >= 5 &&
    run.groups.every((at, i) => (run.groups[i + 1] ?? run.digits.length) - at === 2);
  if (whole && (classic || told || (pairs && to - from === 12 && shape === 'exact'))) return true;
  if (whole && run.disguised) return told || shape === 'exact';
  const isPlaced =
    whole ||
    classic ||
    (to - from === 12
      ? serialApart || run.groups.length === 1
      : run.groups.filter((at) => at > from && at < to).length > 6 || isOneGroup(run, from, to));
  // Asked last: a number that is none costs the package an exception.
  if (shape === 'exact' && isPlaced && isGiven(ten)) return true;
  return to - from === 12 && shape === 'exact' && whole && isOneGroup(run, from, to);
}

/** "2026-01-01–2026-12-31" */
const isPeriod = (run: NumberRun): boolean =>
  run.groups.join() === '0,4,6,8,12,14' &&
  /^(?:(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]){2}$/.test(run.digits);

const isOneGroup = (run: NumberRun, from: number, to: number): boolean =>
  !run.groups.some((at) => at > from && at < to);

const anyNumber = oneLike(/ersonn/);
const numberWords = oneOf(
  'födelsenummer födelsenumret födelsesiffror personnummer personnumret personnumrets personnr persnr pers pnr samordningsnummer samordningsnumret'.split(
    ' ',
  ),
);

/** Whether a number is long enough for the day somebody was born. */
const holdsDay = ({ tokens }: Page): boolean =>
  placesOf(tokens).numbers.some((at) => (tokens[at]?.text.length ?? 0) >= 6);

function find(page: Page): readonly Hit[] {
  const hits: Hit[] = [];
  for (const run of page.runs) {
    if (!runCounts(page, run)) continue;
    const length = run.digits.length;
    if (length < 10 || length > 400) {
      if (length > 400)
        hits.push({ start: run.starts[0] ?? 0, end: run.ends[length - 1] ?? 0, strength: 'hold' });
      continue;
    }
    if (isPeriod(run)) continue;
    for (let from = 0; from <= length - 10; from += 1) {
      const size = [12, 10].find((digits) => {
        const to = from + digits;
        if (to > length) return false;
        const start = run.starts[from] ?? 0;
        return judgeWindow(run, from, to, () =>
          page.lower.slice(
            Math.max(0, start - 50),
            Math.min(page.lower.length, (run.ends[to - 1] ?? start) + 25),
          ),
        );
      });
      if (size === undefined) continue;
      hits.push({ start: run.starts[from] ?? 0, end: run.ends[from + size - 1] ?? 0, strength: 'hold' });
      from += size - 1;
    }
  }
  // Temporary numbers: a letter in the serial (T, R, S, U, W, X, J, K, L, M, N).
  const dated = holdsDay(page);
  for (const match of allMatches(
    dated ? page.text : '',
    /(?:^|[^0-9])((?:19|20)?[0-9]{2}[01][0-9][0-9]{2}\s?[-+ ]?\s?(?:[TRSUWXJKLMN][0-9]{3}|[A-Z]{2}[0-9]{2}))(?![0-9])/gi,
  )) {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    hits.push({ start, end: start + (match[1]?.length ?? 0), strength: 'hold' });
  }
  // A date and three of the four digits, or any digits right after the word for the number.
  for (const run of page.runs) {
    if (run.digits.length !== 9 || run.groups.join() !== '0,6' || run.separators[0]?.trim() !== '-') continue;
    if (dateShape(Number(run.digits.slice(2, 4)), Number(run.digits.slice(4, 6))) === 'exact')
      hits.push({ start: run.starts[0] ?? 0, end: run.ends[8] ?? 0, strength: 'hold' });
  }
  hits.push(
    ...matchesWith(
      page,
      numberWords,
      /(?:personnummer|personnumrets?|personnr|persnr|pers\.nr|pnr|samordningsnummer|samordningsnumret)[ ]?(?:sista siffror |är|på|som slutar på|:|\.|,)?[^.!?\n]{0,12}?[0-9][^.!?\n]{0,25}?[0-9]{3,6}(?![0-9])/g,
      'hold',
    ),
  );
  // Read out in part: "födelsenumret är nollåtta nollsju tjugotre".
  if (hasAny(page, numberWords))
    for (const run of page.runs) {
      const start = run.starts[0] ?? 0;
      if (
        run.disguised &&
        run.digits.length >= 6 &&
        /(nummer|numret|nr)[^.!?\n]{0,30}$/.test(page.lower.slice(Math.max(0, start - 45), start))
      )
        hits.push({ start, end: run.ends.at(-1) ?? start, strength: 'hold' });
    }
  // Half a number, or one with its serial masked.
  hits.push(
    ...matches(
      dated ? page.lower : '',
      /(?<![0-9])(?:19|20)?[0-9]{2}[01][0-9][0-9]{2}[ ]?[-+ ]?[ ]?(?=[0-9]{0,3}[x*•?_])[0-9x*•?_]{4}(?![a-zåäö0-9])/g,
      'hold',
    ),
    ...matches(
      page.lower,
      /(?:fyra sista|sista fyra)(?: siffrorna)?(?: i [a-zåäö]{3,20})?(?: är)?[ :]{1,3}[0-9]{4}(?![0-9])|(?<![a-zåäö])p-nr[ .:]{1,3}[0-9]{6}/g,
      'hold',
    ),
    ...(hasAny(page, anyNumber)
      ? matches(
          page.lower,
          /(?:fyra sista|sista siffrorna|slutar på|slutar med|börjar på|börjar med|börjar)[^0-9.!?\n]{0,15}[0-9]{4,8}/g,
          'hold',
        )
      : []),
  );
  return hits;
}

export const personalNumber: Rule = {
  id: 'personal-number',
  kind: 'identifier',
  title: 'Personnummer och samordningsnummer',
  source:
    'Folkbokföringslagen (1991:481) 18–18 b §§; Skatteverket SKV 704 och 707; dataskyddslagen (2018:218) 3 kap. 10 §.',
  reason: 'Siffrorna har formen av ett personnummer eller samordningsnummer. Det pekar alltid ut en person.',
  advice: 'Ta bort numret. Beskriv gruppen i stället, till exempel "äldre tonåringar".',
  examples: {
    match: [
      '080214-2380',
      '200802142380',
      '080230-0000',
      '0 8 0 2 1 4 2 3 8 0',
      'noll åtta noll två fjorton tjugotre åttio',
      '1080214-2380',
      'Org.nr 790203-2399, enskild firma',
      'Enskild firma, org.nr 080214-2380',
    ],
    pass: [
      'Org.nr 212000-1355.',
      'Perioden 2024-01-01 till 2024-12-31.',
      'Mötet är 2025-03-12 13.30.',
      'Gäller 2026-01-01–2026-12-31.',
      'Bankgiro 5050-1055.',
    ],
  },
  find,
};
