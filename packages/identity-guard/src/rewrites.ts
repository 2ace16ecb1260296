import type { Finding } from './finding.ts';

/** Ready wordings at group level. Swedish verbs do not bend by number, so each fits where one person stood. */
export const rewriteTexts: Readonly<Record<string, string>> = {
  'rewrite.children': 'barn i området',
  'rewrite.younger-teens': 'yngre tonåringar i området',
  'rewrite.older-teens': 'äldre tonåringar i området',
  'rewrite.young-adults': 'unga vuxna i området',
  'rewrite.young-people': 'unga i området',
  'rewrite.adults': 'vuxna i området',
  'rewrite.older-people': 'äldre i området',
  'rewrite.people': 'personer i området',
  'rewrite.relatives': 'unga och vuxna i området',
  'rewrite.households': 'familjer i området',
  'rewrite.representatives': 'företrädare för verksamheter',
  'rewrite.businesses': 'näringsidkare i området',
  'rewrite.homes': 'bostäder i området',
  'rewrite.small-group': 'en mindre grupp',
  'rewrite.recently': 'under perioden',
  'rewrite.remove': '',
};

export type Rewrite = { readonly start: number; readonly end: number; readonly replacement: string };

/**
 * What a click on the suggestion does to the text: the span and what replaces it. Identifiers and names are taken
 * out with a blank beside them; combinations become a group. Undefined where only the author can rewrite.
 */
export function rewriteOf(text: string, finding: Finding): Rewrite | undefined {
  const { start, end } = finding;
  if (start < 0 || end > text.length || start >= end) return undefined;
  const key = finding.rewrite ?? (finding.kind === 'identifier' ? 'rewrite.remove' : undefined);
  const wording = key === undefined ? undefined : rewriteTexts[key];
  if (wording === undefined) return undefined;
  if (wording === '') {
    const from = text[start - 1] === ' ' && /^([ .,;:!?)]|$)/.test(text.slice(end)) ? start - 1 : start;
    return { start: from, end, replacement: '' };
  }
  // "på A-skolan" already says where.
  const placed = /^ (på|i|vid|från|med|som|utanför|kring|ovanför|bredvid) /.test(text.slice(end, end + 12));
  const fitting = placed ? wording.replace(/ i området$/, '') : wording;
  const opens = /(^|[.!?:\n]\s*)$/.test(text.slice(Math.max(0, start - 6), start));
  return { start, end, replacement: opens ? fitting.charAt(0).toUpperCase() + fitting.slice(1) : fitting };
}
