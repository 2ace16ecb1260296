import { personNoun } from '../people/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import { capital } from './heads.ts';

/** Words that tell of a name beside them that it is a thing's. Written by hand. */

// What a word says of the names about it. Bits, worked out once for a word.
export const TITLED = 1; // what has a title
export const PLACED = 2; // a place or a thing that may bear a full name
export const AFTER = 4; // how something comes by its name
export const WORK = 8; // what an author, an artist or a composer leaves behind
export const USED = 16; // what is done with such works
export const KIND = 32; // one or several of a kind that is nobody
export const SOMEONE = 64; // who else is told of
export const CALLED = 128; // what something is called
export const BEAST = 256; // a beast, a doll or a figure that is given a name
export const MACHINE = 512; // a machine, a system or a weather that is
export const BAND = 1024; // a band
export const SHOWN = 2048; // where works are shown

const titled =
  /^.{0,12}(?:(?:föreställning|pjäs|film|bok|roman|sång|låt|visa|podd|serie|utställning|kampanj|tidning|dikt|novell|musikal|opera|saga)(?:en|n|ens|ns|er|erna)?|böcker|böckerna|(?:projekt|program|album|spel|material)(?:et)?|verket|appen|kursen|metoden|båten|priset|stipendiet|temat|tavlan|skulpturen|statyn|restaurangen|krogen|lekplatsen)$/;
const placed =
  /^.{0,14}(?:skolan|gymnasiet|parken|torget|kvarteret|salen|lokalen|restaurangen|kiosken|macken|butiken|salongen|pizzerian|gatuköket|klubben|krogen|caféet|kaféet|puben|biografen|teatern|(?:båt|buss|fregatt)(?:en)?|färjan?|(?:fartyg|skepp|lok|hotell)(?:et)?|statyn|bysten|skulpturen|priset|stipendiet|fonden|stiftelsen|boken|romanen|filmen|sången|visan|låten|pjäsen|operan|(?:kultur|bad|konsert)huset|vandrarhemmet|museet|logen|kåren|rosen|sorten)$/;
const after =
  /^(?:uppkalla(?:d|t|de|s|des|ts)|döp(?:t|ts|ta|tes|te|s)|namngiv(?:en|et|na|its)|namngavs|namn|namnet|benämn(?:d|t|da))$/;
const called = /^(?:kalla(?:s|t|d|de|r)|heter|hette)$/;
const work =
  /^.{0,12}(?:böcker|bok|roman|romaner|noveller|dikter|visor|sånger|verk|sagor|pjäser|dramer|operor|kompositioner|tavlor|målningar|skulpturer|berättelser|album|illustrationer|deckare|psalmer|rollfigurer)$/;
const shown = /^(?:vernissage|konsthall|konsert|utställning)(?:en)?$|muse(?:um|et)$|galleri(?:et)?$/;
const used =
  /^(?:används?|(?:hög)?läs(?:er|t)?e?s?|visa(?:r|s|des)|spela(?:r|s|des)|sj[uö]ng(?:er|s)|framför(?:s|des)?|låna(?:r|s|des)|ställs|ingår|inspirera[rt]|(?:läse|bok)cirkeln?|utställning(?:en)?|konserten|kören|biblioteken?t?)$/;
/** Kinds of things, places, creatures of tales and goods, in the singular and in the plural. */
const kind =
  /(?:områden?|stadsdel(?:ar)?|kommundel(?:ar)?|(?:^|tät|bad|små|hem|kust|bruks|grann|gruv)ort(?:er)?|socken|socknar|församling(?:ar)?|kommun(?:er)?|skolor|gårdar|plats(?:er)?|träffpunkt(?:er)?|figur(?:er)?|märken?|sorter|namn(?:en)?|arrangemang|evenemang|böcker|filmer|pjäser|låtar|kvarter|stormar|orkaner|system|program|appar|båtar|färjor|fartyg|bussar|salar|rum|lokaler|restauranger|butiker|kedjor|kaféer|caféer|hotell|företag|bolag|föreningar|klubbar|stiftelser|fonder|projekt|kampanjer|metoder|modeller|högtider|namnsdagar|traditioner|serier|spel|poddar|tidningar|maskotar?|boenden|(?:system|verktyg|register)et|index|tecken|begrepp|förkortning|akronym|mått|statyer|skulpturer|stipendier|avdelning(?:ar)?|mottagning(?:ar)?|mötesplats(?:er)?|fritidsgård(?:ar)?|förskol(?:a|or)|röstassistent(?:er)?|chattbot(?:ar)?|robot(?:ar)?|(?:^|mobil)app|kampanj|metod)$/;
