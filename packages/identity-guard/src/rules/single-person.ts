import type { Page } from '../page.ts';
import { groupFor, type Phrase, phraseOf } from '../people/phrase.ts';
import { isOfLaw, isRoutine } from '../people/routine.ts';
import type { Mention, Sentence } from '../people/sentences.ts';
import {
  ACT,
  AGE,
  CARE,
  COURT,
  CRIME,
  GRADE,
  HEALTH,
  LOOK,
  MODAL,
  NEUTRAL,
  narrowing,
  ORIGIN,
  PAST,
  SPOT,
  signalsOf,
  TIME,
} from '../people/signals.ts';
import { strengthOf } from '../people/strength.ts';
import { spelledDigits } from '../text/numbers.ts';
import { isAnyone, isAnyYouth, isCondition, isWhoever } from './anybody.ts';
import type { Hit, Judge, Rule } from './rule.ts';

const genericDefinite =
  /^(eleven|barnet|ungdomen|personen|individen|klienten|patienten|brukaren|hyresgästen|medlemmen|deltagaren|medborgaren|studenten|offret|brottsoffret|vittnet|gärningspersonen|gärningsmannen|bedragaren|tjuven|vännen|kamraten|förövaren|gästen)s?$/;
const telling = ACT | COURT | CARE | HEALTH;

const whereHome =
  /^,? (?:som bor |som hyr |som bodde )?(?:alldeles |precis |rakt )?(?:högst upp|längst (?:upp|ner|ned|in|bort)|på (?:vinden|nedre botten|bottenvåningen|(?:över|neder)sta (?:våningen|planet)|[a-zåäö]+(?:de|te|dje|re|a) våningen|gatuplan(?:et)?)|i (?:hörn|gavel|källar|vinds|souterräng)[a-zåäö]+|mitt ?emot|vägg i vägg|ovanför|ovanpå|närmast|i (?:lägenheten|radhuset|villan|ettan|tvåan|trean) )(?![a-zåäö])/;
/** "Hyresgästen högst upp i huset", "grannen på vinden": told by where they live. */
const livesWhere = ({ tokens, lower }: Page, at: number): boolean =>
  /^(?:hyresgäst|granne)/.test(tokens[at]?.lower ?? '') &&
  whereHome.test(lower.slice(tokens[at]?.end ?? 0, (tokens[at]?.end ?? 0) + 60));

/** Whether "är", "har" or the like follows closely: "Hyresgästen i föreningens lokal är dömd". */
function statesSoon(page: Page, at: number): boolean {
  for (let next = at + 1; next < Math.min(page.tokens.length, at + 6); next += 1) {
    const token = page.tokens[next];
    if (token === undefined || token.kind === 'sign') return false;
    if (/^(är|har|blev|bor)$/.test(token.lower)) return true;
  }
  return false;
}

/** "Kille på Bergaskolan misst. för rån": a note leaves the article out; what it says still happened to one. */
function noted(
  page: Page,
  sentence: Sentence,
  { at, noun }: Mention,
  phrase: Phrase,
  attributes: number,
): boolean {
  const { tokens } = page;
  const token = tokens[at];
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  // "Fosterhemsplacerad pojke", "Ny kille"
  const described =
    before?.opens === true &&
    before.sentence === token?.sentence &&
    /(ad|en|d|t|g|sk|ig|lös|nde|ny|full|gravid|m)$/.test(before.lower) &&
    !/^(enskild|ingen|någon|vilken|annan|en|den|med|om|mot)$/.test(before.lower);
  if (phrase.determiner !== undefined || noun.definite) return false;
  if (tokens[phrase.from]?.opens !== true && !described) return false;
  if (noun.group !== 'adult' && noun.group !== 'young' && noun.group !== 'rare') return false;
  // "Man upplever …": anybody.
  if (token?.lower === 'man' && !described && !/^(fr|från|m|med|född|misst|,)$/.test(next?.text ?? ''))
    return false;
  if (/^(och|o|eller|som|-|\/|&|\?|:)$/.test(next?.text ?? '') || sentence.generic) return false;
  const { bits } = sentence;
  if ((bits & (telling | CRIME)) === 0) return false;
  if (/^(kille|tjej|grabb|gubbe|gumma|snubbe|tant)$/.test(token?.lower ?? '')) return true;
  if (token?.lower === 'karl') return false;
  // "Elev, vårdnadshavare och skola": a row of parties.
  if (next?.text === ',') return false;
  return attributes > 0 || (bits & (PAST | COURT | CARE)) !== 0;
}

const isHabit = ({ tokens, lower }: Page, { from, to }: Sentence): boolean =>
  /(?<![a-zåäö])(?:ofta|oftast|vanligen|ibland)(?![a-zåäö])/.test(
    lower.slice(tokens[from]?.start ?? 0, tokens[Math.min(to, from + 40) - 1]?.end ?? 0),
  );

