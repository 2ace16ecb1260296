import type { Page } from '../page.ts';
import { oneLike } from '../text/asked-words.ts';
import type { NumberRun } from '../text/numbers.ts';
import { type Hit, matchesWith, type Rule, runCounts } from './rule.ts';

// PTS's national number plan: area codes by length. Two digits: 08; three and four below.
const three = new Set(
  '011 013 016 018 019 021 023 026 031 033 035 036 040 042 044 046 054 060 063 090'.split(' '),
);
const mobile = /^07[02369]/;
const service = /^(020|0200|0771|077[0-9]|0774|0775|116|118)/;
const cue = /(tel\b|tel\.|telefon|tfn|mobil|ring |ringer|nås på|nummer|sms|fax|whatsapp|signal|swish)/;

const somebodyFollows = /^,? (?:hon|han|hen|hans|hennes)(?![a-zåäö])/;

/** Whether national digits (with the leading zero) fit the Swedish number plan. */
function inPlan(national: string): boolean {
  const length = national.length;
  if (mobile.test(national)) return length === 10;
  if (national.startsWith('08')) return length >= 8 && length <= 10;
  if (national.startsWith('010')) return length === 10;
  if (three.has(national.slice(0, 3))) return length >= 8 && length <= 10;
  return /^0[1-9][0-9]{2}/.test(national) && length >= 9 && length <= 10;
}

function areaCode(national: string): number {
  if (national.startsWith('08')) return 2;
  return mobile.test(national) || national.startsWith('010') || three.has(national.slice(0, 3)) ? 3 : 4;
}

/** Clock times, dates and amounts that begin with a zero. */
function isOther(page: Page, run: NumberRun, from: number, to: number): boolean {
  const inside = run.groups.filter((at) => at >= from && at < to);
  const sizes = inside.map((at, i) => (inside[i + 1] ?? to) - at);
  const signs = inside.slice(1).map((at) => (run.separators[run.groups.indexOf(at) - 1] ?? '').trim());
  const first = run.digits.slice(from, from + 2);
  if (
    sizes.length >= 2 &&
    sizes.every((size) => size <= 2) &&
    sizes.some((size) => size > 1) &&
    signs.some((sign) => sign === '.' || sign === ':') &&
    Number(first) < 25
  ) {
    const times =
      sizes.length % 2 === 0 &&
      signs.filter((_, i) => i % 2 === 0).every((sign) => sign === '.' || sign === ':');
    if (times) return true;
  }
  // "Dnr 3.5.2-04482/2025"
  if (
    /^0[0-9]{3,5}\/20[0-9]{2}(?![0-9])/.test(
      page.text.slice(run.starts[from] ?? 0, (run.starts[from] ?? 0) + 12),
    )
  )
    return true;
  // "2025-07-01–2027-06-30": the run begins within a date.
  const start = run.starts[from] ?? 0;
  if (
    /(?:19|20)[0-9]{2}[-/.]$/.test(page.text.slice(Math.max(0, start - 5), start)) &&
    /^(?:0[1-9]|1[0-2])[-/.][0-3][0-9](?![0-9])/.test(page.text.slice(start, start + 6))
  )
    return true;
  if (/^2,2,4$|^4,2,2$/.test(sizes.join()) && /^(19|20)/.test(run.digits.slice(to - 4, to))) return true;
  return (
    signs.includes(',') &&
    !cue.test(page.lower.slice(Math.max(0, (run.starts[from] ?? 0) - 25), run.starts[from] ?? 0))
  );
}

const endsIn =
  /(?:telefon|mobil|nummer|numret)[a-zåäö]{0,12}[ ](?:som[ ])?(?:slutar|börjar)[ ](?:på|med)[ ][0-9]{2,5}(?:[ -][0-9]{2,3})?(?![0-9])/g;
const direct =
  /(?:^|[^a-zåäö])(?:tel|telefon|tfn|mob|mobil|nås på|nås via|ring|ringer|ringa|sms|sms:a|smsa|numret|telnr|mobilnr|telefonnumret|mobilnumret)[ .:]{1,3}$/;

