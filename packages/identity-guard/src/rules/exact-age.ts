import type { Page } from '../page.ts';
import { personNoun } from '../people/nouns.ts';
import { groupFor } from '../people/phrase.ts';
import { isOfLaw } from '../people/routine.ts';
import { ACT, CARE, COURT, HEALTH, PAST } from '../people/signals.ts';
import { strengthOf } from '../people/strength.ts';
import { spelledDigits } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';
import type { Hit, Judge, Rule } from './rule.ts';

/** "En sjuttonårig ensamkommande": an age in words right before the word for a person. */
function spelledAdjective(tokens: readonly Token[], at: number): RegExpExecArray | null {
  const spelled = /^(.{3,20}?)(årige?|åriga)$/.exec(tokens[at]?.lower ?? '');
  const next = tokens[at + 1]?.lower ?? '';
  return spelled !== null &&
    (personNoun(next)?.plural === false || /^(?:ensamkommande|asylsökande|nyanländ)$/.test(next))
    ? spelled
    : null;
}

function find(page: Page, judge: Judge): readonly Hit[] {
  const { tokens } = page;
  if (!page.lower.includes('åri')) return [];
  const hits: Hit[] = [];
  for (const sentence of page.sentences) {
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.kind !== 'word' || !token.lower.includes('åri')) continue;
      const spelled =
        /^(.{3,20}?)(åring|åringen|åringens)$/.exec(token.lower) ?? spelledAdjective(tokens, at);
      const joined = token.joined && /^(åring|åringen|åringens|årig|årige|åriga)$/.test(token.lower);
      if (!joined && spelled === null) continue;
      const before = tokens[at - 2];
      const age = joined
        ? before?.kind === 'number'
          ? Number(before.text)
          : Number(spelledDigits(before?.lower ?? '') ?? 'x')
        : Number(spelledDigits(spelled?.[1] ?? '') ?? 'x');
      if (Number.isNaN(age) || age > 110) continue;
      const from = joined ? at - 2 : at;
      // "en gravid 15-åring": one word may stand between.
      const described =
        /^(en|ett|den|det|samma|vår|denna)$/.test(tokens[from - 2]?.lower ?? '') &&
        tokens[from - 1]?.kind === 'word';
      const determiner = tokens[described ? from - 2 : from - 1]?.lower ?? '';
      const adjective = /årig[ea]?$/.test(token.lower);
      const singular =
        /^(en|ett|den|det|samma|vår|denna)$/.test(determiner) ||
        token.lower.startsWith('åringen') ||
        spelled?.[2] === 'åringen' ||
        // "rektorns 14-åring", "en socialsekr:s 15-åring"
        /^(?!dagens$|årets$|veckans$).{5,}s$/.test(determiner) ||
        (determiner === 's' && tokens[from - 2]?.text === ':');
      if (
        !singular ||
        (adjective &&
          /^(kampanj|plan|projekt|insats|utbildning|period|överenskommelse|avtal|satsning|strategi|verksamhet|försök)/.test(
            tokens[at + 1]?.lower ?? '',
          ))
      )
        continue;
      if (adjective && age < 6 && !/^(pojke|flicka|barn|kille|tjej)/.test(tokens[at + 1]?.lower ?? ''))
        continue;
      if (/^(en|ett)$/.test(determiner) && !described && isOfLaw(page, token.end)) continue;
      const told = (sentence.bits & (ACT | COURT | CARE | HEALTH)) !== 0;
      const happened = (sentence.bits & PAST) !== 0 || (sentence.bits & COURT) !== 0;
      const weight = sentence.generic && !happened ? 1 : told && happened ? 3 : 2;
      const strength = strengthOf(weight, judge, sentence.bits);
      const start = /^(en|ett|den|det|samma|vår|denna)$/.test(determiner)
        ? described
          ? from - 2
          : from - 1
        : from;
      if (strength !== undefined)
        hits.push({
          start: tokens[start]?.start ?? token.start,
          end: token.end,
          strength,
          rewrite: groupFor('person', age),
        });
    }
  }
  return hits;
}

export const exactAge: Rule = {
  id: 'exact-age',
  kind: 'combination',
  title: 'En persons ålder',
  source:
    'Domänreglerna: exakt ålder är en av de uppgifter som tillsammans pekar ut; åldersgrupper är minst två år breda.',
  reason: 'En exakt ålder på en person pekar tillsammans med platsen ut vem det är.',
  advice: 'Skriv åldersgruppen: "yngre tonåringar", "äldre tonåringar", "unga vuxna".',
  examples: {
    match: [
      'En 15-åring från stadsdelen greps med kniv.',
      'En 16-årig flicka rymde i helgen.',
      'Sextonåringen har setts igen.',
    ],
    pass: [
      '15-åringar i kommunen svarar på enkäten.',
      'Unga 13-15 år.',
      'En treårig satsning på belysning.',
      '16-åriga elever får feriejobb.',
      'En femtonåring är straffmyndig.',
    ],
  },
  find,
};
