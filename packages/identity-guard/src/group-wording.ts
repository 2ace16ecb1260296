import { personNoun } from './people/nouns.ts';
import { groupFor } from './people/phrase.ts';
import { rewriteTexts } from './rewrite-texts.ts';

/** A part of the text and what it becomes. */
export type Wording = { readonly start: number; readonly end: number; readonly wording: string };

const verb = '(?:är|har|hade|var|sitter|blev|fick|som|bor|går|greps|umgås|kommer|tillhör)';
const number = '(?:[0-9]{1,2}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)';
const few =
  /^(?:samma|alla|samtliga|de|båda)?\s?(?:två|tre|fyra|fem|några|gamla|lilla|trion|duon|kvartetten)/;
const ofThem = new RegExp(`^av .*?[ ](${verb})(?: nu| redan| bara)? ${number}(?= |$)`);
const knowingOthers = /^(?:ni|vi|alla|du|de flesta|många) .*(?:vet|känner)/;

/** Where the sentence around a span begins and ends; the sign at its end is left. */
function sentenceAround(text: string, start: number, end: number): readonly [number, number] {
  const before = text.slice(0, start);
  const opened = [...before.matchAll(/[.!?]\s+(?=\p{Lu})|\n/gu)].at(-1);
  const from = opened === undefined ? 0 : opened.index + opened[0].length;
  const closed = /[.!?]+(?=\s+\p{Lu}|\s*$)|\n/u.exec(text.slice(end));
  return [from, closed === null ? text.trimEnd().length : end + closed.index];
}

/** What a word for somebody becomes: the group, as other rules word it. */
function groupOf(word: string): string {
  if (/^lägenhet/.test(word)) return 'bostäder i området';
  const noun = personNoun(word);
  return rewriteTexts[groupFor(noun?.group ?? '', undefined)] ?? 'personer i området';
}

/** "var de åtta, nu sju": what is left to say of the whole sentence. */
const isOverTime =
  /(?<!\p{L})(?:nu|i dag|idag|sedan|förra|tidigare|var(?!\p{L})|månad|veckan|mellan|sist|i år|i fjol|hade|tillkom|lämna)/iu;
const sameSize = 'gruppens storlek är ungefär oförändrad';
const oneGroup = 'det rör sig om en mindre grupp';

/** Shares of few: the sentence keeps its verb, and those counted become a part of the group. */
function ofShare(text: string, start: number, end: number): Wording | undefined {
  const lower = text.slice(start, end).toLowerCase();
  if (lower.startsWith('(')) return { start: text[start - 1] === ' ' ? start - 1 : start, end, wording: '' };
  const among = ofThem.exec(lower);
  if (among !== null && !/[ ]$/.test(text.slice(0, start).replace(/[.!?:]\s*$/, '')))
    return { start, end: start + among[0].length, wording: `i gruppen ${among[1]} enstaka` };
  if (lower.startsWith('av ')) return undefined;
  if (/^n ?=/.test(lower)) return { start, end, wording: 'litet underlag' };
  if (/^de /.test(lower)) return { start, end, wording: 'en mindre grupp' };
  const left = /(?:mer än|mindre än|över|drygt|nästan|endast|bara|ungefär|cirka|ca|två|tre) $/i.exec(
    text.slice(0, start),
  );
  const kept = new RegExp(`[ ](?:${verb}|i|på|från|hos)[ ]?$`).exec(lower);
  const from = start - (left?.[0].length ?? 0);
  const to = kept === null ? end : start + kept.index;
  // "Andelen är 50 procent (två av fyra)." leaves no group to speak of.
  if (
    /(?:är|var|blev|till|på|med|om) $/.test(text.slice(0, from)) &&
    /^\s*(?:[.,;!?]|$)/.test(text.slice(to))
  )
    return undefined;
  if (/^(?:alla|samtliga|hela) /.test(lower)) return { start: from, end: to, wording: 'gruppen' };
  const wording = /^ (?:i|ur|från) \S*(?:grupp|gäng|nätverk)/.test(text.slice(to))
    ? 'en del'
    : 'en del av gruppen';
  return { start: from, end: to, wording: lower.startsWith('ingen ') ? 'ingen i gruppen' : wording };
}

/** Counts at two times: no numbers, and where nothing else is said, the size alone. */
function ofChange(text: string, start: number, end: number): Wording | undefined {
  const lower = text.slice(start, end).toLowerCase();
  if (lower.startsWith('av ')) return ofShare(text, start, end);
  const grown = /^(minskat|ökat|krympt|vuxit) med/.exec(lower);
  if (grown !== null) return { start, end, wording: `${grown[1]} något` };
  if (lower.startsWith('från ') && /(?:minska|öka|krymp|väx|vux|sjunk)\p{L}* $/u.test(text.slice(0, start))) {
    const counted = /^ (?:personer|ungdomar|killar|tjejer|pojkar|flickor|elever|deltagare|medlemmar)/.exec(
      text.slice(end),
    );
    return { start, end: end + (counted?.[0].length ?? 0), wording: 'något' };
  }
  return undefined;
}

