import type { Page } from '../page.ts';
import { personNoun, personNounIn } from '../people/nouns.ts';
import { isDuty } from '../people/routine.ts';
import { ACT, CARE, COURT, HEALTH, ORIGIN, PAST, signalsIn } from '../people/signals.ts';
import { strengthOf } from '../people/strength.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { type Hit, hasAny, type Judge, matches, type Rule } from './rule.ts';

const unit =
  /^(hvb|boende|boendet|stödboende|familjehem|moské|förening|synagoga|församling|kiosk|pizzeria|restaurang|familj|butik|asylboende|gruppbostad|lss|skyddat|kvinnojour|hem|hvb-hem|ungdomshem)/;

/** Masculine and superlative forms that stand alone for a person. */
const alone =
  /^([a-zåäö]{2,10}(?:hårig|skallig|skäggig)[ae]|storvuxne|storvuxna|kortväxte|kortväxta|yngste|äldste|yngsta|äldsta|förste|andre|tredje|siste|misstänkte|dömde|häktade|gripne|skjutne|åtalade|anhållne|efterlyste|gravida|sjuke|rullstolsburne|nyinflyttade|nyanställda|nyanställde|nye|frigivne|blinde|döve|återvändande|homosexuelle|skadade|skottskadade|knivskurne|omkomne|avlidne|avlidna)$/;

/** Those who do something for a living, by their ending; tools and parties that end so as well are none. */
const trade =
  /.{4}(?:dykare|förare|skötare|arbetare|ledare|lärare|spelare|tränare|målare|skyttare|byggare|vårdare|tekniker|jägare|bonde|sköterska|fiskare|åkare|löpare|brottare|boxare|ryttare|domare|tolk|präst|läkare)$/;
const tool = /(?:rör|ljud|rök|mät|brand)(?:are|släckare|ledare)$/;

const aloneWords = oneLike(alone);

const only = ['enda', 'ende', 'endaste'];
const anyOnly = oneOf(only);

