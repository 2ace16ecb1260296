import type { Page } from '../page.ts';
import { COURT, HEALTH, signalsIn } from '../people/signals.ts';
import { oneOf } from '../text/asked-words.ts';
import type { Token } from '../text/tokens.ts';
import { hasAny } from './rule.ts';

/** What somebody in a function does in its work, which may be told: 7.3 lets functions own tasks. */

const duty =
  /(?<![a-zåäö])(?:revideras|uppdateras|samordnas|redovisas|presenteras|sammanställs|genomförs|hanteras|handläggs|följs upp|tas fram|hålls|leds|beslutas|granskas|förbereds|bevakas|rapporteras|skrivs|kallas|justeras|protokollförs|undertecknas) /;
/** "Planen mot extremism revideras av säkerhetschefen": a duty, however the thing is called. */
export const handles = (page: Page, to: number): boolean =>
  duty.test(page.lower.slice(Math.max(0, to - 60), to));

const reports =
  /^(redovisar|redovisade|presenterar|presenterade|informerar|informerade|föredrar|föredrog|rapporterar|rapporterade|återkopplar|återkopplade|larmar|larmade|tillkallar|tillkallade|kontaktar|kontaktade|samtalar|samtalade|pratar|pratade|polisanmäler|utreder|bereder|handlägger|beslutar|remitterar|sammanfattar|sammanfattade|sammankallar|sammankallade|sammanställer|sammanställde|publicerar|publicerade|granskar|granskade|öppnade|inledde|avslutade|hälsade|tackade)$/;
/** "Områdeschefen redovisade statistik", "Rektorn på Kvarnskolan polisanmäler", "informerar en polis alla klasser". */
export function tellsInWork(tokens: readonly Token[], at: number, before: string | undefined): boolean {
  const verb = /^(?:på|i|vid|för)$/.test(tokens[at + 1]?.lower ?? '') ? tokens[at + 3] : tokens[at + 1];
  return reports.test(verb?.lower ?? '') || reports.test(before ?? '');
}

const works =
  /^(?:bevakar|besvarar|dokumenterar|avvisar|bidrar|samlar|hänvisar|kartlägger|analyserar|uppmärksammar|förmedlar|planerar|ordnar|anordnar|välkomnar|patrullerar|inspekterar|granskar|säkerställer|registrerar|vidarebefordrar|handleder|utbildar)$/;
const helps = /^(?:hjälper|stöttar|stödjer|möter|erbjuder|vägleder|lotsar|slussar)$/;
const many =
  /^(?:unga|ungdomar|elever|barn|personer|föräldrar|vårdnadshavare|familjer|besökare|kvinnor|män|brottsutsatta|äldre|invånare|hyresgäster|boende|nyanlända|anhöriga)$/;
const mandate =
  /^(?:tystnadsplikt|rätt|mandat|befogenhet(?:er)?|anmälningsplikt|anmälningsskyldighet|skyldighet(?:er)?|ansvar|uppdrag|jour)$/;
const standing =
  /^(?:komplement|länk|kontaktväg|kontaktyta|stöd|resurs|brygga|mottagare|skyldig|sammankallande|ansvarig|tillgänglig|behörig)$/;
const received =
  /^(?:[a-zåäö]*anmälningar|[a-zåäö]*anmälan|tips|samtal|synpunkter|ansökningar|skolgrupper|studiebesök|frågor|ärenden|iakttagelser|information)$/;
const made = /^(?:oros|polis|avvikelse|skade)?anmälan$|(?:bedömning|rond|kontroll|avstämning|uppföljning)$/;

/** What has become of somebody whom a court or the police looks at. */
export const accused =
  /(?<![a-zåäö])(?:dömd|åtalad|misstänk[a-zåäö]*|häktad|gripen|anhållen|avstängd|avskedad|polisanmäld|anmäld)(?![a-zåäö])/;

/** "Ordningsvakten är ett komplement till polisen", "Kuratorn hjälper unga med missbruk": what the function is there for. */
export function isThereFor(tokens: readonly Token[], at: number): boolean {
  const [verb, ...rest] = tokens.slice(at + 1, at + 5).map((one) => one.lower);
  const [next = '', second = ''] = rest;
  switch (verb) {
    case 'har':
      return rest.some((one) => mandate.test(one));
    case 'är':
      return (
        /^(?:ofta|oftast|vanligen)$/.test(next) || standing.test(/^(?:en|ett)$/.test(next) ? second : next)
      );
    case 'tar':
      return next === 'emot' && received.test(second);
    case 'gör':
      return rest.some((one) => made.test(one));
    case 'får':
      return next === 'inte' && /^(?:lämna|dela|sprida|röja|berätta|uppge|föra)$/.test(second);
    default:
      return works.test(verb ?? '') || (helps.test(verb ?? '') && rest.some((one) => many.test(one)));
  }
}