/** Numbers that are only part of one, or lack the zero, right after a word that says what they are. */
function told(page: Page): readonly Hit[] {
  if (!page.digits) return [];
  const hits = [...matchesWith(page, endWords, endsIn, 'hold')];
  for (const run of page.runs) {
    const { digits, groups } = run;
    const start = run.starts[0] ?? 0;
    if (digits.length < 6 || digits.length > 12 || /^(11[0-9]|1177|0?20|077|010)/.test(digits)) continue;
    const sizes = groups.map((at, i) => (groups[i + 1] ?? digits.length) - at).join();
    const cued = direct.test(page.lower.slice(Math.max(0, start - 22), start));
    const bare = digits.length === 9 && /^7[02369]/.test(digits);
    if (
      (bare &&
        (cued ||
          sizes === '2,3,2,2' ||
          /(?:^|[^a-zåäö])nr[ .:]{1,2}$/.test(page.lower.slice(Math.max(0, start - 5), start)))) ||
      (cued && groups.length > 1 && digits.length <= 8)
    )
      hits.push({ start, end: run.ends.at(-1) ?? start, strength: 'hold' });
  }
  return hits;
}

const desk =
  /(?:kontaktcenter|kundcenter|medborgarservice|medborgarcenter|medborgarkontor|kundtjänst|servicecenter|felanmälan|receptionen?|(?:kommunens|polisens|regionens|stadens|förvaltningens|myndighetens|bolagets|bibliotekets|socialtjänstens) (?:växel|telefon|kontakt|kund|jour)[a-zåäö]*|växeln?|[a-zåäö]{3,16}(?:jour|linje)(?:n|en)?(?![a-zåäö])|(?<![a-zåäö])jouren)[^.!?0-9\n]{0,60}$/;

/** What rings at a function, and where many are told to ring: "supporttelefon", "felanmäl på", "telefontid 9–11, nummer". */
const line =
  /(?<![a-zåäö])(?:(?:funktions|support|störnings|trygghets|service|jour|kris|stöd|hjälp|rådgivnings|boknings|informations|tips|växel|kund)[-]?(?:telefon|linje|nummer|numret)[a-zåäö]{0,4}|support(?:en)?|telefontid(?:er|en)?|felanmäl(?:s|er)?|[a-zåäö]{4,}central(?:en)?|växeln?)(?![a-zåäö])[^.!?\n]{0,50}$/;
/** Teams, offices and authorities: what they have a number for, or how they are reached. */
const office =
  /(?:team(?:et)?|enhet(?:en)?|grupp(?:en)?|mottagning(?:en)?|kansli(?:et)?|expedition(?:en)?|kontor(?:et)?|bibliotek(?:et)?|myndighet(?:en)?|verket|styrelsen|förvaltning(?:en)?|värdar(?:na)?|fältar(?:na)?|bolag(?:et)?|förbund(?:et)?|ombudsman(?:nen)?|byrån?|muse(?:um|et)|fritidsgård(?:en)?|vaktmästeri(?:et)?)s?,? (?:[a-zåäö]+ )?(?:nås|svarar|nummer|telefon(?:nummer)?|tel|tfn)(?![a-zåäö])[^.!?0-9\n]{0,30}$/;
/** "nummer 0380-55 10 00 till växeln" */
const toDesk =
  /^[^.!?0-9\n]{0,5} (?:är |går )?till (?:[a-zåäö]+s )?(?:växel|reception|kontaktcenter|kundtjänst|kundcenter|expedition|felanmälan|jour)/;