function find(page: Page, judge: Judge): readonly Hit[] {
  const { tokens } = page;
  const hits: Hit[] = [];
  for (const sentence of hasAny(page, anyOnly) ? page.sentences : []) {
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const token = tokens[at];
      if (token === undefined || !only.includes(token.lower)) continue;
      const before = tokens[at - 1];
      if (
        !token.opens &&
        (before === undefined ||
          !(
            before.lower === 'den' ||
            before.lower === 'det' ||
            before.lower === 'de' ||
            /^(vår|min|deras)$/.test(before.lower) ||
            (/^(en|ett)$/.test(before.lower) &&
              !/^(inte|utan|ens|aldrig)$/.test(tokens[at - 2]?.lower ?? '')) ||
            /s$/.test(before.lower)
          ))
      )
        continue;
      let weight = 0;
      let end = token.end;
      for (let next = at + 1; next < Math.min(sentence.to, at + 5); next += 1) {
        const word = tokens[next];
        if (word === undefined || word.kind === 'sign') continue;
        end = word.end;
        // "Det enda man kan göra": anybody.
        const noun = before?.lower === 'det' && word.lower === 'man' ? undefined : personNounIn(word);
        if (noun !== undefined && !(noun.group === 'person' && noun.plural)) weight = 3;
        // "enda kvinnliga räddningsdykare": a trade that no list holds.
        else if (trade.test(word.lower) && !tool.test(word.lower))
          weight = (sentence.bits & (ACT | COURT | CARE | HEALTH | PAST)) !== 0 && !sentence.generic ? 3 : 0;
        else if (unit.test(word.lower))
          weight = (sentence.bits & (ACT | COURT | CARE | HEALTH)) !== 0 ? 3 : 1;
        else if (
          next === at + 1 &&
          /^(som|i|på|med|från)$/.test(word.lower) &&
          /^(den|de)$/.test(before?.lower ?? '')
        )
          weight = sentence.generic ? 0 : 2;
        else if (
          (signalsIn(word) & ORIGIN) !== 0 ||
          /(?:språkiga?|språkige|talande|födde?a?|ättade?|troende)$/.test(word.lower)
        ) {
          weight = 2;
          continue;
        } else if (/(sk|ska|ske|ig|iga|ige|e|a)$/.test(word.lower) || tokens[next + 1]?.text === '-')
          continue;
        break;
      }
      // "ende" is said of men only: "den ende kommunpolisen".
      if (weight === 0 && token.lower === 'ende') weight = 2;
      const strength = strengthOf(weight, judge, sentence.bits);
      if (strength !== undefined)
        hits.push({
          start: token.opens ? token.start : (before ?? token).start,
          end,
          strength,
          rewrite: 'rewrite.people',
        });
    }
  }
  // "Den yngste av dem", "den misstänkte har": an adjective that stands for one person.
  for (const sentence of hasAny(page, aloneWords) ? page.sentences : []) {
    if (sentence.generic) continue;
    for (let at = sentence.from + 1; at < sentence.to; at += 1) {
      const word = tokens[at];
      if (word?.kind !== 'word' || tokens[at - 1]?.lower !== 'den' || !alone.test(word.lower)) continue;
      const next = tokens[at + 1];
      if (isDuty(page, word.end)) continue;
      if (
        next !== undefined &&
        next.kind === 'word' &&
        !/^(av|i|som|har|är|hade|var|och|på|från|blev|bor|sitter|ska|fick|hos|till)$/.test(next.lower)
      )
        continue;
      hits.push({
        start: tokens[at - 1]?.start ?? word.start,
        end: word.end,
        strength: 'advise',
        rewrite: 'rewrite.people',
      });
    }
  }
  // "Den av ledarna som är yngst", "är den som tar med kniv", "avser en och samme lärare", "de enda kvar": singled out.
  for (const hit of matches(
    page.lower,
    /(?<!\p{L})den av [a-zåäö]{3,20}(?:arna|erna|orna|na) som (?:är|har|var) |(?<!\p{L})[a-zåäö]{4,20}(?:en|et|an) som [a-zåäö ]{3,60} är den som |(?<!\p{L})[a-zåäö]{3,20}s [a-zåäö]{4,20} är den som |(?<!\p{L})en och samme [a-zåäö]{4,}|(?<!\p{L})den [a-zåäö]{4,20} (?:sexan|sjuan|åttan|nian) (?:från|som|med|vars) |(?<!\p{L})de enda (?:kvar (?:på|i)|boende|som bor|hyresgäster)(?!\p{L})/gu,
    'hold',
    ([found]) => {
      const [first = '', second = '', third = ''] = found.split(' ');
      if (found.startsWith('den av')) return personNoun(third)?.plural === true;
      if (!found.endsWith(' är den som ')) return true;
      return (second === 'som' ? personNoun(first) : personNoun(second))?.plural === false;
    },
  ))
    hits.push({ ...hit, rewrite: 'rewrite.people' });
  // "ett av byns barn har återvänt": one of those everybody knows.
  for (const hit of matches(
    page.lower,
    /(?<!\p{L})(?:en|ett) av (?:byns|gatans|gårdens|husets|trappans|uppgångens|portens|kvarterets|klassens|gruppens|lagets|gängets) (?:barn|ungdomar|pojkar|flickor|killar|tjejer|elever|pensionärer|familjer|mammor|pappor|män|kvinnor|boende|hyresgäster|spelare|ledare)(?!\p{L})/gu,
    'advise',
  ))
    hits.push({ ...hit, rewrite: 'rewrite.people' });
  // "Den som anmälde": one person, known by what happened.
  for (const hit of matches(
    page.lower,
    /(?<!\p{L})(?:den|personen|individen|eleven|ungdomen|barnet|medlemmen|grannen|[a-zåäö]{3,16}(?:assistenten|sekreteraren|läraren|ledaren|tränaren|vakten)) som (?:har |hade )?(?:anmälde|slutade|satte|tände|tog|ledde|sköt|sköts|blev|hittade|ringde|slog|greps|dömdes|höggs|stal|sålde|körde|dog|avled|skrev|bröt|gav|bad|[a-zåäö]{3,12}(?:ades|dades|ade|dde|tte))(?!\p{L})/gu,
    'advise',
  )) {
    hits.push({ ...hit, rewrite: 'rewrite.people' });
  }
  // "En av våra tre vikarier": one of so few.
  for (const hit of matches(
    page.lower,
    /(?<!\p{L})en av (?:våra|de|deras|kommunens|skolans) (?:två|tre|fyra|fem|[2-5]) [a-zåäö]{4,}/gu,
    'advise',
  ))
    hits.push({ ...hit, rewrite: 'rewrite.representatives' });
  return hits;
}

export const unique: Rule = {
  id: 'unique',
  kind: 'combination',
  title: 'Den enda',
  source: 'Domänreglerna 7.2: "den ende/enda" pekar ut en person eller en verksamhet med få personer.',
  reason: 'Det finns bara en, så läsaren vet vem eller vilka det gäller.',
  advice: 'Skriv utan "enda" och om en större grupp.',
  examples: {
    match: [
      'Den ende ukrainske eleven på skolan har misshandlats.',
      'Den enda flickan i gruppen har hoppat av.',
      'Enda finsktalande eleven på skolan har hotats.',
      'Den av fritidsledarna som är yngst har hotats.',
      'Anmälningarna avser en och samme idrottslärare.',
      'Ett av byns barn har återvänt.',
      'Undersköterskan som slutade i fredags är den som hade tillgång.',
      'Den enda som vågade vittna har flyttat.',
      'Kommunens enda HVB för flickor har haft tre rymningar.',
    ],
    pass: [
      'Den enda mötesplatsen i området stängde förra året.',
      'Den enda bussförbindelsen är indragen.',
      'Den av skolorna som är störst har flest anmälningar.',
      'Det enda som behövs är bättre belysning.',
    ],
  },
  find,
};