/** "rutiner för när bovärden ska ringa polisen": a task, and nothing that a court does. */
export const shouldDo = (tokens: readonly Token[], at: number): boolean => {
  const [duty, task] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]];
  return (
    /^(?:ska|skall|bör|måste|behöver)$/.test(duty) &&
    task !== undefined &&
    /.{2}a$/.test(task.lower) &&
    (signalsIn(task) & COURT) === 0
  );
};

/** "hänvisas till samordnaren", "vänder sig till rektorn": whom one goes to; the phrase for them begins at `from`. */
export const isAddressed = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.lower === 'till' &&
  /(?:hänvisa|vända?|skicka|ställ|lämna|anmäl|rapporter|mejla|ring)[a-z]*(?: sig)?$/.test(
    `${tokens[from - 3]?.lower} ${tokens[from - 2]?.lower}`,
  );

const seated = oneOf(['sitter']);
const onBody =
  /(?<![a-zåäö])sitter (?:även |också )?(?:med )?i (?!.*(?:häkt|åtal|dömd|misst|anmäl|gripen))[a-zåäö]*(?:grupp|råd|styrelse|nämnd|utskott|kommitté|presidi)/;
/** "Socialchefen sitter i styrgruppen": on what body a function sits, and nothing that the police would say. */
export const sitsOnBody = (page: Page, said: string): boolean => hasAny(page, seated) && onBody.test(said);

/** "Kyrkoherden brukar bjudas in": whom a body asks to come. */
export const isInvited =
  /(?<![a-zåäö])(?:brukar|kan|ska|bör) (?:alltid |också |även )?(?:bjudas|kallas|inbjudas|adjungeras|delta|medverka)(?![a-zåäö])/;

/** "Den ansvarige chefen fattar beslut": what the office decides. */
export const decides =
  /^ (?:fattar|tar|ansvarar|beslutar|avgör|bedömer|gör|skriver|kontaktar|informerar|ser till|svarar för|dokumenterar|anmäler|polisanmäler|följer upp|rapporterar|kallar)(?![a-zåäö])/;
/** "ska alltid polisanmälas av arbetsgivaren": whose task it is. */
export const taskOf =
  /(?<![a-zåäö])(?:ska|skall|bör|måste|kan|får)(?: [a-zåäö]{2,12}){0,3} [a-zåäö]{4,}s(?![a-zåäö])/;
/** "Butiksägaren köper in kameror": bought or sold for the work. */
export const buysIn =
  /^ (?:(?:köper|köpte|säljer|sålde|hämtar) in(?![a-zåäö])|förser [^.!?]{0,30} med (?:material|information|underlag|statistik))/;

const upkeep =
  /^(?:fixar|lagar|åtgärdar|sköter|städar|byter|låser|öppnar|stänger|skottar|sandar|lappar|målar|reparerar|svarar)$/;
/** "sådant som vaktmästaren fixar": what is kept in order by whoever has the office. */
export const keepsInOrder = (tokens: readonly Token[], at: number, bits: number): boolean =>
  (bits & (COURT | HEALTH)) === 0 &&
  upkeep.test(tokens[at + 1]?.lower ?? '') &&
  !/^(?:inte|aldrig|ut)$/.test(tokens[at + 2]?.lower ?? '');

/** "krogtillsyn med kommunens alkoholhandläggare", "samordnas mellan kommunens handläggare och polisen": who works together. */
export const worksTogether = (tokens: readonly Token[], from: number): boolean => {
  const [earlier, before] = [tokens[from - 2]?.lower ?? '', tokens[from - 1]?.lower ?? ''];
  return (
    before === 'mellan' ||
    // "därefter stämmer handläggaren av med polisen"
    before === 'stämmer' ||
    (before === 'med' &&
      /(?:tillsyn|samverkan|samarbete|avstämning(?:ar)?|kontroll(?:er)?|rond(?:er)?|dialog)$/.test(earlier))
  );
};
