import { personNoun } from '../people/nouns.ts';
import type { Token } from '../text/tokens.ts';

/** An apposition whose noun is no person: ", en nätverksteknik", ", det gula höghuset". */
export function isThing(tokens: readonly Token[], at: number): boolean {
  const article = tokens[at + 2]?.lower ?? '';
  if (tokens[at + 1]?.text !== ',' || !/^(?:en|ett|den|det|vår|vårt|[a-zåäö]{4,}s)$/.test(article))
    return false;
  for (let next = at + 3; next < Math.min(tokens.length, at + 7); next += 1) {
    const token = tokens[next];
    if (token === undefined || token.kind !== 'word') break;
    if (
      personNoun(token.lower) !== undefined ||
      token.lower === 'av' ||
      /(are|ist|ör|man)$/.test(token.lower)
    )
      return false;
    if (
      article.startsWith('d')
        ? /(?:huset|torget|parken|skolan|gården|föreningen|bolaget|appen|systemet|metoden|projektet|platsen|butiken|krogen|området|bron|båten)$/.test(
            token.lower,
          )
        : /(teknik|metod|tjänst|app|modell|sidan?|plats|plattform|mötesplats|förening|verksamhet|butik|park|by|ort|insats|satsning|kampanj|organisation|projekt|spel|film|bok|program|nätverk|system|verktyg|krog|restaurang|stadsdel|område)$/.test(
            token.lower,
          )
    )
      return true;
  }
  return false;
}

/** "Björn, som är känd", "Per, 45, hyr": what follows the comma is said of somebody. */
export function inApposition(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.text !== ',') return false;
  const next = tokens[at + 2];
  if (next?.kind === 'number') return tokens[at + 3]?.text === ',' && /^[1-9][0-9]$/.test(next.text);
  if (next?.lower === 'som')
    return /^(är|har|var|bor|tidigare|nu|ofta|enligt|går|nyligen|själv)$/.test(tokens[at + 3]?.lower ?? '');
  if (next?.lower === 'enligt')
    return /^(uppgift|uppgifter|vittnen|källor|egen|flera|rykten|många)$/.test(tokens[at + 3]?.lower ?? '');
  return /^(bror|son|dotter|syster|kusin|kompis|vän|född|bosatt|boende|ledare|ledaren|gängledare|elev|storebror|lillebror|pappa|mamma|pojke|flicka|kille|tjej|man|kvinna)$/.test(
    next?.lower ?? '',
  );
}

/** "Nationella operativa avdelningen (Noa)": the first letters of the words before the bracket. */
export function shortens(tokens: readonly Token[], at: number): boolean {
  const letters = tokens[at]?.lower ?? '';
  if (tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')' || letters.length > 6) return false;
  const words = tokens.slice(Math.max(0, at - 1 - letters.length), at - 1).map((one) => one.lower[0]);
  return words.join('') === letters;
}