const beast =
  /^.{0,16}(?:hund(?:en|arna)?|häst(?:en|arna)|katten|ponnyn|bävern|räven|igelkotten|ugglan|ekorren|haren|kaninen|musen|apan|nallen?|björnen|trollet|draken|pingvinen|grodan|sälen|tomten|clownen|dockan|maskot(?:en)?|figuren|djuret)$/;
const machine =
  /^.{0,20}(?:robot(?:en|arna)?|chatt(?:en)?|bot(?:en)?|mall(?:en)?|system(?:et)?|verktyget|modulen|registret|mappen|servern|databasen|instrumentet|formuläret|sugaren|klipparen|drönaren|spårvagnen|tåget|tågen|loket|brytaren?|ubåt(?:en)?|kranen|kaoset|storm(?:en|arna)|lågtrycket|böljan|svämningen|namnsdagarna)$/;
const band =
  /^.{0,12}(?:bandet|orkestern|kören|trion|kvartetten|duon|cirkusen|(?:teater|dans)gruppen|revyn|laget)$/;
const someone =
  /^(?:gäng|gänget|gruppen|nätverket|hunden|barnet|pojken|sonen|dottern|hans|hennes|hens|honom|henne|han|hon|dator|mobil|polisen|stulit|stals|hotat|anmält)$/;

const saidBy = askedOfWords(
  (lower) =>
    (titled.test(lower) ? TITLED : 0) |
    (placed.test(lower) ? PLACED : 0) |
    (after.test(lower) ? AFTER : 0) |
    (work.test(lower) ? WORK : 0) |
    (used.test(lower) ? USED : 0) |
    (kind.test(lower) && personNoun(lower) === undefined ? KIND : 0) |
    (someone.test(lower) ? SOMEONE : 0) |
    (called.test(lower) ? CALLED : 0) |
    (beast.test(lower) ? BEAST : 0) |
    (machine.test(lower) ? MACHINE : 0) |
    (band.test(lower) ? BAND : 0) |
    (shown.test(lower) ? SHOWN : 0),
);
/** All that a word says of the names about it; nothing where there is none. */
export const said = (token: Token | undefined): number => (token?.kind === 'word' ? saidBy(token) : 0);

/** What joins the names of a row. */
export const link = /^(?:,|och|samt|eller|&|\+)$/;

/** The last of the words beside each other with a capital each: "Kajsa Warg", "Karl af Geijerstam". */
export function nameEnd(tokens: readonly Token[], at: number): number {
  let last = at;
  for (;;) {
    if (capital(tokens[last + 1])) last += 1;
    else if (capital(tokens[last + 2]) && /^(?:von|af|de|-)$/.test(tokens[last + 1]?.lower ?? '')) last += 2;
    else return last;
  }
}

/** The end of a row of such names: "Kent, Prince och Camel". */
export function rowEnd(tokens: readonly Token[], at: number): number {
  let last = nameEnd(tokens, at);
  while (capital(tokens[last + 2]) && link.test(tokens[last + 1]?.lower ?? '') && last - at < 40)
    last = nameEnd(tokens, last + 2);
  return last;
}

/** Whether one of the words between two places says this, as far as the sentence of the first goes. */
export const anyOf = (tokens: readonly Token[], from: number, to: number, bit: number): boolean => {
  const sentence = tokens[from]?.sentence;
  for (let at = from; at <= to; at += 1)
    if (tokens[at]?.sentence === sentence && (said(tokens[at]) & bit) !== 0) return true;
  return false;
};