const somebodys =
  /familj|hemma|bostad(?!s(?:bolag|företag|stiftelse))|mamma|pappa|hos [a-zåäö]+en|(?<![a-zåäö])(?:hans|hennes|honom|henne|han|hon|hen|sin|sitt)(?![a-zåäö])|mobil|(?:ringde|ringt) (?:till |in till )?[a-zåäö ]{0,20}växel|(?<![a-zåäö])(?:från|ifrån|av numret|uppringd av)(?: numret| nr| tel)? ?$|jour(?:en)? till $|(?:tog|tagit) emot (?:numret |nummer )?$|(?:ringde|ringt|ringer|mejlade) (?:till |in till )?[a-zåäö]+[^.!?\n]{0,60} (?:hade|har|angav|uppgav) (?:numret |nummer )?$/;
/** Who has a number of their own beside that of the office. */
const oneOfThem =
  /kille|tjej|pojk|flick|(?<![a-zåäö])(?:man|mannen|kvinnan?)(?![a-zåäö])|grann|elev(?!häls)|klient|patient(?!näm)|brukare|anhörig|boende|handläggar|kurator|rektor|chef|sekreterare|ring(?:de|t|er|s) (?:upp|hem)|direkt|privat|egen|eget|(?<![a-zåäö])(?:från|ifrån)(?![a-zåäö])/;

/** A number of a desk, not of a person: "kommunens kontaktcenter på telefon 040-34 10 00". */
export const ofDesk = (page: Page, start: number): boolean => {
  const before = page.lower.slice(Math.max(0, start - 100), start);
  if (somebodys.test(before)) return false;
  if (desk.test(before)) return true;
  const number = /^[0-9 /-]{7,16}/.exec(page.lower.slice(start, start + 16))?.[0].trimEnd() ?? '';
  const after = page.lower.slice(start + number.length, start + number.length + 40);
  return (
    number.startsWith('0') &&
    !oneOfThem.test(before) &&
    (/funktionstelefon/.test(before) || !mobile.test(number)) &&
    (line.test(before) || office.test(before) || toDesk.test(after))
  );
};

const endWords = oneLike(/slutar|börjar/);

function find(page: Page): readonly Hit[] {
  return numbers(page).filter((hit) => !ofDesk(page, hit.start));
}

