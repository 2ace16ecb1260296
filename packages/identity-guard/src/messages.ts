import { rewriteTexts } from './rewrite-texts.ts';
import { rules } from './rules/rules.ts';

/** Every text the guard's message ids stand for, in Swedish: `<rule>.title`, `.reason`, `.advice` and the rewrites. */
export const guardMessages: Readonly<Record<string, string>> = {
  'too-long.title': 'För lång text',
  'too-long.reason': 'Texten är för lång för att kunna granskas.',
  'too-long.advice': 'Dela upp texten i flera fält.',
  ...Object.fromEntries(
    rules.flatMap((rule) => [
      [`${rule.id}.title`, rule.title],
      [`${rule.id}.reason`, rule.reason],
      [`${rule.id}.advice`, rule.advice],
    ]),
  ),
  ...rewriteTexts,
};
