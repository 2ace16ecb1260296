/** Endings of ordinary Swedish words; an unknown word with one is a slip of spelling, not a name. */
export const ordinaryEnding =
  /^.{3,}(ning|ningar|ningen|ningarna|ningens|het|heten|heter|heterna|tion|tionen|tioner|tionerna|else|elsen|elser|elserna|skap|skapet|skapen|arna|erna|orna|arnas|ernas|ande|anden|andet|andena|ende|isk|iska|iskt|erad|erade|erat|eras|erar|era|ligt|liga|lig|[gdtlkrs]aste|gast|[bcdfghjklmnprstv]ade|iske|ige|samt|samma|sam|bart|bara|mässig|mässigt|mässiga|heternas|ingar|ingarna|ingen|are|arens|aren|bolaget|bolagen|förbunden|nätverken|projekten|programmen|råden|teamen|kontoren|gruppen|programmet|akademin|nätverket|förbundet|rörelsen|mässan|veckan|loppet|cupen|festivalen|kyrkan|stiftelsen|fonden|teatern|posten|kuriren|bladet|tidningen|nytt|allehanda|konventionen|planen|arbetet|stödet|verksamheten|tjänsten|nämnden|förvaltningen|kontoret|enheten|rådet|teamet|projektet|modellen|metoden|fri|fritt|fria|zon|zonen|zoner|café|caféer|caféet|fest|festen|quiz|box|boxen|relaterad|relaterat|relaterade|vis|ism|ismen|ist|ister|isterna|graf|logi|terapi|punkt|punkten|tid|tiden|tider|ing|ings|eringen|nr|nummer|itet|iteten|iteter|iteterna|(?:[nrt]?t|[nr]s|c|str|ter|tor)iell[at]?|(?:kt|d|s|x|t)uell[at]?|[st]ionell[at]?|(?:at|it|kt|ss|rs|ns)iv[at]?|aktigt?|aktiga|ligen|tör|tören|törer|törerna|atorn|atorer|atorerna|olog|ologen|ologer|ologerna|ologin|grafi|grafin|orium|oriet|orier|erium|igad|igat|istik|istiken)s?$/;

/** How a Swedish word is bent, and how many letters must stand before: a bent form needs no place beside its stem. */
const inflections: readonly (readonly [string, number])[] = [
  ['arna', 5],
  ['erna', 5],
  ['orna', 5],
  ['en', 5],
  ['et', 5],
  ['er', 5],
  ['ar', 5],
  ['n', 6],
];
/** Names that would be taken for bent words. */
const names = /^(?:styrkar|tristan|pesonen|alperen|halonen)$|.lander$/;

/** What a lower-case word may be a bent form of: "gränd" of "gränden". */
export const stemsOf = (word: string): readonly string[] =>
  names.test(word)
    ? []
    : inflections
        .filter(([ending, least]) => word.length >= ending.length + least && word.endsWith(ending))
        .map(([ending]) => word.slice(0, -ending.length));

/** Whether a lower-case word is long enough to be taken for a Swedish one by its ending alone. */
export const isToldByEnding = (word: string): boolean => word.length >= 8 && ordinaryEnding.test(word);
