import type { Label } from '../proper/label.ts';
import { oneThat } from '../text/asked-words.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import { type PersonNoun, personNoun, personNounIn } from './nouns.ts';
import { AGE, MODAL, PAST, SPOT, signalsIn, signalsOf, TIME } from './signals.ts';

export type Mention = { readonly at: number; readonly noun: PersonNoun };

/** One sentence: its tokens, the people in it and what is said around them. */
export type Sentence = {
  readonly from: number;
  readonly to: number;
  readonly bits: number;
  readonly mentions: readonly Mention[];
  /** Says what is true or done in general: conditional, modal and nothing that happened. */
  readonly generic: boolean;
};

const isSupine = askedOfWords(
  (lower) =>
    /[a-zåäö]{2}(at|ats|it|its|tt|tts|rt|rts|gt|gts|nt|nts|kt|kts|lt|lts|pt|pts|st|sts|ft|mt|mts)$/.test(
      lower,
    ) &&
    !/^(rätt|möjlighet|inte|hårt|ofta|svårt|stort|lätt|sådant|något|sämst|bäst|mest|först|allt|minst|kort|fast|trots|endast|samt|jämt)$/.test(
      lower,
    ),
);

/** Whether one of the next words is a supine ("har blivit", "har nyligen setts"). */
function hasSupine(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return false;
    if (isSupine(token)) return true;
  }
  return false;
}

/** Words that tell something together with those beside them. */
/** "en intern utvärdering": what is done within, and nobody in a prison. */
const isInternal = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'intern' &&
  /(?:ning|ing|ion|dit|sion|plan|rutin|styrning|kontroll|utbildning|enkät|grupp|rapport|dialog|information)$/.test(
    tokens[at + 1]?.lower ?? '',
  );

/** "SSPF-samordnaren": a function by what it works with. */
const isFunction = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.joined === true &&
  tokens[at - 2]?.shape === 'upper' &&
  /^samordnare(?:n|ns|na|nas)?$/.test(tokens[at]?.lower ?? '');

/** "runt valborg och studenten", "skolstart o studenten": the day of it, and nobody. */
const isGraduation = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'studenten' &&
  tokens
    .slice(Math.max(0, at - 3), at + 4)
    .some(({ lower }) =>
      /^(?:valborg|midsommar|skolavslutning(?:en)?|skolstart(?:en)?|nyår|lucia|halloween|sommarlovet)$/.test(
        lower,
      ),
    );

const telling = new Set('vill varje får har hade ha år'.split(' '));
const tells = (lower: string): boolean =>
  signalsOf(lower) !== 0 || personNoun(lower) !== undefined || telling.has(lower);
const tellsOfSomebody = askedOfWords(tells);
// So words that answer no question tell nothing.
oneThat(tells);

const conditions = new Set(['om', 'när', 'ifall', 'oavsett']);

/** Splits labelled tokens into sentences with their signals. */
export function readSentences(tokens: readonly Token[], labels: readonly Label[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  while (from < tokens.length) {
    const ordinal = tokens[from]?.sentence;
    let to = from;
    let bits = 0;
    const mentions: Mention[] = [];
    while (to < tokens.length && tokens[to]?.sentence === ordinal) {
      const token = tokens[to];
      to += 1;
      if (token === undefined || token.kind !== 'word') continue;
      // Most words say nothing of anybody.
      if (token.shape === 'lower' && (token.answers === undefined || !tellsOfSomebody(token))) continue;
      const said = signalsIn(token);
      const hyphen =
        tokens[to]?.text === '-' && tokens[to]?.tight === true && tokens[to + 1]?.joined === true;
      const noun =
        hyphen || isFunction(tokens, to - 1) || isInternal(tokens, to - 1) || isGraduation(tokens, to - 1)
          ? undefined
          : personNounIn(token);
      // "vill inte" is what somebody did, not what is wished for in general.
      // "varje kväll" is a habit.
      const next = tokens[to]?.lower ?? '';
      const special =
        (token.lower === 'vill' && next === 'inte') ||
        (token.lower === 'varje' &&
          /^(dag|morgon|kväll|natt|vecka|helg|månad|sommar|vinter|termin|eftermiddag|lunch|rast|[a-zåäö]{2,3}sdag|fredag|lördag|söndag)/.test(
            next,
          ));
      // "i går" is a day; "den går att få" is none.
      const goes = token.lower === 'går' && tokens[to - 2]?.lower !== 'i';
      bits |= said & ~((special ? MODAL : 0) | (goes ? TIME : 0));
      // "får stöd", "får hot" happen; "får delta" is a rule.
      // "får sina däck sönderskurna" is neither.
      if (
        token.lower === 'får' &&
        next !== 'sina' &&
        /[aå]s?$/.test(tokens[to]?.lower ?? '') &&
        tokens[to]?.kind === 'word'
      )
        bits |= MODAL;
      // "berätta om det som har hänt" tells nothing of what.
      const untold = tokens[to]?.lower === 'hänt' && tokens[to - 2]?.lower === 'som';
      if ((token.lower === 'har' || token.lower === 'hade') && !untold && hasSupine(tokens, to)) bits |= PAST;
      // "ska ha tagit emot": said to have happened.
      if (
        token.lower === 'ha' &&
        hasSupine(tokens, to) &&
        /^(ska|lär|sägs|påstås|uppges|tros|misstänks)$/.test(tokens[to - 2]?.lower ?? '')
      )
        bits |= PAST;
      if (hyphen) continue;
      // "Österskans" is no nurse.
      if (noun?.group === 'role' && token.shape === 'capital' && !token.opens) continue;
      // "Magelungen" is no child.
      const named =
        noun?.group === 'young' &&
        token.shape !== 'lower' &&
        /^(organisation|place)$/.test(labels[to - 1] ?? '');
      if (noun !== undefined && !named) mentions.push({ at: to - 1, noun });
      if (labels[to - 1] === 'place' && token.shape !== 'lower') bits |= SPOT;
      if (
        token.lower === 'år' &&
        tokens[to - 2]?.kind === 'number' &&
        tokens[to - 2]?.text.length === 2 &&
        !/^(under|över|fyllt|minst|högst|till|-)$/.test(tokens[to - 3]?.lower ?? '')
      )
        bits |= AGE;
    }
    const first = tokens[from];
    const generic =
      ((bits & MODAL) !== 0 && (bits & PAST) === 0) ||
      (first !== undefined && conditions.has(first.lower) && (bits & TIME) === 0);
    sentences.push({ from, to, bits, mentions, generic });
    from = to;
  }
  return sentences;
}
