/** Months, some of which are given names. */
export const months = new Set(['maj', 'august', 'juni', 'april', 'mars', 'jan']);

/** Names that are also nouns without an article, so that "Sten kastas" is no person. */
export const massNouns = new Set(
  'sten liv fred mark ros jade flora ramadan jihad love hala lama media vida set ana alm ek lind björk hägg al lönn'.split(
    ' ',
  ),
);

/** Names that also begin a sentence as ordinary words; every other name does so as a name alone. */
const ordinaryNames = new Set(
  'adel altan andra arton ava björn ester finan jean klas odd rabie tor bo bror buse dag dan dana aster eden hind kamel knut kostas malva mana milen mogen shaker snille dina dua edda eldar enas faten fares firas frank gry gul gulan hala hans hejar inga iris isa jarl juni kaj kaja klara ladan lan lev lo lova lucia maj marina matte max merit mila mina my nian niga nova oden per pilar ram ramla randa reda rida rim rita roman rosa ross ruta saga sam samer sanna set sina smita sol stig ting tim tom tuva urban van vida vide vikas vilda ville viola öda'.split(
    ' ',
  ),
);
/** Whether the word begins a sentence as an ordinary word as often as a name. */
export const isOrdinary = (lower: string): boolean =>
  [lower, lower.replace(/s$/, '')].some(
    (one) => ordinaryNames.has(one) || massNouns.has(one) || months.has(one),
  );

/** Given names and surnames that no list holds, since they are words first: only where a person alone can stand are they names. */
export const wordNames = new Set(
  'ask pil storm vinter hav sky bris rapp hård sträng dristig kvick snäll munter ädel skarp vass sabel spjut hjälm granat krut pik spak fager hurtig krona varg gran tall skytt bark mård lärka duva sparv bock oxe hök räv frost hall brun lång ståndaktig'.split(
    ' ',
  ),
);
