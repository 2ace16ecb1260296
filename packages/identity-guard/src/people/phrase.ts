import { gradeWord, wordOf } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import type { Token } from '../text/tokens.ts';
import { personNoun } from './nouns.ts';
import type { Mention, Sentence } from './sentences.ts';
import { AGE } from './signals.ts';

/** The words that open a person's noun phrase and what they say. */
export type Phrase = {
  readonly from: number;
  readonly determiner: string | undefined;
  /** Between determiner and noun: an exact age, or a word for origin and the like. */
  readonly words: readonly string[];
  readonly age: number | undefined;
};

const determiners =
  /^(en|ett|den|det|de|dom|denna|denne|samma|någon|något|vår|hans|hennes|hens|deras|båda|två|tre|fyra|[1-4]|par|flera|några|få|fåtal|handfull|skolans|kommunens|områdets|stadsdelens|gruppens|klassens|föreningens|kvarterets|byns|ortens|varje|alla|ingen|inga|vilken|vissa|viss)$/;

/** Reads back from the noun to its determiner, over at most five words of description. */
export function phraseOf(page: Page, mention: Mention, sentence: Sentence): Phrase {
  const { tokens } = page;
  const words: string[] = [];
  let age: number | undefined;
  let from = mention.at;
  let determiner: string | undefined;
  for (let at = mention.at - 1; at >= sentence.from && mention.at - at <= 7; at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'sign') {
      if (token.text !== '-' || !token.tight) break;
      // "en HIV-smittad kvinna": the word before the hyphen belongs to the one after.
      const half = tokens[at - 1];
      if (half?.kind === 'word' && !/^åri/.test(tokens[at + 1]?.lower ?? '')) {
        words.push(half.lower);
        at -= 1;
        from = at;
      }
      continue;
    }
    const bare = token.lower;
    const joinedAge = /^åri/.test(bare);
    if (token.kind === 'number' && tokens[at + 1]?.text === '-' && /^åri/.test(tokens[at + 2]?.lower ?? '')) {
      age = Number(token.text);
      from = at;
      continue;
    }
    if (determiners.test(bare)) {
      determiner = bare;
      from = at;
      if (bare === 'par' || bare === 'få' || bare === 'fåtal' || bare === 'handfull' || bare === 'viss') {
        if (tokens[at - 1]?.kind === 'word') from = at - 1;
      }
      // "de två bröderna": the numeral decides, the article is part of the phrase.
      const article = tokens[at - 1];
      if (
        /^(två|tre|fyra|[1-4]|båda)$/.test(bare) &&
        article !== undefined &&
        /^(de|dom|dessa)$/.test(article.lower)
      )
        from = at - 1;
      break;
    }
    // A genitive owns what follows: "kommunens brandchef", "killens mamma".
    if (
      token.kind === 'word' &&
      /[a-zåäöé]{2}(ens|ets|ans|arnas|ornas|ernas|nas|s)$/.test(bare) &&
      at === mention.at - 1 - words.length &&
      isOwner(bare)
    ) {
      determiner = bare;
      from = at;
      break;
    }
    if (joinedAge || describes(token) || describesAfterArticle(tokens, at)) {
      words.push(bare);
      from = at;
      continue;
    }
    break;
  }
  return { from, determiner, words, age: age ?? ageBeside(tokens, mention, sentence) };
}

/** Definite genitives of nouns; not adjectives or verbs in -s. */
const isOwner = (word: string): boolean =>
  personNoun(word)?.definite === true ||
  (/[a-zåäö]{3}(ens|ets|ans|arnas|ornas|ernas)$/.test(word) &&
    gradeWord(word) > 0 &&
    !/(stans|chans|(?<!o)lans|nans|rans|vans|tendens|evidens|kompetens|kvens|existens|rens|licens)$/.test(
      word,
    )) ||
  /^(dens|kommunens|skolans|föreningens|gruppens|gängets|nätverkets|områdets|stadsdelens|klassens|kvarterets|byns|ortens|moskéns|församlingens|klubbens|fritidsgårdens|gårdens|boendets|företagets|butikens|restaurangens|styrelsens|förskolans|socialtjänstens|polisens)$/.test(
    word,
  );

