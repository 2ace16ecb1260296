import type { Page } from '../page.ts';
import { wordsThat } from '../text/asked-words.ts';
import { firstFrom, placesOfWords } from '../text/token-places.ts';
import type { Sentence } from './sentences.ts';

const pronoun = /^(?:han|hon|hen|honom|henne|hans|hennes|hens)$/;
const aged = /åring(?:en|ens)?$/;
/** Words that may tell of one person by themselves. */
const telling = wordsThat((lower) => pronoun.test(lower) || participle.test(lower) || aged.test(lower));
const anybody =
  /^(?:varje|någon|något|ingen|inget|vilken|per|ena|enskild|enskilda|enskilde|flera|alla|unga|två|tre|fyra|fem|ett par)$/;
/** "den misstänkte": somebody known by what has become of them. */
const participle =
  /^(?:misstänkte?|misstänkta|åtalade|dömde|dömda|anhållne|anhållna|häktade|gripne|gripna|skadade|avlidne|avlidna|försvunne|försvunna|omhändertagne|hemlöse|hotade|inneboende)$/;
/** Forms that are one and several: they are one after an article only. */
const either = /^(?:barn|boende|anställd|anhörig|par|hushåll|syskon|vittnen|offer|deltagare|brukare)$/;

/** "man" is somebody beside a description ("ung man", "en man", "man med kniv") and anybody elsewhere. */
function isSomeMan(page: Page, at: number): boolean {
  const before = page.tokens[at - 1]?.lower ?? '';
  const after = page.tokens[at + 1]?.text ?? '';
  return (
    page.tokens[at - 2]?.lower === 'en' ||
    /^(?:en|ung|yngre|äldre|gammal|samma|okänd|naken|full|berusad|vuxen|[a-zåäö]{3,}(?:ad|sk|ig|lös))$/.test(
      before,
    ) ||
    (!/^[a-zåäö]+$/.test(before) && /^(?:i|med|född|från|,|\(|[1-9][0-9])$/.test(after))
  );
}

/** The sentence that a place in the reading belongs to. */
export function sentenceAt({ sentences, tokens }: Page, at: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[(sentences[middle]?.to ?? 0) - 1]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return sentences[low];
}

/** Whether the sentence about a match is such; asked with the sentence, and with its words close to the match in lower case. */
export function inSentence(
  page: Page,
  match: RegExpExecArray,
  isIt: (sentence: Sentence, words: string) => boolean,
): boolean {
  const sentence = sentenceAt(page, match.index);
  if (sentence === undefined) return false;
  const start = page.tokens[sentence.from]?.start ?? 0;
  const end = page.tokens[sentence.to - 1]?.end ?? start;
  return isIt(
    sentence,
    page.lower.slice(Math.max(start, match.index - 200), Math.min(end, match.index + 250)),
  );
}

/** Whether the sentence about a place speaks of one person. */
export function speaksOfOneAt(page: Page, at: number): boolean {
  const sentence = sentenceAt(page, at);
  return sentence !== undefined && speaksOfOne(page, sentence);
}

let asked: Sentence | undefined;
let answer = false;

/** Whether a sentence speaks of one person, or of what is one person's: a noun in the singular, a pronoun, an age. Staff and trades are not meant. */
export function speaksOfOne(page: Page, sentence: Sentence): boolean {
  // What is found in one sentence is mostly found in a row.
  if (sentence !== asked) {
    answer = isOfOne(page, sentence);
    asked = sentence;
  }
  return answer;
}

function isOfOne(page: Page, { from, to, mentions }: Sentence): boolean {
  const { tokens } = page;
  const places = placesOfWords(tokens, telling);
  for (let i = firstFrom(places, from); i < places.length; i += 1) {
    const at = places[i] ?? to;
    if (at >= to) break;
    const word = tokens[at]?.lower ?? '';
    if (pronoun.test(word)) return true;
    if (participle.test(word) && /^(?:den|en)$/.test(tokens[at - 1]?.lower ?? '')) return true;
    if (aged.test(word) && tokens[at - 1]?.lower !== 'varje') return true;
  }
  return mentions.some(({ at, noun }) => {
    const word = tokens[at]?.lower ?? '';
    const before = tokens[at - 1]?.lower ?? '';
    if (noun.plural || noun.group === 'role' || noun.group === 'trader' || anybody.test(before)) return false;
    if (word === 'man') return isSomeMan(page, at);
    if (either.test(word))
      return (
        (/^(?:en|ett)$/.test(before) ||
          (word === 'boende' && before === 'den') ||
          /^(?:ensamt|lämnat|skadat|försvunnet|gråtande|hittat|slaget|fött)$/.test(
            tokens[at + 1]?.lower ?? '',
          )) &&
        !/^(?:par|hushåll)$/.test(word)
      );
    // "Ungdomens hus" is a house for them all, "barnets bästa" a principle.
    return !/^(?:hus|bästa|rätt|rättigheter|behov|perspektiv)$/.test(tokens[at + 1]?.lower ?? '');
  });
}
