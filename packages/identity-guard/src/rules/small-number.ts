import { gradeWord } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { isConcerned, isOfHelp, isOfWork, isOfWorkers } from '../people/concerned.ts';
import { personNoun } from '../people/nouns.ts';
import { phraseOf } from '../people/phrase.ts';
import type { Mention, Sentence } from '../people/sentences.ts';
import { ACT, CARE, COURT, CRIME, HEALTH, MODAL, PAST, SPOT } from '../people/signals.ts';
import { strengthOf } from '../people/strength.ts';
import { personVerbs } from '../proper/cues.ts';
import { oneLike, oneOf, wordsThat } from '../text/asked-words.ts';
import { placesOfWords } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { isLike } from '../text/word-facts.ts';
import { type Hit, hasAny, type Judge, matchesWith, type Rule } from './rule.ts';

const before = /^(minst|högst|än|till|maximalt|per|upp|varje|om|vara|cirka)$/;
const tasks = /(utses|väljs|anställ|rekryteras till|utbildas|bjuds in|ansvarar|bemann|schemalägg)/;
const isCount = (word: string): boolean => /^(en|ett|två|tre|fyra|fem|sex|[0-9]+)$/.test(word);
const resource =
  /^(föräldrar|vuxna|deltagare|medlemmar|representanter|elever|personer|kvinnor|män|ungdomar)$/;

/** What says that a share is one of many who were asked: "två av tre rektorer i länet (96 svar)". */
const survey =
  /enkät|undersökning|mätning|svarande|(?:^|[^0-9])[0-9]{2,}\)? svar|n ?= ?[0-9]{2,}|(?:^| )i (?:länet|landet|regionen|kommunen|riket)(?![a-zåäö])/;

const of = wordsThat((lower) => lower === 'av');
const agedWords = oneLike(/åring/);
const isAged = isLike(/åring(ar|arna)$/);
const youngWords = oneOf(['unga']);

/** Plurals of those who work somewhere: "vaktmästarna", "vikarier", "tränare". */
function staffPlural(word: string): boolean {
  if (personNoun(word)?.group === 'role') return true;
  if (
    /.{4}(arna|are)$/.test(word) &&
    gradeWord(word) > 0 &&
    personNoun(word.replace(/(are|arna)$/, 'aren')) !== undefined
  )
    return true;
  const singular = /^(.{3,})(are|arna|er|erna|or|orna|ar)$/.exec(word)?.[1];
  if (singular === undefined) return false;
  return ['are', 'e', '', 'a'].some((ending) => personNoun(`${singular}${ending}`)?.group === 'role');
}

