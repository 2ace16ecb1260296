import type { Token } from '../text/tokens.ts';

/** "Tage Erlander-salen", "Love is love-veckan": a hall, a prize or a day that bears the name. */
const named =
  /^(sal|pris|dag|veck|vecka|plats|park|hus|skol|gård|fond|stiftels|utställning|föreläsning|modell|metod|program|rum|torg|staty|monument|medalj|stipendi|minut|institut|bibliotek|muse|väg|gat|led|turnering|match|cup|lopp|konsert|film|teater|rörels|enkät|undersökning|konventi|tåg|parad|utredning|jour|projekt|kår|hall|tema|föreställ|mentor|kvarter|gymnas|arena|stadion|kör|scen|ensemble|orkest|skog|karneval|marsch|festival|läger|spel|kväll|konst|material|kampanj)/;
export const namesThing = (tokens: readonly Token[], last: number): boolean =>
  tokens[last + 1]?.text === '-' &&
  tokens[last + 1]?.tight === true &&
  tokens[last + 2]?.joined === true &&
  named.test(tokens[last + 2]?.lower ?? '');
