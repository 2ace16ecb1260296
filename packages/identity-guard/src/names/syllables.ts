import type { Token } from '../text/tokens.ts';

/** "Jun-ho", "Mei-ling": given names of two syllables as Korean and Chinese ones are spelled here. */
const syllable =
  /^(?:ah|bae|bin|bo|byung|chae|chan|chang|cheol|chul|chun|da|dae|do|dong|eun|fang|feng|gi|gil|gun|gyeong|gyu|ha|hae|han|hao|he|hee|ho|hong|hoon|hua|hui|hun|hwa|hwan|hye|hyeon|hyuk|hyun|hyung|in|jae|jeong|ji|jia|jian|jie|jin|jing|jong|joo|joon|ju|jun|jung|kang|ki|kwang|kyu|kyung|lan|lei|li|lian|lin|ling|long|man|mei|mi|min|ming|moon|mun|myung|na|nam|ning|peng|ping|qi|qiang|qing|rae|ran|ri|rin|rong|sang|seo|seok|seon|seong|seul|seung|shan|shi|shu|si|sik|sil|so|soo|sook|su|suk|sun|sung|tae|taek|ting|wan|wei|wen|won|woo|woong|wook|xia|xiao|xin|xiu|xue|yan|yang|ye|yeon|yeong|yi|yin|ying|yong|yoo|yoon|you|young|yu|yuan|yue|yun|yung|zhen|zhi|ziqi)$/;

/** Where a capitalised name of two syllables ends that begins at the token, if one does. */
export function endOfSyllables(tokens: readonly Token[], at: number): number | undefined {
  const sign = tokens[at + 1];
  // Few are followed by one.
  if (sign?.text !== '-' || !sign.tight) return undefined;
  const [first, , second, after] = tokens.slice(at, at + 4);
  if (first?.shape !== 'capital' || second?.joined !== true) return undefined;
  if (after?.text === '-' && after.tight) return undefined;
  return first.lower !== second.lower && syllable.test(first.lower) && syllable.test(second.lower)
    ? at + 2
    : undefined;
}
