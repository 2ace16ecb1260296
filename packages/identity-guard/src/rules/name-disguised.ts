import type { Page } from '../page.ts';
import { namesKeptApart } from './name-apart.ts';
import { namesBackwards } from './name-backwards.ts';
import { dressedNames } from './name-dressed.ts';
import { namesInPieces } from './name-in-pieces.ts';
import { namesRespelled, namesWithCapitalInside } from './name-respelled.ts';
import { namesRunTogether } from './name-run-together.ts';
import type { Hit, Rule } from './rule.ts';

const find = (page: Page): readonly Hit[] => [
  ...namesKeptApart(page),
  ...dressedNames(page),
  ...namesRespelled(page),
  ...namesWithCapitalInside(page),
  ...namesRunTogether(page),
  ...namesInPieces(page),
  ...namesBackwards(page),
];

export const nameDisguised: Rule = {
  id: 'name-disguised',
  kind: 'name',
  title: 'Namn som är skrivna på omvägar',
  source:
    'Egen regel mot kringgående stavning: glesa bokstäver, siffror och tecken för bokstäver, stjärnor, delade ord.',
  reason: 'Det här läses som ett personnamn.',
  advice: 'Ta bort namnet och skriv vilken grupp det gäller.',
  examples: {
    match: [
      'A h m e d säljer',
      '4hmed på skolgården',
      'Moh@mmed är tillbaka',
      'Z1atk0 vet vi vem det är',
      'Ah-med och de andra',
      'A***d säljer',
      'm.o.h.a.m.m.e.d',
      'Sv*n-Er*k i tvättstugan',
      'Ibbrahiim på bussen',
      'Frdrk eldar',
      'Det så kallade kevinlarssonärendet tar tid.',
      'Efter hassanbråket stängdes gården.',
      'Taggen #friaKevinLarsson syns överallt.',
      'Hashtaggen #kevinärgolare sprids.',
      'Operation OperationKevinLarsson pågår.',
      'Alla vet att det är vinKe som kör.',
      'saRa ligger bakom',
      'Första halvan är Fat, andra är uma.',
      'Ta Jo och lägg till nas så har du killen.',
      'Kev. Lar. i nian har slutat komma.',
      'Namnet har fem bokstäver: K, E, V, I och N.',
      'AHM ED slogs på bussen.',
      'kusin till Yil-och-sen-maz',
      'Vi kan kalla honom dem1rovic så länge.',
      'Det är gu55e kr4nz som har nyckeln.',
      'Skulle säga Zey… nep… Yil… diz.',
      'Han skrev "Ye-hi-a" på lappen.',
      'Evol och mik har slutat, vänd på namnen.',
    ],
    pass: [
      't.ex. skola, polis m.m.',
      'och/eller',
      'EST-gruppen',
      'A-traktor och B-körkort',
      'In- och utflyttning',
      'P4 Älvsala',
      'Taggen #tryggstad och #FriskaHelsingborg syns.',
      'Projektet TryggSam och appen SkolPuls',
      'Första halvan av året är lugnare, andra är stökigare.',
      'Ta Blanketten och lägg till datum.',
      'Tekn. Kont. och Komm. Fast. deltar.',
      'Betygen A, E, D och C fördelar sig jämnt.',
      'Under Göteborgsvarvet och i rosengårdsmodellen',
      'Trygg-och-säker-gruppen möts.',
      'Kampanjen "Rör-inte-min-kompis" återkom.',
      'Vi undrar… om det går.',
      'b2b-samarbete och co2-utsläpp',
      'Vänd på perspektivet.',
      'Patrullering ti–to 16–22.',
    ],
  },
  find,
};
