import { endOfSyllables } from '../names/syllables.ts';
import type { Page } from '../page.ts';
import { nameLabels } from '../proper/label.ts';
import { namesThing } from '../proper/named-thing.ts';
import { isStray } from './name-signs.ts';
import { judgeRow, spanAt } from './name-span.ts';
import type { Hit, Rule } from './rule.ts';
import { judgeSingle } from './single-name.ts';

const englishDays = new Set(['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun']);

function find(page: Page): readonly Hit[] {
  const { tokens, labels } = page;
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const label = labels[at] ?? 'none';
    // Nearly all words.
    if (label === 'none' && tokens[at]?.shape === 'lower') continue;
    if (label === 'script') {
      const token = tokens[at];
      if (token !== undefined) hits.push({ start: token.start, end: token.end, strength: 'hold' });
      continue;
    }
    if (label === 'word' && isStray(tokens, at))
      hits.push({ start: tokens[at]?.start ?? 0, end: tokens[at]?.end ?? 0, strength: 'hold' });
    const syllables = endOfSyllables(tokens, at);
    if (syllables !== undefined) {
      hits.push({ start: tokens[at]?.start ?? 0, end: tokens[syllables]?.end ?? 0, strength: 'hold' });
      at = syllables;
      continue;
    }
    if (!nameLabels.has(label) && label !== 'abbreviation') continue;
    const after = tokens[at + 1];
    if (after?.kind === 'number' && (after.tight || (tokens[at]?.text.length ?? 0) <= 3)) continue;
    // "Mon–Thu": from one day of the week to another, in English.
    if (
      after?.text === '-' &&
      englishDays.has(tokens[at]?.lower ?? '') &&
      englishDays.has(tokens[at + 2]?.lower ?? '')
    ) {
      at += 2;
      continue;
    }
    const span = label === 'abbreviation' ? { first: at, last: at, count: 1 } : spanAt(page, at);
    const start = tokens[span.first]?.start ?? 0;
    const end = tokens[span.last]?.end ?? 0;
    if (namesThing(tokens, span.last)) {
      at = span.last;
      continue;
    }
    if (span.count > 1) {
      const strength = judgeRow(page, span);
      if (strength !== undefined) {
        hits.push({ start, end, strength });
        at = span.last;
        continue;
      }
    }
    const strength = judgeSingle(page, at);
    if (strength !== undefined) hits.push({ start, end: tokens[at]?.end ?? end, strength });
  }
  return hits;
}