/** The first person named between two tokens. */
function mentionBetween(sentence: Sentence, from: number, to: number): Mention | undefined {
  let low = 0;
  let high = sentence.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentence.mentions[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found = sentence.mentions[low];
  return found !== undefined && found.at <= to ? found : undefined;
}

const fewWords = oneOf('endast bara enbart gruppens gängets nätverkets stycken st det'.split(' '));
const fewOf =
  /(?:endast|bara|enbart) (?:en|1) (?:person|individ|ungdom|kille|tjej|elev|pojke|flicka|man|kvinna|familj)(?!\p{L})|(?:gruppens|gängets|nätverkets) (?:yngsta|äldsta)(?!\p{L})|(?:killarna|pojkarna|flickorna|tjejerna|ungdomarna|eleverna|männen|kvinnorna|personerna|bröderna),? (?:två|tre|fyra|[2-4]) (?:stycken|st)(?!\p{L})|är det (?:nu )?(?:bara |endast )?(?:en|två|tre|1|2|3) som (?!är )/gu;

/** "Fyra unga är drivande" */
const fewYoung =
  /(?<![a-zåäö0-9] |-)(?<![a-zåäö0-9–-])(?:två|tre|fyra|[2-4]|några få|ett fåtal) unga(?= (?:är|har|hade|som|blev|sitter|i|på|från|med|under|fick|saknar|ingår|står|driver|säljer)[ .,]|[.,])/gu;

/** "Tre lekplatser är mörka, en av dem …": whether things were counted before, and no persons. */
function isOfThings(tokens: readonly Token[], at: number): boolean {
  let things = false;
  for (let back = at - 1; back >= 0 && back > at - 40; back -= 1) {
    const { lower = '' } = tokens[back] ?? {};
    if (personNoun(lower) !== undefined || /^(åringar|unga|personer|pers|hon|han|de)$/.test(lower))
      return false;
    if (!/^(två|tre|fyra|fem|sex|sju|åtta|nio|tio|[0-9]{1,2}|flera|olika)$/.test(lower)) continue;
    const noun = tokens.slice(back + 1, back + 4).find((one) => !/(a|de|re)$/.test(one.lower))?.lower ?? '';
    things ||=
      /.{3}(er|ar|or|en)$|(fall|projekt|hus|torg|larm|brott|bolag|företag|bad|stråk|program)$/.test(noun) &&
      gradeWord(noun) > 0 &&
      !personVerbs.has(noun);
  }
  return things;
}

/** What a sentence says of those it counts; asked once of each, however many it counts. */
const saidIn = (words: string) => ({
  task: tasks.test(words),
  attends: words.includes('deltar'),
  ofWorkers: isOfWorkers(words),
  ofHelp: isOfHelp(words),
  ofWork: isOfWork(words),
});
type Said = ReturnType<typeof saidIn>;

function find(page: Page, judge: Judge): readonly Hit[] {
  const { tokens, lower } = page;
  const hits: Hit[] = [
    ...matchesWith(page, fewWords, fewOf, 'advise'),
    ...(judge.strict ? matchesWith(page, youngWords, fewYoung, 'hold') : []),
  ].map((hit) => ({ ...hit, rewrite: 'rewrite.small-group' }));
  const aged = hasAny(page, agedWords);
  const ofs = placesOfWords(tokens, of);
  let nextOf = 0;
  for (const sentence of page.sentences) {
    let kept: Said | undefined;
    const said = (): Said => {
      kept ??= saidIn(lower.slice(tokens[sentence.from]?.start ?? 0, tokens[sentence.to - 1]?.end ?? 0));
      return kept;
    };
    for (const mention of sentence.mentions) {
      const { noun, at } = mention;
      const word = tokens[at]?.lower ?? '';
      if (
        !noun.plural &&
        !/^(barn|syskon|tvilling)$|klassare$/.test(word) &&
        tokens[at - 1]?.text !== '1' &&
        !(
          (noun.group === 'role' || noun.group === 'rare') &&
          /(ledare|lärare|tränare|handläggare|återvändare|avhoppare)$/.test(word)
        )
      )
        continue;
      const phrase = phraseOf(page, mention, sentence);
      const count = phrase.determiner ?? '';
      const few = /^(få|fåtal|handfull|par)$/.test(count);
      if (!few && !/^(två|tre|fyra|[1-4]|båda)$/.test(count)) continue;
      const previous = tokens[phrase.from - 1];
      const next = tokens[at + 1]?.lower ?? '';
      if (few && count === 'få' && !/^(några|ytterst|mycket)$/.test(tokens[phrase.from]?.lower ?? ''))
        continue;
      // "till tre familjer" is whom it is for; "tre till fyra" is a range.
      const given =
        judge.strict && previous?.lower === 'till' && !isCount(tokens[phrase.from - 2]?.lower ?? '');
      if (
        previous !== undefined &&
        ((before.test(previous.lower) && !given) ||
          previous.text === '-' ||
          previous.kind === 'number' ||
          // "23,4 elever"
          (previous.text === ',' && tokens[phrase.from]?.tight === true))
      )
        continue;
      // "en av fyra elever" is a share
      if (
        previous?.lower === 'av' &&
        /^(en|ett|var|1|två|tre)$/.test(tokens[phrase.from - 2]?.lower ?? '') &&
        !noun.definite
      )
        continue;
      if (/^(per|åt|grupper|gånger|av)$/.test(next) || /^(åk|årskurs)$/.test(previous?.lower ?? '')) continue;
      if (next === 'i' && tokens[at + 2]?.lower === 'taget') continue;
      // "två tredjedelar flickor"
      if (phrase.words.some((one) => one.endsWith('delar'))) continue;
      const told = (sentence.bits & (ACT | COURT | CARE | HEALTH)) !== 0;
      const happened = (sentence.bits & PAST) !== 0;
      // "Två elever per klass utses", "minst två vuxna ska finnas": a task, not a case
      const grave = (sentence.bits & (COURT | CARE | HEALTH | CRIME)) !== 0;
      const concerned = judge.strict && isConcerned(noun, word) && (grave || !said().ofWorkers);
      if (said().task || (!concerned && said().attends)) continue;
      const planned = !happened && (sentence.bits & MODAL) !== 0;
      if (planned && resource.test(word) && !(concerned && said().ofHelp)) continue;
      // "Två fritidsledare finns på plats": those who work there, and nothing private.
      if ((noun.group === 'role' || noun.group === 'rare') && !(grave || (told && !said().ofWork))) continue;
      // "bättre sedan vi fick två ledare till"
      if (noun.group === 'role' && next === 'till' && (sentence.bits & (COURT | CRIME)) === 0) continue;
      if (noun.group === 'person' && word === 'barn' && previous?.lower === 'med') continue;
      const weight =
        (told && (happened || (sentence.bits & SPOT) !== 0 || noun.definite)) || noun.group === 'kin'
          ? told
            ? 3
            : 2
          : 2;
      const isHeld = concerned && (grave || !planned || said().ofHelp);
      const strength = isHeld ? 'hold' : strengthOf(weight, judge);
      if (strength !== undefined)
        hits.push({
          start: tokens[phrase.from]?.start ?? 0,
          end: tokens[at]?.end ?? 0,
          strength,
          rewrite: noun.group === 'adult' ? 'rewrite.adults' : 'rewrite.small-group',
        });
    }
    // "Två 12-åringar", "tre femtonåringar"
    for (let at = sentence.from + 1; aged && at < sentence.to; at += 1) {
      const word = tokens[at];
      if (word?.kind !== 'word' || !isAged(word)) continue;
      const from = word.joined ? at - 3 : at - 1;
      const count = tokens[from];
      if (
        count === undefined ||
        from < sentence.from ||
        !/^(två|tre|fyra|[2-4]|båda|bägge|par)$/.test(count.lower)
      )
        continue;
      if (before.test(tokens[from - 1]?.lower ?? '')) continue;
      hits.push({
        start: count.start,
        end: word.end,
        strength: (sentence.bits & (ACT | COURT | CARE | HEALTH)) !== 0 ? 'hold' : 'advise',
        rewrite: 'rewrite.small-group',
      });
    }
    // "en av killarna", "en av de fem eleverna", "en av dem"
    for (; (ofs[nextOf] ?? sentence.to) < sentence.to; nextOf += 1) {
      const at = (ofs[nextOf] ?? 0) - 1;
      const one = tokens[at];
      if (
        one === undefined ||
        at < sentence.from ||
        at + 2 >= sentence.to ||
        !/^(den|en|ett|två|tre|fyra|1|2|3|4|båda|äldsta|yngsta)$/.test(one.lower)
      )
        continue;
      const rest = mentionBetween(sentence, at + 2, at + 6);
      const third = tokens[at + 2]?.lower ?? '';
      const dem = third === 'dem';
      const ours = /^(våra|dessa|de|deras)$/.test(third) && rest !== undefined;
      // "en av skolans vaktmästare", "en av våra fyra feriearbetare"
      let last = at + 2;
      while (
        last < at + 5 &&
        /^(våra|de|dom|dessa|deras|två|tre|fyra|fem|sex|[2-9])$|.{3}s$/.test(tokens[last]?.lower ?? '')
      )
        last += 1;
      if (
        /^(en|ett|två|tre|1|2|3|4)$/.test(one.lower) &&
        (sentence.bits & (ACT | COURT | CARE | HEALTH)) !== 0 &&
        staffPlural(tokens[last]?.lower ?? '') &&
        !(judge.strict && rest !== undefined && isConcerned(rest.noun, '')) &&
        !survey.test(
          lower.slice(one.start, Math.min(one.start + 200, tokens[sentence.to - 1]?.end ?? one.end)),
        )
      ) {
        hits.push({
          start: one.start,
          end: tokens[last]?.end ?? one.end,
          strength: 'advise',
          rewrite: 'rewrite.small-group',
        });
        continue;
      }
      if (dem && isOfThings(tokens, at)) continue;
      if (!(dem || ours || (rest?.noun.definite === true && rest.noun.plural))) continue;
      const told =
        (sentence.bits & (ACT | COURT | CARE | HEALTH | PAST)) !== 0 ||
        (ours && sentence.mentions.length > 1);
      const sure =
        dem ||
        (sentence.bits & (COURT | CARE | HEALTH)) !== 0 ||
        (judge.strict && rest !== undefined && isConcerned(rest.noun, '') && !said().ofWorkers);
      const strength = strengthOf(told ? (sure ? 3 : 2) : 1, judge);
      const end = dem ? tokens[at + 2]?.end : rest === undefined ? one.end : tokens[rest.at]?.end;
      if (strength !== undefined)
        hits.push({ start: one.start, end: end ?? one.end, strength, rewrite: 'rewrite.small-group' });
    }
  }
  return hits;
}

export const smallNumber: Rule = {
  id: 'small-number',
  kind: 'number',
  title: 'Ett till fyra personer',
  source:
    'Domänreglerna 7.4: personer räknas i grupper om minst fem; svensk praxis att undertrycka små celler; Brå om "ett fåtal ungdomar".',
  reason: 'Så få personer kan läsaren peka ut.',
  advice: 'Skriv "en mindre grupp", "enstaka" eller en storleksgrupp (5–9, 10–19 …).',
  examples: {
    match: [
      'Två syskon hämtar narkotika i trapphuset.',
      'Tre ungdomar är omhändertagna enligt LVU.',
      'Ett fåtal ungdomar driver det mesta.',
      'En av killarna sitter häktad.',
      'Insatsen riktas till tre familjer.',
    ],
    pass: [
      'Två fältsekreterare anställs under våren.',
      'Tre skolor deltar i projektet.',
      'Två elever per klass utses till ambassadörer.',
      'Två av tre hyresgäster är nöjda.',
      'Minst två vuxna finns på plats.',
      'Tre lekplatser är mörka, en av dem vid skolan.',
      'Två fritidsledare finns på plats varje fredag.',
    ],
  },
  find,
};
