import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import {
  directionWords,
  familyNouns,
  organisationNounEnding,
  organisationNouns,
  placeEnding,
  placeNouns,
} from './cues.ts';

/** Nouns that vouch even for a word that is also somebody's given name. */
const weakVouchers = new Set(
  'området kommunen ort orten plats område områden gruppen enheten avdelningen verksamheten teamet sektionen butiken insatsen rollen affären spelet filmen boken serien rapporten'.split(
    ' ',
  ),
);
/** First words of names of organisations and programmes: "Fritid Älvsala", "EST Älvsala". */
const titleOpeners = new Set(
  'fritid region kultur ung unga trygga tryggare tryggt trygg polisen socialtjänsten räddningstjänsten stadsdel campus camp hotell restaurang café club kafé biblioteket est sspf bup brf ab hb kb operation insatsen aktionen kampanjen if ik fc hsb abf kfum bris unf verdandi studiefrämjandet sensus attendo radio nya öppna mötesplats projekt kvinnojouren tjejjouren brottsofferjouren ungdomsjouren nattvandrarna träffpunkt träffpunkten mötesplatsen familjecentralen förskolan missing grannsamverkan bostads aktiebolaget länstrafiken samverkan lokalpolisområde lpo polisområde socialförvaltningen skolförvaltningen utbildningsförvaltningen kommunen'.split(
    ' ',
  ),
);
/** Places that people go out to: "biografen Saga", "ungdomscaféet Liv". */
const venue =
  /(.{3}bussen|.{3}jouren|stödcentrum|kvinnocentrum|biografen|teatern|hotellet|vandrarhemmet|restaurangen|krogen|baren|puben|nattklubben|caféet|kaféet|konditoriet|pizzerian|gatuköket|ungdomsgården|fritidsgården|träffpunkten|mötesplatsen|lokalen|scenen|simhallen|arenan|festplatsen|konserthuset|varuhuset|båten|färjan|(tjej|kill|flick|mamma|pappa|samtals)gruppen)$/;
/** Rooms, which are often named after somebody: "sal Selma", "rum Astrid". */
const room = /^(sal|rum|mötesrum|konferensrum|sammanträdesrum|hörsal|aula|lokal)$/;
/** Houses, wards and projects that act themselves: "Bio Saga visar filmen", "Avdelning Björk bjuder in", "Projekt Karin står som förebild". */
const house =
  /^(biograf|bio|pizzeria|teater|hotell|vandrarhem|pensionat|konserthus|restaurang|café|cafe|kafé|konditori|kiosk|gatukök|fritidsgård|ungdomsgård|övning|övn|projekt|operation|avdelning|förskoleavdelning)$/;
/** "Stormen Hans", "orkanen Per" bear given names. */
const weather = /^(storm|orkan|oväd(er|ret)|lågtryck)(en|et|ens|arna|erna)?$/;
const shops = new Set(
  'ica maxi nära kvantum coop forum extra willys hemköp lidl gross scandic biltema okq8 preem apotek apoteket'.split(
    ' ',
  ),
);
/** Cars, cycles and cigarettes, some of which are called like persons: "Volvo och Kia stjäls", "Kent och Prince smugglas". */
const cars = new Set(
  'volvo saab bmw audi mercedes toyota volkswagen tesla opel mazda skoda seat ford nissan hyundai peugeot renault kia honda fiat mitsubishi suzuki crescent monark ecoride prince camel marlboro kent winston chesterfield rothmans'.split(
    ' ',
  ),
);
const areaNoun = /.{3}(område|distrikt|stadsdel|kontor|krets|kommundel|centrum|avdelning)$/;

/** What the word before says of a capitalised one. Bits, worked out once for a word. */
export const WEAK = 1;
export const ORGANISATION_ENDING = 2;
export const HOUSE = 4;
export const WEATHER = 8;
export const PLACE = 16;
export const PLACE_ENDING = 32;
export const VENUE = 64;
export const ORGANISATION = 128;
export const DIRECTION = 256;
export const SHOP = 512;
export const CAR = 1024;
export const AREA = 2048;
export const OPENER = 4096;
export const FAMILY = 8192;

const tests: readonly (readonly [number, (lower: string) => boolean])[] = [
  [WEAK, (lower) => weakVouchers.has(lower)],
  [ORGANISATION_ENDING, (lower) => organisationNounEnding.test(lower)],
  [HOUSE, (lower) => house.test(lower)],
  [WEATHER, (lower) => weather.test(lower)],
  [PLACE, (lower) => placeNouns.has(lower)],
  [PLACE_ENDING, (lower) => placeEnding.test(lower)],
  [VENUE, (lower) => venue.test(lower) || room.test(lower)],
  [ORGANISATION, (lower) => organisationNouns.has(lower)],
  [DIRECTION, (lower) => directionWords.has(lower)],
  [SHOP, (lower) => shops.has(lower)],
  [CAR, (lower) => cars.has(lower)],
  [AREA, (lower) => areaNoun.test(lower)],
  [OPENER, (lower) => titleOpeners.has(lower)],
  [FAMILY, (lower) => familyNouns.test(lower)],
];

const said = askedOfWords((lower) => {
  let bits = 0;
  for (const [bit, test] of tests) if (test(lower)) bits |= bit;
  return bits;
});

/** All that a word says of the one after it; nothing where there is none. */
export const vouchersIn = (token: Token | undefined): number => (token?.kind === 'word' ? said(token) : 0);
