import { gradeName } from '../names/lookup.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords, isLike } from '../text/word-facts.ts';

/** What homesteads, estates and the districts after them are called by, behind whoever they were named after. */
const own = /^(.{4,})(?:hov|by|bo|hem|ro|torp|hult|ryd|fred|lust|sund|nöje|tuna|gård|ås)$/;
/** Ends surnames as well ("Lindberg"), but not behind a given name in the genitive or with a vowel. */
const shared = /^(.{4,}[sea])(?:berg|dal|lund|vik|borg|holm|fors|näs|vall|kulle)$/;

const isGiven = (name: string): boolean => name.length >= 4 && gradeName(name) === 'first';

/** Whether a word is put together of somebody's given name and what places are called by: "Stureby", "Adolfsberg", "Lovisedal". */
export const isHomestead = askedOfWords((lower) => {
  const bare = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  const bearer = (own.exec(bare) ?? shared.exec(bare))?.[1];
  if (bearer === undefined) return false;
  return (
    isGiven(bearer) ||
    (bearer.endsWith('s') && isGiven(bearer.slice(0, -1))) ||
    (bearer.endsWith('e') && isGiven(`${bearer.slice(0, -1)}a`))
  );
});

const placeLike = isLike(
  /^.{2,}(lund|berg|dal|holm|strand|vik|näs|sund|fors|borg|vall|malm|hamn|ö|sjö|torp|mark|backa|hed)s?$/,
);
const goesThere = isLike(
  /(buss|tåg|vagn|linje|tur|färja|väg|led|stig)(en|n|et|ar|arna|er|erna)?$|^(avgår|avgick|går|kör|riktning|norrut|söderut|österut|västerut)$/,
);

/** "Stenarna vid Rosenlund", "bussen mot Norrstrand": a word like a place's where hardly anybody's name stands. */
export function isWhereOneGoes(tokens: readonly Token[], at: number): boolean {
  const [before, way] = [tokens[at - 1], tokens[at - 2]];
  return placeLike(tokens[at]) && (before?.lower === 'vid' || (before?.lower === 'mot' && goesThere(way)));
}
