import { wordOf } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { sentenceAt } from '../people/one-person.ts';
import type { Sentence } from '../people/sentences.ts';
import { isEnglish } from '../register/register.ts';
import { oneOf } from '../text/asked-words.ts';
import type { NumberRun } from '../text/numbers.ts';
import { allMatches } from '../text/search.ts';
import type { Token } from '../text/tokens.ts';
import { type Hit, hasAny } from './rule.ts';

/** Talk of how something is spelled: nobody explains the spelling of what may be written out. */
const talk =
  /(?<![a-zåäö])(?:baklänges|bakifrån|bakvänt|bakfram|tvärtom|omkastat|omkastade|omvänd ordning|i omvänd|anagram|rövarspråk[a-zåäö]*|fikonspråk[a-zåäö]*|allspråk[a-zåäö]*|ascii|base64|morse[a-zåäö]*|chiffer|rot13|bokstaver(?:at|as|a|ar)|stavas|stavat|stavar|stavning|läs(?:s|es|t)? (?:från höger|varannan|i spegel|spegelvänt)|i spegeln|spegelvänt|spegelskrift|utan mellanslag|i stället för (?:siffror|bokstäver)|skriv(?:et|er|s) så|ni fattar|ni förstår vem|(?:ni|alla|du) vet vem|vänd(?:er)? på (?:det|namnet|ordet|bokstäverna|siffrorna)|kodspråk|krypterat|kodat|(?:sätt|pussla|lägg|foga)(?:er)? ihop|bortse från|hoppa över|slippa (?:stoppas|filtret)|runda filtret|initialer(?:na)?|bokstäverna|bokstaven)(?![a-zåäö])/g;

const familiar = new Set(['place', 'organisation', 'term', 'english', 'abbreviation', 'word']);

/** A word that means nothing, a letter alone or a long number: what the talk is about. */
function isOdd(page: Page, at: number): boolean {
  const token = page.tokens[at];
  if (token === undefined || token.kind === 'sign') return false;
  if (token.kind === 'number') return token.text.length >= 4 && !/^(?:19|20)[0-9]{2}$/.test(token.text);
  // "naduoH": capitals where none belong.
  if (/^\p{Ll}+\p{Lu}$/u.test(token.text)) return true;
  if (familiar.has(page.labels[at] ?? 'none')) return false;
  if (token.text.length === 1) return token.shape !== 'lower' && token.text !== 'I' && !token.opens;
  return token.text.length >= 3 && wordOf(token) === 0 && !isEnglish(token.lower);
}

const talkWords = oneOf(
  'baklänges bakifrån bakvänt bakfram tvärtom omkastat omkastade omvänd anagram rövarspråk rövarspråket fikonspråk fikonspråket allspråk allspråket ascii base64 morse morsekod morsealfabetet chiffer rot13 bokstaverat bokstaveras bokstavera bokstaverar stavas stavat stavar stavning läses läs läst spegelvänt spegeln spegelskrift mellanslag siffror bokstäver skrivet skrivs skriver fattar vet förstår vänd vänder kodspråk krypterat kodat stoppas filtret ihop bortse hoppa initialer initialerna bokstäverna bokstaven base rot'.split(
    ' ',
  ),
);

/** What is odd in a sentence that talks of how something is spelled, or the number in it. */
export function spellingTalkedOf(page: Page): readonly Hit[] {
  // What is odd is looked for once in each sentence.
  let asked: Sentence | undefined;
  let odd: Token[] = [];
  let run: NumberRun | undefined;
  return (hasAny(page, talkWords) ? allMatches(page.lower, talk) : []).flatMap((match) => {
    const cue = { start: match.index, end: match.index + match[0].length };
    const sentence = sentenceAt(page, cue.start);
    if (
      sentence === undefined ||
      (page.tokens[sentence.from]?.start ?? 0) > cue.start ||
      (page.tokens[sentence.to - 1]?.end ?? 0) < cue.end
    )
      return [];
    if (sentence !== asked) {
      asked = sentence;
      odd = page.tokens.slice(sentence.from, sentence.to).filter((_, at) => isOdd(page, sentence.from + at));
      run = page.runs.find(
        (one) => one.digits.length >= 6 && one.firstToken >= sentence.from && one.lastToken < sentence.to,
      );
    }
    const token = odd.find((one) => one.start >= cue.end || one.end <= cue.start);
    if (token !== undefined)
      return [
        {
          start: Math.min(cue.start, token.start),
          end: Math.max(cue.end, token.end),
          strength: 'hold' as const,
        },
      ];
    return run === undefined
      ? []
      : [{ start: run.starts[0] ?? 0, end: run.ends.at(-1) ?? 0, strength: 'hold' as const }];
  });
}
