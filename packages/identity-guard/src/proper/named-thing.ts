import { wordOf } from '../lexicon/words.ts';
import { nameOf } from '../names/lookup.ts';
import { isEnglish } from '../register/register.ts';
import type { Token } from '../text/tokens.ts';
import { capital } from './heads.ts';

/** "Tage Erlander-salen", "Love is love-veckan": a hall, a prize or a day that bears the name. */
const named =
  /^(sal|pris|dag|veck|vecka|plats|park|hus|skol|gård|fond|stiftels|utställning|föreläsning|modell|metod|program|rum|torg|staty|monument|medalj|stipendi|minut|institut|bibliotek|muse|väg|gat|led|turnering|match|cup|lopp|klubb(?:en)?$|fabrik|stug|plan(?:en)?$|vall(?:en)?$|minne|konsert|film|teater|rörels|enkät|undersökning|konventi|tåg|parad|utredning|jour|projekt|kår|hall|tema|föreställ|mentor|kvarter|gymnas|arena|stadion|kör|scen|ensemble|orkest|skog|karneval|marsch|festival|läger|spel|kväll|konst|material|kampanj|skylt|bok|böck|låt|vis[ao]|sång|musikal|pjäs|figur|dräkt|mask|docka|affisch|dekal|tröj|reklam|serien|hotell|krog|bar(?:en)?$|kafé|café|butik|kiosk|båt|färj|buss|app(?:en|ar)?$|mässa|gala|pokal|tal(?:et)?$|jubile|sällskap|akademi|centr|byst|rondell|tunnel|bro(?:n)?$|terminal|stigen$|gång(?:en|stig)|passage|backe|allé|gränd|brink|hamn|kaj(?:en)?$|station|torn|kulle|utredning|reform|lag(?:en)?$|mord(?:et)?$|pris|donation|cirkus|hund(?:en)?$|sort)/;
/** Who a group is for, or what it does: "My-gruppen för tjejer", "Liv-caféet är öppet för alla". */
const audience =
  /^(?:tjejer|killar|flickor|pojkar|barn|unga|ungdomar|elever|föräldrar|mammor|pappor|kvinnor|män|seniorer|äldre|anhöriga|nyblivna|nyanlända|alla|personer|familjer)$/;
const circle = /^(?:grupp(?:en|erna)|cirkel(?:n)?|nätverket|team(?:et)?|klubben|verksamheten|boendet|rådet)$/;

/** Whether the words right after say whom the thing is for. */
function isForMany(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 8; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word') return false;
    if (token.lower === 'för' && audience.test(tokens[next + 1]?.lower ?? '')) return true;
  }
  return false;
}

/** Where the words of an English title end: "Love hurts-kampanjen". */
function titleEnd(tokens: readonly Token[], last: number): number {
  let end = last;
  while (end - last < 4) {
    const next = tokens[end + 1];
    if (next?.kind !== 'word' || next.tight || next.shape !== 'lower') break;
    if (!isEnglish(next.lower) && !/(?:[^aeiouyåäö]s|ing|ed|th)$/.test(next.lower)) break;
    if (wordOf(next) === 2 && !isEnglish(next.lower)) break;
    end += 1;
  }
  return end;
}

export function namesThing(tokens: readonly Token[], last: number): boolean {
  const end = titleEnd(tokens, last);
  const [sign, head] = [tokens[end + 1], tokens[end + 2]];
  if (sign?.text !== '-' || !sign.tight || head?.joined !== true) return false;
  return named.test(head.lower) || (end === last && circle.test(head.lower) && isForMany(tokens, end + 3));
}

/** "My Night", "Love & Care", "My Dreams Now": a Swedish given name that begins an English title. */
export function beginsEnglishTitle(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:my|love)$/.test(tokens[at]?.lower ?? '')) return false;
  const second = tokens[at + 1]?.text === '&' ? at + 2 : at + 1;
  const [title, more] = [tokens[second], tokens[second + 1]];
  return (
    title !== undefined &&
    capital(title) &&
    nameOf(title) === undefined &&
    (isEnglish(title.lower) || (capital(more) && isEnglish(more?.lower ?? '')))
  );
}
