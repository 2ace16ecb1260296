import { askedOfWords } from '../text/word-facts.ts';

/** Endings of what streets are called, and of much else. */
const ending =
  /^(?:.{2,}|å)(gatan|gata|vägen|väg|gränd|gränden|stigen|stig|allén|torget|torg|backen|backe|plan|planen|leden|led|slingan|kroken|stråket|kajen|esplanaden|ringen|höjden|udden|hagen|lunden|svängen|platsen|parken|kullen|åsen|gården|trappan|brinken|(?<!om|in|över|till|upp|ned|av|fram|genom|under|mellan)gången)$/;
/** Endings that only streets have. */
export const streetOnly =
  /^(?:.{2,}|å)(gatan|gata|vägen|gränd|gränden|stigen|allén|slingan|brinken|esplanaden|kroken|svängen)$/;
/** Words for streets that stand apart from what they are called: "Norra torget". */
export const separateHeads = new Set(
  'gata gatan väg vägen gränd stig stigen allé allén torg torget plan planen plats platsen backe backen kajen esplanaden promenaden ringen stråket slingan landsvägen'.split(
    ' ',
  ),
);
/** Roads between places and plans of work, which have numbers of their own. */
export const roads =
  /^(riksväg|länsväg|europaväg|motorväg|fas|väg|gångväg|cykelväg|handlingsplan|åtgärdsplan|plan|våningsplan|detaljplan|översiktsplan|etapp|genomfartsled)(en)?$|^landsväg$/;

/** 2 = surely a street, 1 = one when it is capitalised, 0 = none. */
export const streetKind = (word: string): number =>
  roads.test(word) ? 0 : streetOnly.test(word) && word !== 'landsvägen' ? 2 : ending.test(word) ? 1 : 0;
/** The same of a token. */
export const streetKindOf = askedOfWords(streetKind);