export const name: Rule = {
  id: 'name',
  kind: 'name',
  title: 'Namn och okända egennamn',
  source:
    'OSL 26:1; GDPR art. 4.1; IMY om direkta personuppgifter. Stängt som grund: ett ord med stor bokstav som varken är ett vanligt ord eller finns i registret hålls.',
  reason:
    'Ordet ser ut som ett personnamn, eller är ett namn som registret inte känner. Namn på personer får inte finnas i en lägesbild.',
  advice: 'Skriv vilken grupp det gäller i stället, eller säg att ordet är en plats eller verksamhet.',
  examples: {
    match: [
      'Ahmed säljer vid torget.',
      'Vi pratade med Maria Lindqvist i tisdags.',
      'Enligt Björn är läget lugnt.',
      'Det var Xhezide som ringde.',
      'Björn på Lindvägen – full igen.',
      'Lena återkopplar.',
      'Möte med Sara Kulle och Lars Backe.',
      'Stöldgods i Anderssons källare.',
      'Ny i området: Somying Rattanakul.',
      'Björn nykter nu.',
      'Maj på äldreboendet har blivit lurad.',
      'Von Essens pojke var med.',
      'Khadijo behöver skjuts om hon ska kunna vara med.',
      'Sten har hittat knark i sandlådan.',
      'Lund på bottenplan hör när dörren sparkas in.',
      'Avstängningen har överklagats av Modig, och dörren slogs in av Storm.',
      'Väktaren grep Hjort, och flera pekar ut Frisk som den som beställer.',
      'På skolgården vill ingen säga emot Max, och ingen går in till Rask ensam.',
      'Pil blev utfryst när Ask kom tillbaka till gruppen.',
      'Oron gäller mest Lo, som har slutat komma, och Jun-ho.',
      'Tystnaden bröts när Hjort klev in, och pengarna kom från Lindqvist.',
      'Statyn krossades av Dan och hans bror.',
      'I Fredrikas lägenhet hittades tabletter.',
      'Projektet Sara och Ahmed startade har fått pengar.',
      'Uppgifter ur Saras journal har läckt.',
      'Hjalmar Söderbergs son syns ofta där.',
      'Skolan Sven Karlsson går på har anmält honom.',
      'Kevin och Ahmed används som kurirer.',
      'Adam Å. hjälptes hem.',
      'Chung-hee blev filmad.',
      'Grannarna pekar på Petrescu.',
      'JP har blivit kallad till socialtjänsten.',
      'Rykten om Zyrkowska och torget.',
    ],
    pass: [
      'Polisen och Socialtjänsten i Rosengård.',
      'Otryggheten är störst kring Erik Dahlbergsgatan och Annas park.',
      'Rädda Barnen håller kurser vid Karl XII:s torg.',
      'Sten kastas mot bussar.',
      'Anna Kulles väg, Maria Kyrka och Sankt Hans backar.',
      'Träffen hålls i Lindströms park, och maj i centrum var full av aktiviteter.',
      'Vuxenvandr. klar, ansv: fritid o Nattv. Tensta.',
      'Sofia och Katarina församlingar, IK Oden och Brf Liv.',
      'Bokbussen Astrid och fritidsbussen Ebba vid Gustav III:s torg.',
      'August var lugnare än juli, och rut och rot lyfts.',
      'Ask och alm planteras, storm har vält träd och max 30 får plats.',
      'Trygg på nätet och Lokal för unga drar folk från Hagen och Söderbo.',
      'Björn sågs vid återvinningen, och avdelning Björk deltar.',
      'Planen har överklagats av Naturskyddsföreningen, och driften sköts av Falk AB.',
      'Stormen Hans stängde gångvägar, och Volvo och Kia stjäls mest.',
      'Bysten av Dan Andersson och utställningen om Anne Frank.',
      'Kvarteren Björnen, Åke och Ester, och stormarna Per och Hilde.',
      'Statistik ur Vera och Frida. Kim och Alva är exempelnamn.',
      'Katarina- och Johanneskvarteren samt Hjalmar Brantingsområdet.',
      'Ulrika, Rimforsa och Kisa saknar fritidsgård, i Fredrika stängde macken.',
      'Projektet Hans och Greta drivs av biblioteken.',
      'Bibliotekarierna vill ha ett larm.',
      'Kent, Prince och Camel är märken som smugglas, och Pippi och Emil används som figurer.',
      'Föreställningen "Kim & Love" visas, och skolan Sven Dufva stängs.',
      'Lokalen heter Kajsas, efter Kajsa Varg, och parken är uppkallad efter Klara Lindeman.',
      'Sara Nordqvists böcker läses i bokcirkeln.',
      'Love Hotel-skylten, Love hurts-kampanjen och My-gruppen för tjejer.',
      'Höstmarknaden hålls på Mårten, och belysningen i Stora Tor byts.',
      'Sven Jerringfonden har beviljat bidrag.',
      'Lokalen Björken har plats för 60, Liv och Maj rymmer 12 vardera.',
      'Postadress: Kommunledningskontoret, 123 80 Norrdal.',
      'Måndag till torsdag, eller Mon–Thu.',
      'Wi-Fi, Windows 11 24H2, Edge 120 och Firefox ESR 128.',
      'Brandvarnare, modell FireAngel ST-622.',
      'STRADA visar 96 skadade, och SKOLFS 2012:34 ligger till grund.',
      'Satsningen gäller Granhaga och centrum.',
      'Vägbelysning ägs av Mälarenergi, och bokning görs i Interbook GO.',
    ],
  },
  find,
};
