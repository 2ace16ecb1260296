import {
  type Automaton,
  accepts,
  acceptsWithVowels,
  begins,
  unpackAutomaton,
  wordsAfter,
} from '../lexicon/automaton.ts';
import { askedOfWords, remembered } from '../text/word-facts.ts';
import { foldName } from './fold.ts';
import { names as packed } from './names.data.ts';

let lists: { first: Automaton; last: Automaton } | undefined;
function names(): { first: Automaton; last: Automaton } {
  if (lists === undefined) {
    const both = unpackAutomaton(packed);
    // Given names are listed after a 1, surnames after a 2.
    lists = { first: wordsAfter(both, '1'), last: wordsAfter(both, '2') };
  }
  return lists;
}

export type NameGrade = 'first' | 'last' | 'shape' | undefined;

// Endings that make a word a surname when nothing else explains it, one line for each part of the world. Checked against
// the register, and against the words and place names of dictionary-sv. Looking back from the end, an ending is left at
// its last letter.
const surname = new RegExp(
  `$(?<=^.{2,}(?:${[
    'sson|dott[ei]r|ström|q[vw]ist|quist|kvist|gren|blad|stedt|ander|elius|enius|elin|lund|berg|lind|holm|dahl|löf|mark|strand|man|vall|wall',
    'st[ij]erna|huf[vw]u?d|s[ck]h?[ij]öld|schöld|crona|[ck]reutz|h[ij]elm|ensvärd|swärd|s[vw]aan|fel[dt]t|höök|sparre|[ck]rant?z|flycht|löw|[eilnory]dh|bergh|[ilk]xon|[lnr]zon|sohn|roth|[dhtv]lin|[nd]blom',
    'dsen|[dt]ersen|iksen|nnesen|ielsen|gaard|mann|me[iy]er|ma[iy]er|heimer|hardt|bach|baum|[enrk]stein|bauer|berger|hofer|hauser|holz|[aou]nius|llius|cius|rdius|thius|bius',
    '[aäouyö]nen|inen|talo|niemi|mäki|lahti|[iä]oja|korpi|luoma|harju|kallio|lehto|nurmi|pelto|ranta|saari|koski|[iou]lä|[^r]elä|[iknprt]aho',
    'ovic|ovich|evic|ic|ski|ska|sky|wicz|czyk|enko|escu|[ct]huk|[iy]uk|sk[iy][jyi]|skoy|dzki|ska[ijy]a|[yi]eva?|edeva?|teva|[jhk]nev|[aeinory]kova?|mova?|[aeo]rova?|[ai]nov|[zsw]iak|czak|[wrlz]niak|cz[eu]k|szek|[ao]slava?|islav|imir|auskas|inskas|aitis|vicius|iunas|[kv]iene|aite',
    '[dglnrt]aj|[kzj]iu|qiri|[ei]anu|[dgnlr]ez|uez|chez|inho|idis|poulos|[iao]ou|inou|[^hk]akis|idou|poulou|oglou|iadis|sh?vili|[aiou]dze|klauri|elli|[dhnrs]etti|ian|yan',
    'oglu|türk|kaya|demir|dogan|aslan|arslan|tekin|yilmaz|yildiz|[knr]soy|pinar|zadeh?|pour|nejad|nezhad|khani?|khah|za[iy]|zada|doust|parast|[ae]ei|aee|oui|oudi|h[ou]ss[ae]in|hosseini|moh?amm?[ae]di?|reza|ahm[ae]di?|hassan|khel|[^r]adi|[aeou]shi|[dhikltwy]ani|[knvzw]ari',
    '[aou]llah|[aou]llahi|uddin|edd?ine|eddin|eldin|[hlrsvw]edin|aldin|uldin|rahman|kadir|aziz|karim|malik|mariam|mi[ck]h?ael|sell?a?ss?ie|medhin|yesus|haimanot|hi[wy]ot|tsion|giorgis',
    'vardhan|swam[iy]|murth[iy]|lingam|kumari?|preet|jeet|nathan|swaran|ratnam|nayagam|sekaran|singhe?|nayake|warden[ae]|adhyay|erjee|krishnan|[aimn]porn|chai|thip|nuch|wong',
  ].join('|')}))`,
);
/** Whether a folded word is shaped like a surname; such names need no place on the list. */
export const hasSurnameShape = (folded: string): boolean => surname.test(folded);
// Beginnings of names put together, and those that no Swedish word has ("Ndiaye", "Mwangi", "Khoury", "Xuseen").
const forename =
  /^(abd[aeiou]l?|abu|al|el|bint|gh?ebre?|wolde|welde?|tesfa|haile|habte|tekle|tewo|tsega|fess?eh|okba|kidan|berhan|ogb|amanu|mehr|moham|muham|noor|shah|gyllen(?!e)|ehren|adler|reuter|leijon|lillie|silfver|ridderst|cronst)[a-zåäö]{3,}$|^(n[dgkstz][aeiouw]|m[bw][aeiou]|(?!ghetto|khat)[bdgjkz]h[aeiou]|x[ahiu]|q[aei]|sz|zb|zd|zv|dz)[a-zåäö]{2,}$/;

// "Nydén", "Wirsén", "Hultén": of the Swedish words that end so the lexicon knows those as short as these.
const accented = /^(?!.*(?:all|id|ttr|arm)én).{1,6}(?:[bdghlnrsvxz]|[lnr]t)éns?$/;

/**
 * Whether a lower-case word is somebody's name: on the list of given names, on that of surnames, or shaped like one.
 * A genitive s is stripped when the bare form is listed.
 */
export const gradeName = remembered((lower) => {
  if (lower.length > 30) return undefined;
  return compute(foldName(lower)) ?? (accented.test(lower) ? 'shape' : undefined);
});

/** Whether a given name of the list has these letters and a few vowels more: "frdrk". */
export const nameLacksVowels = (word: string): boolean => acceptsWithVowels(names().first, word, 5);

/** Whether a token's word is somebody's name. */
export const nameOf = askedOfWords(gradeName);

/** Whether a lower-case word is the beginning of a listed given name, or one. */
export function beginsName(lower: string): boolean {
  return lower.length <= 30 && begins(names().first, foldName(lower));
}

/** Whether a lower-case word is the beginning of a listed surname, or one. */
export function beginsSurname(lower: string): boolean {
  return lower.length <= 30 && begins(names().last, foldName(lower));
}

function compute(folded: string): NameGrade {
  if (folded.length < 2) return undefined;
  const bare = folded.endsWith('s') && folded.length > 3 ? folded.slice(0, -1) : undefined;
  if (accepts(names().first, folded)) return 'first';
  if (bare !== undefined && accepts(names().first, bare)) return 'first';
  if (accepts(names().last, folded)) return 'last';
  if (bare !== undefined && accepts(names().last, bare)) return 'last';
  // "Lindqvistarna": a whole family.
  const family = /^(.{4,})(?:arna|orna|erna|arnas)$/.exec(folded)?.[1];
  if (family !== undefined && (accepts(names().last, family) || surname.test(family))) return 'last';
  if (/(ionen|zonen|fonen|tonen|sonen)$/.test(folded)) return undefined;
  if (surname.test(folded) || (bare !== undefined && surname.test(bare)) || forename.test(folded))
    return 'shape';
  return undefined;
}
