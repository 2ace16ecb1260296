import type { Token } from '../text/tokens.ts';
import { isCutNote } from './cut-short.ts';
import { capital } from './heads.ts';
import { supine } from './noted-person.ts';

const homes =
  /^(våningen|vån|bottenplan|bottenvåningen|trappan|hörnhuset|hörnlägenheten|vindsvåningen|ettan|tvåan|trean|fyran|femman|uppgången|grannhuset|grannporten|radhuset)$/;
const ordinal = /^(första|andra|tredje|fjärde|femte|sjätte|översta|nedersta)$/;

const isBe = (lower: string): boolean => lower === 'är' || lower === 'var';

/** Whether the word stands where only somebody's name does, however ordinary it is. */
export function isPlacedAsPerson(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  const [next, second, third] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  const own = tokens[last];
  // "Det är Storm som kör", "var det Jun och Rodel som", "är Florica den som"
  const [link, linked] = [before?.lower ?? '', tokens[first - 2]?.lower ?? ''];
  if (
    ((isBe(link) && linked === 'det') || (link === 'det' && isBe(linked))) &&
    (next?.lower === 'som' || (next?.lower === 'och' && capital(second) && third?.lower === 'som'))
  )
    return true;
  if (isBe(link) && next?.lower === 'den' && second?.lower === 'som') return true;
  // "innan väktaren kom hade Kulle redan ringt"
  if (
    (link === 'har' || link === 'hade') &&
    before?.shape === 'lower' &&
    supine.test(
      (/^(redan|inte|aldrig|själv|också|sedan|då|nyligen)$/.test(next?.lower ?? '') ? second : next)?.lower ??
        '',
    )
  )
    return true;
  // "Lund på bottenplan hör när dörren sparkas in": nothing else has its home there.
  if (
    (next?.lower === 'på' || next?.lower === 'i') &&
    homes.test((ordinal.test(second?.lower ?? '') ? third : second)?.lower ?? '')
  )
    return true;
  // "Samtal m. Keskitalo om skotern"
  if (
    link === '.' &&
    linked === 'm' &&
    /^(samtal|möte|hembesök|träff|kontakt|snack|telefon)$/.test(tokens[first - 3]?.lower ?? '') &&
    !isCutNote(tokens, last)
  )
    return true;
  // "X och hans bror", "X el. hans arrendator"
  const joined = second?.text === '.' ? third : second;
  if (
    joined !== undefined &&
    joined.shape !== 'capital' &&
    /^(hans|hennes|hens)$/.test(joined.lower) &&
    own?.lower !== 'hans' &&
    /^(och|o|eller|el|samt|\+|&)$/.test(next?.lower ?? '')
  )
    return true;
  // "Björn och gänget är tillbaka"
  if (
    /^(gänget|kompisarna|polarna|grabbarna|vännerna)$/.test(second?.lower ?? '') &&
    /^(och|o)$/.test(next?.lower ?? '')
  )
    return true;
  // "Caroli, en av de äldre"
  if (
    next?.text === ',' &&
    second?.lower === 'en' &&
    third?.lower === 'av' &&
    /^(de|dem|pojkarna|killarna|grannarna|tjejerna|föräldrarna|mammorna|papporna|eleverna)$/.test(
      tokens[last + 4]?.lower ?? '',
    )
  )
    return true;
  return false;
}
