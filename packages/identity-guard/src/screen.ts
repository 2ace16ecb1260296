import type { Finding, ScreenContext } from './finding.ts';
import { type Page, partsAround, preparePage } from './page.ts';
import { registerKey } from './register/register-key.ts';
import { pointedOut } from './rules/plainly-one.ts';
import type { Hit, Judge, Rule } from './rules/rule.ts';
import { rules } from './rules/rules.ts';
import { originalSpan } from './text/normalise.ts';
import { touchesChange, unveil } from './text/unveil.ts';

/** Longest text judged; a field holds 1,500 characters, so anything near this is no field. It is held as a whole. */
export const longestText = 30_000;

const order = { hold: 0, ask: 1, advise: 2 } as const;

function toFinding(rule: Rule, hit: Hit, start: number, end: number): Finding {
  return {
    rule: rule.id,
    kind: rule.kind,
    start,
    end,
    strength: hit.strength,
    reason: `${rule.id}.reason`,
    suggestion: `${rule.id}.advice`,
    ...(hit.rewrite === undefined ? {} : { rewrite: hit.rewrite }),
  };
}

/** Whether this context is judged hard: what is said of groups and measures, and small areas. */
function isStrict(context: ScreenContext): boolean {
  if (/^(affected|berörda|activit|aktivitet|measure|åtgärd|followup|performing)/i.test(context.field ?? ''))
    return true;
  if (context.level === 'neighbourhood' || context.level === 'district') return true;
  return context.population !== undefined && context.population < 10_000;
}

/**
 * Reads a text and says where it points out a person. Pure and deterministic: the same text and context give the same
 * findings in the browser and on the server. Findings are sorted by place and carry no text. Never throws.
 */
export function screen(text: string, context: ScreenContext = {}): Finding[] {
  if (text.length > longestText) {
    return [
      {
        rule: 'too-long',
        kind: 'input',
        start: 0,
        end: text.length,
        strength: 'hold',
        reason: 'too-long.reason',
        suggestion: 'too-long.advice',
      },
    ];
  }
  if (!/[\p{L}\p{N}@]/u.test(text)) return [];
  const page = preparePage(text, context.register);
  const judge: Judge = { ...context, strict: isStrict(context) };
  const found = findingsOf(page, judge);
  const second = unveil(page.reading, page.tokens);
  if (second !== undefined)
    for (const { page: part, offset } of partsAround(second, page, context.register)) {
      const touches = (hit: Hit): boolean =>
        hit.strength === 'hold' && touchesChange(second.changed, hit.start + offset, hit.end + offset);
      found.push(...findingsOf(part, judge, touches));
    }
  return settle(found);
}

function findingsOf(page: Page, judge: Judge, accept?: (hit: Hit) => boolean): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    for (const hit of rule.find(page, judge)) {
      if ((accept !== undefined && !accept(hit)) || isClassed(page, judge, rule, hit)) continue;
      const span = originalSpan(page.reading, hit.start, hit.end);
      found.push(toFinding(rule, pointedOut(page, judge, rule, hit), span.start, span.end));
    }
  }
  return found;
}

/** Name rules that read words the capitals do not mark, and so do not meet the register on their way. */
const pastRegister = new Set(['name-lower-case', 'name-disguised']);

/** Whether somebody has classed just these words: then nobody is asked what they are, and they are no name. */
function isClassed(
  { text }: Page,
  { register }: Judge,
  { id }: Rule,
  { start, end, strength }: Hit,
): boolean {
  if (register === undefined || !(strength === 'ask' || pastRegister.has(id))) return false;
  const key = registerKey(text.slice(start, end));
  return (register.kindOf(key) ?? register.kindOf(key.replace(/s$/, ''))) !== undefined;
}

/** Rules that hold what no other rule explains. */
const closed = new Set(['unexplained-number', 'hidden-spelling']);

/** What the closed defaults hold and no other rule does. */
function withoutExplained(found: readonly Finding[]): Finding[] {
  if (!found.some((one) => closed.has(one.rule))) return [...found];
  const others = found
    .filter((one) => !closed.has(one.rule) && one.strength === 'hold')
    .sort((a, b) => a.start - b.start);
  // The furthest end of all that begin before: sorted, so that overlap is one look-up.
  let furthest = 0;
  const ends = others.map((one) => {
    furthest = Math.max(furthest, one.end);
    return furthest;
  });
  return found.filter((one) => {
    if (!closed.has(one.rule)) return true;
    let low = 0;
    let high = others.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((others[middle]?.start ?? 0) < one.end) low = middle + 1;
      else high = middle;
    }
    return low === 0 || (ends[low - 1] ?? 0) <= one.start;
  });
}

/** Keeps the strongest finding of those that say the same of the same place. */
function settle(found: readonly Finding[]): Finding[] {
  const sorted = withoutExplained(found).sort(
    (a, b) =>
      a.start - b.start ||
      order[a.strength] - order[b.strength] ||
      b.end - a.end ||
      (a.rule < b.rule ? -1 : 1),
  );
  const kept: Finding[] = [];
  for (const finding of sorted) {
    let covered = false;
    for (let i = kept.length - 1; i >= 0 && i >= kept.length - 8; i -= 1) {
      const other = kept[i];
      if (other === undefined || other.end <= finding.start) continue;
      if (
        other.end >= finding.end &&
        order[other.strength] <= order[finding.strength] &&
        (other.kind === finding.kind || other.strength === 'hold')
      )
        covered = true;
    }
    if (!covered) kept.push(finding);
  }
  return kept;
}
