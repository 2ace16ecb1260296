import { foldName } from '../names/fold.ts';
import { gradeName, hasSurnameShape } from '../names/lookup.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords, isLike } from '../text/word-facts.ts';
import { wordNames } from './ordinary-names.ts';
import { isAnswerFrom } from './person-cue.ts';

/** Where a word on no list stands as a place, or as somebody something comes from. */

const landscape =
  /(?:by|torp|hult|ryd|vik|näs|sund|berg|berga|lund|holm|dal|dahl|strand|mark|hed|mo|fors|hov|bo|lind|mora|vall|kulla|backa|ås|ö|å|a|en|et|an)s?$/;
const isLandscape = isLike(landscape);
/** "Tips från Haddad", "brev från Almgren": what somebody sends. */
const isSent = isLike(
  /^(?:tips|brev|mejl|mail|sms|samtal|hälsning|klagomål|anmälan|meddelande|vittnesmål|lapp|svar|besked|klipp)(?:ar|arna|er|erna|et|en|n|t)?$/,
);
/** "Pengarna kom från Lindqvist": nobody lives in a surname; of other words after "från" most are places. */
export const isNoOrigin = askedOfWords(
  (lower) =>
    wordNames.has(lower) ||
    ((!landscape.test(lower) || /(?:man|nen)$/.test(lower)) &&
      (hasSurnameShape(foldName(lower)) || gradeName(lower) === 'last')),
);

const isVillageLike = isLike(
  /.{2}(?:by|torp|hult|ryd|vik|viken|näs|sund|berg|berga|lund|holm|dal|strand|hed|fors|hov|bo|vall|kulla|backa|haga|ås|sta|stad|köping|hamn|inge|sjö|ö|sele|ängen|lyckan|vreten|bäcken|backen|gård)s?$/,
);
const areaLabel =
  /^(?:(?:del|fokus|bostads)?område|plats|ort|stadsdel|kommundel|tätort|distrikt|geografi|geografiskt|skola|fritidsgård)$/;
const centre = /^(?:centrum|stationen|torget|hamnen|tätorten|stan)$/;
/** What is planned or walked for a place, and carries its name. */
const isPlaced = isLike(
  /^(?:detaljplan|översiktsplan|områdesplan|trygghetsplan|lägesbild|nattvandring|trygghetsvandring|trygghetsrond|grannsamverkan)(?:en)?$/,
);
/**
 * "Område: Älgsta", "gäller Älgsta, där bussen vänder", "Älgsta och centrum", "hela Älgsta", "detaljplanen för Älgsta": nobody
 * is spoken of so.
 */
export function isToldAsPlace(tokens: readonly Token[], at: number): boolean {
  const [earlier, before] = [tokens[at - 2], tokens[at - 1]];
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (before?.text === ':' && areaLabel.test(earlier?.lower ?? ''))
    return next === undefined || next.kind === 'sign';
  // Of a word that may as well be somebody's name the rest says too little.
  if (!isVillageLike(tokens[at])) return false;
  if (next?.text === ',' && after?.lower === 'där') return before?.lower !== 'hos';
  if (before?.lower === 'hela') return true;
  if (/^(?:och|eller)$/.test(next?.lower ?? '')) return centre.test(after?.lower ?? '');
  const plan = before?.lower === 'för' ? earlier : before;
  return plan?.kind === 'word' && isPlaced(plan);
}

/** Whether "from" right before the word at `at` tells whom something comes from, and not where. */
export const isSender = (tokens: readonly Token[], at: number): boolean => {
  const [earlier, token] = [tokens[at - 2], tokens[at]];
  return (
    token !== undefined &&
    (isNoOrigin(token) ||
      (earlier?.kind === 'word' && isSent(earlier) && !isLandscape(token)) ||
      isAnswerFrom(tokens, at, at))
  );
};