/** Weight of one singular mention; 0 = general. */
function weigh(page: Page, sentence: Sentence, mention: Mention, phrase: Phrase): number {
  const { tokens } = page;
  const { noun, at } = mention;
  const word = tokens[at]?.lower ?? '';
  const { bits } = sentence;
  // "ett tjugotal boende", "ett hundratal elever"
  if (
    phrase.words.some((one) =>
      /(?:tio|femton|tjugo|trettio|fyrtio|femtio|hundra|tusen|fler|par)tal$/.test(one),
    )
  )
    return 0;
  const attributes =
    narrowing(bits & ~AGE & ~(SPOT | TIME)) +
    (phrase.age === undefined ? 0 : 1) +
    ((bits & SPOT) !== 0 ? 1 : 0) +
    ((bits & TIME) !== 0 ? 1 : 0);
  const told = (bits & telling) !== 0;
  const happened = (bits & PAST) !== 0;
  if (
    phrase.determiner !== undefined &&
    /^(varje|alla|någon|ingen|inga|vilken|flera|några|få|fåtal|handfull|par|två|tre|fyra|[1-4]|båda|de|dom|vissa)$/.test(
      phrase.determiner,
    )
  )
    return 0;
  if (!happened && isWhoever(tokens, mention, phrase, bits)) return 0;
  // "Ungdomens hus": a house for them all.
  if (/s$/.test(word) && tokens[at + 1]?.lower === 'hus') return 0;
  if (noun.definite) {
    // "Mannen på gatan" is anybody.
    if (
      word === 'mannen' &&
      /^ ?på gatan/.test(page.lower.slice(tokens[at]?.end ?? 0, (tokens[at]?.end ?? 0) + 12))
    )
      return 0;
    if (genericDefinite.test(word)) {
      if (!sentence.generic && (bits & NEUTRAL) === 0 && livesWhere(page, at))
        return happened || told ? 3 : 2;
      // "Den nye eleven från Eritrea": said of one, whatever it was that was done.
      const singledOut =
        (happened || told) &&
        phrase.determiner === 'den' &&
        phrase.words.some(
          (one) =>
            !/^(enskild[ae]|berörda?|aktuell[ae]|utsatt[ae]|drabbade|ung[ae]|vuxn[ae]|äldre|yngre|enda|nästa|andr[ae]|första|sista)$/.test(
              one,
            ),
        );
      if (singledOut && !sentence.generic) return attributes > 0 ? 3 : 2;
      if (sentence.generic || !told) return 0;
      if ((bits & (COURT | CARE | HEALTH)) !== 0 && (happened || statesSoon(page, at))) return 2;
      if ((bits & (LOOK | ORIGIN)) !== 0) return 2;
      return (happened || (bits & CRIME) !== 0) && attributes > 0 ? 2 : attributes > 1 ? 2 : 1;
    }
    // "den hemmasittande flickan med autism ska träffa fältgruppen"
    if (sentence.generic && (bits & HEALTH) !== 0 && phrase.determiner === 'den' && phrase.words.length > 0)
      return 2;
    if (sentence.generic && (attributes === 0 || (bits & (TIME | LOOK | SPOT)) === 0)) return 1;
    // "kvinnans rätt", "mannen som norm": the idea, not a person
    if (!told && attributes === 0)
      return sentence.generic || (!happened && (word.endsWith('s') || page.tokens[at + 1]?.lower === 'som'))
        ? 1
        : 2;
    return attributes >= 2 || (told && attributes >= 1 && happened) ? 3 : 2;
  }
  const article =
    phrase.determiner === 'en' ||
    phrase.determiner === 'ett' ||
    phrase.determiner === 'viss' ||
    phrase.determiner === 'vår' ||
    phrase.determiner === 'den';
  if (!article) return noted(page, sentence, mention, phrase, attributes) ? 2 : 0;
  if (article && phrase.words.length === 0 && isOfLaw(page, tokens[at]?.end ?? 0)) return 0;
  if (phrase.age !== undefined)
    return sentence.generic && !happened ? 1 : attributes >= 2 || (happened && told) ? 3 : 2;
  // "Den unge ska alltid få komma till tals": whoever is young.
  if (word === 'unge' && phrase.determiner === 'den' && sentence.generic && attributes === 0) return 0;
  if (word === 'unge' && isAnyYouth(page, sentence, mention)) return 0;
  // "En bedragare ringer ofta på förmiddagen": how they go about it.
  if (noun.group === 'rare' && !happened && isHabit(page, sentence)) return 1;
  if (noun.group === 'rare') return sentence.generic ? 1 : attributes >= 1 || told ? 3 : 2;
  const named = /(kille|tjej|man|kvinna|pojke|flicka|grabb|snubbe|gubbe)$/.test(word);
  const engaged =
    (bits & NEUTRAL) !== 0 ||
    / (anställ|utse|utsett|vunnit|deltagit|bjudits|tillträ|typisk|utbilda|rekryterats till)/.test(
      page.lower.slice(
        Math.max(tokens[sentence.from]?.start ?? 0, (tokens[at]?.start ?? 0) - 120),
        Math.min(tokens[sentence.to - 1]?.end ?? 0, (tokens[at]?.end ?? 0) + 80),
      ),
    );
  const close =
    ((bits & (ORIGIN | CARE | HEALTH | COURT)) !== 0 ? 1 : 0) +
    ((bits & TIME) !== 0 ? 1 : 0) +
    ((bits & GRADE) !== 0 ? 1 : 0);
  if (sentence.generic && !happened && close < 2) return 0;
  if (
    /^(en|ett)$/.test(phrase.determiner ?? '') &&
    phrase.words.length === 0 &&
    (isRoutine(page, sentence) || isCondition(page, sentence, phrase))
  )
    return 0;
  if ((bits & (ORIGIN | LOOK | GRADE)) === 0 && isAnyone(page, sentence, mention, phrase)) return 0;
  if (noun.group === 'adult' || noun.group === 'young') {
    if (close >= 2 || (close === 1 && (bits & SPOT) !== 0 && told)) return 3;
    if (close === 1 && (told || happened)) return 2;
    if (told && ((bits & SPOT) !== 0 || happened)) return 2;
    if ((bits & CRIME) !== 0 && named) return 2;
    if (happened && !engaged) return 2;
    if (named && (bits & MODAL) === 0 && !engaged) return 2;
    return attributes > 0 && (told || happened) ? 2 : 0;
  }
  if ((bits & CARE) !== 0 && happened) return 2;
  if (phrase.words.some((one) => (signalsOf(one) & ORIGIN) !== 0)) return happened || told ? 2 : 1;
  if (happened && !engaged && (told || attributes > 0) && phrase.determiner !== 'den') return 2;
  return told && (happened || close > 0) && close + ((bits & SPOT) !== 0 ? 1 : 0) > 0 ? 2 : 0;
}

