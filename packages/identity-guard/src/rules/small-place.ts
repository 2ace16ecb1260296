import type { Page } from '../page.ts';
import { ACT, COURT, CRIME } from '../people/signals.ts';
import { strengthOf } from '../people/strength.ts';
import { oneOf } from '../text/asked-words.ts';
import { type Hit, hasAny, type Judge, type Rule } from './rule.ts';

const dwelling = new Set(
  'lägenheten villan huset radhuset stugan garaget husbilen husvagnen ateljén kolonistugan kåken'.split(' '),
);
const business = new Set(
  'pizzerian kiosken restaurangen salongen frisersalongen gymmet tobaksaffären krogen caféet kaféet macken bilverkstaden verkstaden butiken nagelsalongen barberaren baren klubblokalen källarmoskén spelbutiken affären cykelaffären mobilbutiken vattenpipecaféet biltvätten'.split(
    ' ',
  ),
);
const places = oneOf([...dwelling, ...business]);
const beside = /^(på|ovanför|bredvid|vid|mittemot|mitt|i|bakom|intill|längst)$/;
const preposition =
  /^(på|i|vid|från|till|bakom|utanför|kring|runt|nära|mellan|mot|genom|för|av|hos|om|med|bredvid|ovanför|framför|intill|samma|nya|gamla)$/;

function find(page: Page, judge: Judge): readonly Hit[] {
  const { tokens } = page;
  const hits: Hit[] = [];
  if (!hasAny(page, places)) return hits;
  for (const sentence of page.sentences) {
    if ((sentence.bits & (ACT | COURT | CRIME)) === 0 || sentence.generic) continue;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.kind !== 'word') continue;
      const home = dwelling.has(token.lower);
      if (!home && !business.has(token.lower)) continue;
      const next = tokens[at + 1]?.lower ?? '';
      const before = tokens[at - 1]?.lower ?? '';
      if (home ? !beside.test(next) : preposition.test(before) && !(beside.test(next) && before === 'av'))
        continue;
      const strength = strengthOf((sentence.bits & (CRIME | COURT)) !== 0 || home ? 2 : 1, judge);
      if (strength !== undefined)
        hits.push({
          start: token.start,
          end: token.end,
          strength,
          rewrite: home ? 'rewrite.homes' : 'rewrite.businesses',
        });
    }
  }
  return hits;
}

export const smallPlace: Rule = {
  id: 'small-place',
  kind: 'combination',
  title: 'En viss bostad eller ett litet företag',
  source:
    'Domänreglerna 7.2–7.3: beskriven bostad ("gula villan") och familjeföretag pekar ut dem som bor där eller äger det.',
  reason: 'Bostaden eller det lilla företaget har en känd ägare eller boende, och texten säger något om dem.',
  advice: 'Skriv platstypen: "butiker i området", "bostäder i området".',
  examples: {
    match: [
      'Pizzerian vid torget säljer snus till barn.',
      'Lägenheten ovanför apoteket används av langare och stör alla.',
    ],
    pass: [
      'Narkotika säljs vid kiosken.',
      'Kioskerna runt skolorna kontrolleras.',
      'Huset på hörnet ska rivas.',
      'Butiken har infört larm.',
    ],
  },
  find,
};
