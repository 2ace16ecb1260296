import { gradeName } from '../names/lookup.ts';
import type { Page } from '../page.ts';
import { holds } from '../text/search.ts';
import { isJoinedName } from './name-lower-case.ts';
import { type Hit, matches, type Rule } from './rule.ts';

const functionBox =
  /(info|registrator|diari|kontakt|kansli|kommun|service|social|skol|polis|support|upphandling|trygg|samverkan|forvaltning|förvaltning|namnd|nämnd|press|redaktion|reception|vaxel|växel|samordn|brottsforebygg|fritid|bostad|felanmalan|felanmälan|publikation|bestall|beställ|kundtjanst|kundtjänst|utbildning|stab|faktura|gdpr|dataskydd|dso|hej|admin|noreply|no-reply|enhet|omsorg|kultur|miljo|miljö|region|jour|verksamhet|projekt|est|sspf)/;
// Name, sign or word for "at", domain, sign or word for "dot", ending. Each piece is bounded, so it stays linear.
const plain = /[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9._%+-]{0,63}[ ]?@[ ]?[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9.-]{0,100}/gu;
const spoken =
  /[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9._+-]{1,40}(?:[ ](?:punkt|dot)[ ][A-Za-zÀ-ɏ0-9-]{2,30})?[ ]{0,2}(?:\(at\)|\[at\]|\{at\}|\(a\)|\[a\]|\(snabel-?a\)|\[snabel-?a\]|snabel-?a|kanelbulle|<at>)[ ]{0,2}[A-Za-zÀ-ɏ0-9-]{2,40}/giu;
const spelled =
  /[A-Za-zÀ-ɏ0-9._-]{2,40}[ ](?:at|snabel a|alfa)[ ][A-Za-zÀ-ɏ0-9-]{2,40}[ ]{0,2}(?:\.|punkt|dot|\(dot\)|\[dot\]|\(punkt\))[ ]{0,2}(?:se|com|nu|net|org|eu|example|test|io|info|me|fi|no|dk|de|uk|biz)(?![A-Za-zÀ-ɏ0-9])/giu;

const shared = /funktions(?:brevlåd|adress|mejl|konto)|gemensam[a-z]* (?:brevlåd|inkorg|adress)/;
/** What a body calls a box that several read, and what is nobody's name. */
const task =
  /^(?:s[aä]kerhet|(?:kris)?beredskap|nattvandr(?:ing|are|arna)|orosanm[aä]lan|elevh[aä]lsan?|synpunkt(?:er)?|klagom[aå]l|bygglov|(?:skol)?expedition(?:en)?|bibliotek(?:et)?|simhall(?:en)?|gatubelysning|avfall|renh[aå]llning|integration|demokrati|n[aä]ringsliv|f[oö]rening(?:ar)?|visselbl[aå]s(?:ning|are)|tips|klotter|skadeg[oö]relse|drift|idrott|(?:lokal)?bokning|volont[aä]r|insatsgruppen|styrgruppen|statistik)$/;

/** What a box is called that is nobody's own, å, ä and ö written as a and o: "registrator", "styrgruppen". */
const office =
  /^(?:info(?:rmation)?|registrator|registratur|diarie(?:t)?|kontakt(?:center)?|kansli(?:et)?|kommun(?:en|styrelsen)?|service(?:center)?|support|drift(?:en)?|upphandling|trygghet|trygg|samverkan|press|redaktion(?:en)?|reception(?:en)?|vaxel(?:n)?|felanmalan|bokning(?:en)?|uthyrning(?:en)?|fakturor?|gdpr|dataskydd(?:sombud(?:et)?)?|dso|noreply|postmaster|webmaster|synpunkter|tips|medborgar(?:service|center|kontor)|kundtjanst|kundcenter|kundservice|brottsforebyggande|nattvandring(?:en)?|nattvandrar(?:e|na)|faltar(?:e|na)|faltgruppen|vaktmasteri(?:et)?|bovard(?:ar|arna|en)?|ordningsvakt(?:er)?|fritidsgard(?:en|arna)?|medborgarkontor(?:et)?|remiss(?:er)?|statistik|sspf|[a-z]{2,20}(?:gruppen|teamet|enheten|namnden|namnd|forvaltningen|kansliet|radet|jouren|mottagningen|styrelsen|biblioteket|avdelningen))$/;
