import { ruleMessages } from '@lagesbild/picture';
import { t } from '../../messages.ts';

const texts: Readonly<Record<string, string>> = ruleMessages;

/** Why something is refused and what to do instead. A rule this program does not know comes from a newer server. */
export function ruleText(rule: string): string {
  return Object.hasOwn(texts, rule) ? (texts[rule] ?? '') : t('picture.refusal.unknown');
}