function numbers(page: Page): readonly Hit[] {
  const hits: Hit[] = [];
  for (const run of page.runs) {
    const length = run.digits.length;
    if (length < 8 || length > 400 || !runCounts(page, run)) continue;
    for (let group = 0; group < run.groups.length; group += 1) {
      const from = run.groups[group] ?? 0;
      const start = run.starts[from] ?? 0;
      const plus = page.text[start - 1] === '+' || page.text.slice(Math.max(0, start - 2), start) === '+(';
      let national = '';
      let skip = 0;
      if (run.digits.startsWith('0046', from)) skip = 4;
      else if (run.digits.startsWith('46', from) && (plus || run.digits.length - from >= 11)) skip = 2;
      if (skip > 0) {
        const rest = run.digits.slice(from + skip);
        national = rest.startsWith('0') ? rest : `0${rest}`;
      } else if (run.digits[from] === '0' && !/^00[1-35-9]/.test(run.digits.slice(from)))
        national = run.digits.slice(from);
      else if (
        run.disguised &&
        run.groups.length >= 5 &&
        from === 0 &&
        length === 9 &&
        /^7[02369]/.test(run.digits)
      ) {
        // Read out without the zero: "sju noll ett …".
        hits.push({ start, end: run.ends[length - 1] ?? start, strength: 'hold' });
        break;
      } else if (
        (plus && length - from >= 8) ||
        (/^00[1-35-9]/.test(run.digits.slice(from)) && length - from >= 11)
      ) {
        hits.push({
          start: start - 1,
          end: run.ends[Math.min(length, from + 15) - 1] ?? start,
          strength: 'hold',
        });
        break;
      } else continue;
      const added = skip > 0 && !run.digits.slice(from + skip).startsWith('0') ? 1 : 0;
      const ends = [...run.groups.slice(group + 1), length].filter(
        (at) => at - from - skip + added >= 8 && at - from - skip + added <= 10,
      );
      const best = ends.reverse().find((to) => inPlan(national.slice(0, to - from - skip + added)));
      if (best === undefined) continue;
      const digits = national.slice(0, best - from - skip + added);
      const before = page.lower.slice(Math.max(0, start - 25), start);
      const said = cue.test(before) || plus || skip > 0;
      const boundaries = run.groups.filter((at) => at > from && at < best).map((at) => at - from);
      const plain = run.separators.every((sign) => /^[ /-]*$/.test(sign));
      const shaped =
        (mobile.test(digits) && plain) || boundaries.length === 0
          ? mobile.test(digits) ||
            said ||
            (digits.length >= 9 && skip === 0 && length - from === digits.length)
          : boundaries.includes(areaCode(digits)) || run.disguised || boundaries.length >= 7 || said;
      if (!shaped || isOther(page, run, from, best)) continue;
      if (service.test(digits)) continue;
      const end = run.ends[best - 1] ?? start;
      // "010 - 555 78 21, hon är kontaktfamilj": of an office, unless it is said whose it is.
      const ofOffice = digits.startsWith('010') && !somebodyFollows.test(page.lower.slice(end, end + 9));
      hits.push({ start: plus ? start - 1 : start, end, strength: ofOffice ? 'advise' : 'hold' });
      group = run.groups.findIndex((at) => at >= best) - 1;
      if (group < 0) break;
    }
  }
  hits.push(...told(page));
  // Any long number right after the word for one, whatever plan it follows.
  for (const run of page.runs) {
    const start = run.starts[0] ?? 0;
    if (run.digits.length < 7 || run.digits.length > 15 || /^(010|020|0771|116|118|0200)/.test(run.digits))
      continue;
    if (!runCounts(page, run) || hits.some((hit) => hit.start <= start && hit.end > start)) continue;
    if (
      /(mobil(en|nummer|numret|nr)?|telefon(en|nummer|numret|nr)?|tfn|lur(en)?)[ .:]{1,3}[^.!?0-9\n]{0,30}$/.test(
        page.lower.slice(Math.max(0, start - 60), start),
      )
    )
      hits.push({ start, end: run.ends.at(-1) ?? start, strength: 'hold' });
  }
  return hits;
}

export const telephone: Rule = {
  id: 'telephone',
  kind: 'identifier',
  title: 'Telefonnummer',
  source: 'PTS nummerplan för telefoni enligt E.164; PTS fiktiva nummer för böcker och film.',
  reason: 'Ett telefonnummer pekar ut den som har det.',
  advice: 'Ta bort numret. Skriv funktionen i stället, till exempel "socialjouren" eller "kommunens växel".',
  examples: {
    match: [
      '070-174 06 05',
      '+46 70 174 06 50',
      '08-465 004 12',
      '0701740620',
      '0046701740655',
      'O7O-174 O6 O5',
      'Samtal till växeln från 040-628 04 17.',
      'En kille i gruppen nås på 040-628 04 17.',
      'Vårdcentralen ringde upp henne på 0500-41 22 18.',
      'Fältarna har hans telefon, 0500-41 22 18.',
      'Socialjouren tog emot 0704221234 natten mot lördag.',
    ],
    pass: [
      'Telefontid för uthyrningen är 9–11, nummer 0380-55 10 00.',
      'Fältarna har funktionstelefon 0500-12 34 56, supporttelefon 08-123 456 00.',
      'Vägbelysning: felanmäl på 021-39 50 50.',
      'Barnombudsmannens nummer är 08-692 29 50.',
      'Trygghetsvärdarna nås på 010-555 20 00.',
      'Giftinformationscentralen: 112 vid fara, annars 010-456 67 00.',
      'Ring 0380-55 10 00 till växeln.',
      'Ring 112 eller 114 14.',
      'Öppet 08.00-17.00.',
      'Perioden 2024-01-01.',
      'Gäller 2025-07-01–2027-06-30.',
      'Kostnaden är 1 250 000 kronor.',
      'Ring 020-112 112.',
      'Trygghetsjouren svarar på 0480-45 01 12.',
    ],
  },
  find,
};
