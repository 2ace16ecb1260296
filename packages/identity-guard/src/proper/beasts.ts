import type { Token } from '../text/tokens.ts';

/** Beasts that are given names. */
const beast = /^(?:björn|lo|varg)$/;
const seen =
  /^(?:sågs|setts|syntes|synts|siktades|siktats|spårades|spårats|observerades|observerats|sköts|skjutits)$/;
/** Where beasts are met, and who deals with them. */
const wild =
  /^(?:skog|vilt|jakt|jäg|återvinning|sop|bikup|ren(?:ar|en|hjord)|länsstyrelsen|älg|spår|djur|får(?:en|hage)|hage|hönshus|kompost|vildmark|fjäll|varning|varnar)/;

/** "Björn sågs vid återvinningen": a beast that begins a sentence about beasts, and nobody's name. */
export function isBeast(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.opens !== true || !beast.test(token.lower)) return false;
  const verb = /^(?:har|hade)$/.test(tokens[at + 1]?.lower ?? '') ? tokens[at + 2] : tokens[at + 1];
  if (!seen.test(verb?.lower ?? '')) return false;
  for (let next = at + 2; next < at + 20; next += 1) {
    const word = tokens[next];
    if (word === undefined || word.sentence !== token.sentence) return false;
    if (wild.test(word.lower)) return true;
  }
  return false;
}