/** "brottsforebyggande.orebro": the name of a function, and a place or a subject beside it, but no name of somebody. */
function isOffice(local: string): boolean {
  const [first = '', ...others] = local.replace(/[åä]/g, 'a').replaceAll('ö', 'o').split(/[.-]/);
  return (
    office.test(first) && others.every((part) => /^[a-z]{2,20}$/.test(part) && gradeName(part) !== 'first')
  );
}
/** "funktionsbrevlådan gatulampor@": said to be nobody's own, and no name. */
const isNobodys = ({ lower }: Page, { start, end }: Hit, local: string): boolean =>
  task.test(local) ||
  ((shared.test(lower.slice(Math.max(0, start - 40), start)) || shared.test(lower.slice(end, end + 70))) &&
    /^[a-zåäö-]+$/.test(local) &&
    gradeName(local) === undefined &&
    !isJoinedName(local));

function find(page: Page): readonly Hit[] {
  const { lower } = page;
  const at = lower.includes('@');
  const signs = holds(lower, /snabel|kanelbulle|[([{<]a/);
  const words = holds(lower, /[ ](?:at|snabel a|alfa)[ ]/);
  if (!at && !signs && !words) return [];
  const hits = !at
    ? []
    : matches(
        page.text,
        plain,
        'hold',
        (match) => /[.A-Za-zÀ-ɏ]/u.test(match[0]) && match[0].split('@')[1]?.includes('.') === true,
      );
  const apart = !at
    ? []
    : matches(
        lower,
        /[a-zåäö0-9._-]{2,40}[ ]?@[ ]?[a-zåäö0-9-]{2,40}[ ]?\.[ ]?(?:se|com|nu|net|org|eu|example)(?![a-zåäö0-9])/g,
        'hold',
        (match) => match[0].includes(' '),
      );
  const graded = hits.map((hit) => {
    const local = lower.slice(hit.start, hit.end).split('@')[0]?.trim() ?? '';
    const personal = /^[a-zåäö]{2,}[._][a-zåäö]{2,}[0-9]*$/.test(local) && !functionBox.test(local);
    return isOffice(local) || ((functionBox.test(local) || isNobodys(page, hit, local)) && !personal)
      ? { ...hit, strength: 'advise' as const }
      : hit;
  });
  return [
    ...graded,
    ...apart,
    ...(signs ? matches(page.text, spoken, 'hold') : []),
    ...(words ? matches(page.text, spelled, 'hold') : []),
  ];
}

export const electronicAddress: Rule = {
  id: 'electronic-address',
  kind: 'identifier',
  title: 'E-postadress',
  source:
    'RFC 5321 i den form adresser används; IMY: en e-postadress är en personuppgift när den kan knytas till en person.',
  reason:
    'En e-postadress pekar ut den som har den. Funktionsbrevlådor går att skriva, men hör hellre hemma på aktören.',
  advice: 'Ta bort adressen och skriv aktör och funktion i stället.',
  examples: {
    match: [
      'anders.lindqvist@example.se',
      'anders.lindqvist (at) example.se',
      'anders punkt lindqvist snabel-a example punkt se',
      'info.sara@example.se',
      'Skriv till registrator@solvik.se eller faltarna@sundvik.se.',
      'Länets tipsmejl är brottsforebyggande.orebro@lansstyrelsen.se.',
    ],
    pass: ['Kontakta registrator via webbplatsen.', 'Aktiviteter @ centrum varje fredag'],
  },
  find,
};