/** "Tjejen i gänget är 15", "pojken är bara tolv år". */
function tellsAge(page: Page, sentence: Sentence, mention: Mention): boolean {
  const { tokens } = page;
  for (let at = mention.at + 1; at < Math.min(sentence.to, mention.at + 10); at += 1) {
    if (tokens[at]?.lower !== 'är') continue;
    const place = /^(bara|endast|nu|ungefär|cirka|runt|nyss)$/.test(tokens[at + 1]?.lower ?? '')
      ? at + 2
      : at + 1;
    const next = tokens[place];
    const digits = next?.kind === 'number' ? next.text : spelledDigits(next?.lower ?? '');
    const after = tokens[place + 1];
    return (
      digits !== undefined &&
      Number(digits) > 4 &&
      Number(digits) < 100 &&
      (after === undefined || after.kind === 'sign' || /^(år|och)$/.test(after.lower)) &&
      after?.text !== '-' &&
      after?.text !== ':'
    );
  }
  return false;
}

const notSo = /(?:av typen|formuleringar(?: som)?|skriv (?:inte|aldrig)|uttryck som) ["”“']$/;

function find(page: Page, judge: Judge): readonly Hit[] {
  const hits: Hit[] = [];
  for (const sentence of page.sentences) {
    for (const mention of sentence.mentions) {
      const { noun } = mention;
      if (
        noun.plural ||
        noun.group === 'kin' ||
        noun.group === 'household' ||
        noun.group === 'role' ||
        noun.group === 'trader'
      )
        continue;
      const phrase = phraseOf(page, mention, sentence);
      const start = page.tokens[phrase.from]?.start ?? 0;
      // 'av typen "en kille i åttan"': how not to write.
      if (notSo.test(page.lower.slice(Math.max(0, start - 40), start))) continue;
      const strength = strengthOf(
        Math.max(weigh(page, sentence, mention, phrase), tellsAge(page, sentence, mention) ? 2 : 0),
        judge,
        sentence.bits,
      );
      if (strength === undefined) continue;
      hits.push({
        start,
        end: page.tokens[mention.at]?.end ?? 0,
        strength,
        rewrite: groupFor(noun.group, phrase.age),
      });
    }
  }
  return hits;
}

export const singlePerson: Rule = {
  id: 'single-person',
  kind: 'combination',
  title: 'En person som beskrivs',
  source:
    'GDPR skäl 26 och art. 4.1 (identifierbar genom flera uppgifter tillsammans); pusselbitseffekten: plats + tid + egenskap räcker ofta.',
  reason: 'Texten handlar om en enda person och säger något som gör att läsaren kan förstå vem.',
  advice: 'Skriv om gruppen i stället: "yngre tonåringar i området", utan tidpunkt och exakt plats.',
  examples: {
    match: [
      'Mannen som friades i tingsrätten i våras är tillbaka i området.',
      'En syrisk pojke i femman blir mobbad.',
      'Killen med den röda A-traktorn stör varje kväll.',
      'Pojken, 13 år, har setts med vapen.',
    ],
    pass: [
      'En elev kan känna sig otrygg i korridoren.',
      'Den enskilde ska få information.',
      'En ungdom som vill lämna en kriminell miljö ska erbjudas stöd.',
      'Barnets bästa ska alltid beaktas.',
      'En person som har utsatts för brott ska mötas av samma information.',
      'En målsägande har alltid rätt till stöd.',
      'Skogsdungen vid skolan röjs.',
    ],
  },
  find,
};