/** What those in the know understand: the group instead of the one, or nothing. */
function ofInsider(text: string, start: number, end: number): Wording | undefined {
  const lower = text.slice(start, end).toLowerCase().trimEnd();
  const stop = start + lower.length;
  const after = text.slice(stop);
  const last = lower.split(' ').at(-1) ?? '';
  const cut = (from: number, to: number): Wording => ({ start: from, end: to, wording: '' });
  if (knowingOthers.test(lower)) {
    if (after.startsWith(' som ')) return { start, end: stop, wording: 'det finns personer' };
    const aside = /(?:,\s|\s?\()$/.exec(text.slice(0, start));
    const closing = /^[^.,;!?)\n]{0,30}(?:\)|(?=[.,;!?\n]|$))/.exec(after);
    return aside === null || closing === null
      ? undefined
      : cut(start - aside[0].length, stop + closing[0].length);
  }
  if (/^som (?:ni|vi|alla|du) /.test(lower)) {
    if (/(?:^|[.!?:\n]\s*)$/.test(text.slice(0, start))) return { start, end: stop, wording: 'som nämnts' };
    const when = /^ (?:om )?(?:(?:förra|sist|senaste|i)(?: gången| mötet| veckan| \p{L}+s)?)(?!\p{L})/u.exec(
      after,
    );
    return cut(start - (/,? $/.exec(text.slice(0, start))?.[0].length ?? 0), stop + (when?.[0].length ?? 0));
  }
  if (/känd (?:av|hos|för) /.test(lower))
    return { start: start + lower.search(/(?:väl )?känd /), end: stop, wording: 'i kontakt med myndigheter' };
  if (/^(?:i|på) samma /.test(lower)) return { start, end: stop, wording: 'i närheten av' };
  if (few.test(lower)) {
    const kept = new RegExp(`[ ](?:${verb}|är \\p{L}+|har \\p{L}+|kommer från samma)$`, 'u').exec(lower);
    const wording = /^(?:alla|samtliga)/.test(lower) ? 'flera i gruppen' : 'en mindre grupp';
    return { start, end: kept === null ? stop : start + kept.index, wording };
  }
  const owned =
    / (en (?:[a-zåäö]{2,14} ){0,2}?(?:man|kvinna|dam|herre|kille|tjej|pojke|flicka|elev|grabb|familj|gubbe|tant|person|tonåring|kollega|granne|pensionär))(?= )/.exec(
      lower,
    );
  if (owned !== null) {
    const from = start + owned.index + 1;
    const phrase = owned[1] ?? '';
    return { start: from, end: from + phrase.length, wording: groupOf(phrase.split(' ').at(-1) ?? '') };
  }
  const one = /^den (\p{L}+) som$/u.exec(lower);
  if (one !== null) return { start, end: stop - ' som'.length, wording: groupOf(one[1] ?? '') };
  if (/^(?:den|det) som /.test(lower))
    return {
      start,
      end: start + 'den som'.length,
      wording: lower.startsWith('den') ? 'de som' : 'sådant som',
    };
  if (/^vem det/.test(lower)) return { start, end: stop, wording: 'vilka grupper det rör' };
  if (/namn|glömd/.test(lower)) {
    const wording = /^(?:utan|ingen)/.test(lower) ? 'på gruppnivå' : 'beskrivningen hålls på gruppnivå';
    return lower === 'samma namn'
      ? { start, end: stop, wording: 'ett vanligt namn' }
      : { start, end: stop, wording };
  }
  const like = /^ som (?:förra|sist|senast|alltid|vanligt|tidigare|i)(?: \p{L}+)?(?=[.,;!?]|$)/u.exec(after);
  if (/^(?:samma|en viss|ett visst|en särskild|den här|den där|denna|denne|vissa) /.test(lower))
    return { start, end: stop + (like?.[0].length ?? 0), wording: groupOf(last) };
  if (/ (?:fråga|gäller|menar|avses|om)$|ifråga$/.test(lower) && !/ vi (?:sa|pratade)/.test(lower))
    return /(?:vilken|vilket|vem|vad) $/i.test(text.slice(0, start))
      ? undefined
      : { start, end: stop, wording: groupOf(lower.split(' ')[0] ?? '') };
  return { start, end: stop, wording: 'personer i området' };
}

const wordings: Readonly<Record<string, (text: string, start: number, end: number) => Wording | undefined>> =
  {
    share: ofShare,
    change: ofChange,
    'two-counts': () => undefined,
    insider: ofInsider,
  };

/**
 * The group-level wording for a finding of a rule that looks at more than one phrase; undefined for other rules. Where
 * no phrase can be swapped, the whole sentence is: what it says besides is what points somebody out.
 */
export function groupWording(rule: string, text: string, from: number, to: number): Wording | undefined {
  const make = wordings[rule];
  if (make === undefined) return undefined;
  const end =
    to + (/^\p{L}+/u.exec(/\p{L}$/u.test(text.slice(from, to)) ? text.slice(to) : '')?.[0].length ?? 0);
  const made = make(text, from, end);
  if (made !== undefined) return made;
  const [start, stop] = sentenceAround(text, from, end);
  if (rule === 'insider') return { start, end: stop, wording: 'företeelsen är känd i samverkan' };
  return { start, end: stop, wording: isOverTime.test(text.slice(start, stop)) ? sameSize : oneGroup };
}