const articles = /^(en|ett|den|det|de|vår|samma|hans|hennes|[2-4]|två|tre|fyra)$/;
const joiners =
  /^(av|som|i|på|är|var|om|och|att|per|till|för|med|från|har|vid|åt|ska|kan|eller|men|där|när|hos|under|mot|efter|utan|enligt|blev|fick|finns)$/;

/** "en döv elev", "en nyligen frigiven man": whatever words stand between an article and the noun describe it. */
function describesAfterArticle(tokens: readonly Token[], at: number): boolean {
  for (let back = at; back >= 0 && back > at - 3; back -= 1) {
    const token = tokens[back];
    if (token?.text === '-' && token.tight) continue;
    const halved = tokens[back + 1]?.text === '-';
    if (
      token?.kind !== 'word' ||
      (token.shape !== 'lower' && !halved) ||
      joiners.test(token.lower) ||
      wordOf(token) === 0
    )
      return false;
    const before = tokens[back - 1];
    if (before !== undefined && articles.test(before.lower)) return true;
  }
  return false;
}

/** Words that can stand between an article and a noun. */
function describes(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.shape === 'lower' &&
    /^(nyligen|nyss|numera|tidigare|tidigt|numer|själv|före|detta|trans|stycken|st|ung|unga|unge|gammal|gamla|gamle|ny|nya|nye|enda|ende|endaste|äldre|yngre|yngsta|äldsta|förra|förre|[a-zåäö]{2,}(sk|ska|ske|ig|iga|ige|ad|ade|d|da|de|t|ta|te|lös|lösa|löse|lig|liga|lige|bar|sam|are|aste|nde|är|ck|cka|cke|k|ka|m|ma|la|na))$/.test(
      token.lower,
    ) &&
    !/^(att|det|inte|mot|sedan|med|som|har|från|utan|kan|och|till|under|efter|över|också|bland|samt|ut|upp|in|om|genom|redan|bara|ofta|minst|högst|cirka|nästan|endast|mellan|hade|när|där|nu)$/.test(
      token.lower,
    )
  );
}

/** "Pojken, 13 år," and "en man i 40-årsåldern". */
function ageBeside(tokens: readonly Token[], mention: Mention, sentence: Sentence): number | undefined {
  if ((sentence.bits & AGE) === 0) return undefined;
  for (let at = mention.at + 1; at < Math.min(sentence.to, mention.at + 6); at += 1) {
    const token = tokens[at];
    if (/^(under|över|fyllt|minst|högst|mellan|till|från)$/.test(token?.lower ?? '')) return undefined;
    if (token?.kind === 'number' && token.text.length === 2 && /^(år|-)$/.test(tokens[at + 1]?.text ?? ''))
      return Number(token.text);
  }
  return undefined;
}

/** The group-level wording that fits a person of this kind and age; a key of `rewrites.ts`. */
export function groupFor(group: string, age: number | undefined): string {
  if (age !== undefined) {
    if (age < 13) return 'rewrite.children';
    if (age < 16) return 'rewrite.younger-teens';
    if (age < 18) return 'rewrite.older-teens';
    if (age < 25) return 'rewrite.young-adults';
    return age >= 65 ? 'rewrite.older-people' : 'rewrite.adults';
  }
  switch (group) {
    case 'adult':
      return 'rewrite.adults';
    case 'young':
      return 'rewrite.young-people';
    case 'household':
      return 'rewrite.households';
    case 'role':
      return 'rewrite.representatives';
    case 'trader':
      return 'rewrite.businesses';
    default:
      return 'rewrite.people';
  }
}
