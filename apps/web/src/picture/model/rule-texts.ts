import { ruleMessages } from '@lagesbild/picture';
import { t } from '../../messages.ts';

/** Refusals of an edit as a whole; the others of that kind have no words of their own. */
const codeTexts = {
  readOnly: t('picture.refusal.readOnly'),
  tooLarge: t('picture.refusal.tooLarge'),
  tooManyStructs: t('picture.refusal.tooLarge'),
};

const texts: Readonly<Record<string, string>> = { ...codeTexts, ...ruleMessages };

/** Why something is refused and what to do instead. A rule this program does not know comes from a newer server. */
export function ruleText(rule: string): string {
  return Object.hasOwn(texts, rule) ? (texts[rule] ?? '') : t('picture.refusal.unknown');
}
