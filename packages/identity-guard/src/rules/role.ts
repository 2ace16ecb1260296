import type { Page } from '../page.ts';
import { groupFor, phraseOf } from '../people/phrase.ts';
import { isRoutine } from '../people/routine.ts';
import {
  ACT,
  CARE,
  COURT,
  CRIME,
  HEALTH,
  LOOK,
  MODAL,
  NEUTRAL,
  ORIGIN,
  PAST,
  SPOT,
  signalsOf,
  TIME,
} from '../people/signals.ts';
import { strengthOf } from '../people/strength.ts';
import { oneLike } from '../text/asked-words.ts';
import type { Token } from '../text/tokens.ts';
import {
  accused,
  buysIn,
  decides,
  handles,
  isAddressed,
  isInvited,
  isThereFor,
  keepsInOrder,
  shouldDo,
  sitsOnBody,
  taskOf,
  tellsInWork,
  worksTogether,
} from './role-task.ts';
import { type Hit, hasAny, type Judge, type Rule } from './rule.ts';

const refusing =
  /(ett förhållande med|en relation med|en affär med|svarar inte|vill inte|har en bakgrund (?:som|med|av)|(?:skickar|skickade|skickat) (?:meddelanden|bilder|sms|mess) till (?:flick|tjej|pojk|kill|ungdom|elev|barn)[a-zåäö]*|lukta(?:r|de|t) (?:av )?(?:alkohol|sprit|öl|hasch|cannabis|gräs)|vägrar|utanför (?:hans|hennes|hens) (?:hus|hem|bostad)|skilde sig(?! från)|skilt sig(?! från)|separera(?:r|de|t)(?![a-zåäö])|tar inte|gör inget|gör ingenting|tar emot|låter|misstänker att|extrem|hat|åsikter|sympatier|(?<!(?:kräver|kostar|söker|sökt|avsatt|avsätter|mer|behövs|behöver|saknas|saknar|får|inga|om) )pengar|dricker|tyst|bilder på|godis|är med i|medlem i|i sin (?:egen |privata )?bil(?![a-zåäö])|hem till sig|blev av med (?:jobbet|tjänsten|uppdraget)|(?:fick|fått|fick lov att) (?:sluta(?! (?:tidigare|klockan|kl|för dagen|senare))|sparken)(?![a-zåäö])|(?:bjudit|bjöd|bjuder|följt|följde) hem(?![a-zåäö]))/;

/** "Imamen i källarmoskén säger …": whoever leads a congregation is known to all in it. */
const preaches = (tokens: Page['tokens'], at: number): boolean =>
  /^(?:frikyrko|frikyrke)?(imamen|prästen|pastorn|predikanten|rabbinen|diakonen|kyrkoherden)$/.test(
    tokens[at]?.lower ?? '',
  ) && /^(i|på|vid|för|säger|sa|har|är|vill|tycker|menar|anser|predikar)$/.test(tokens[at + 1]?.lower ?? '');

/** "En lärare i slöjd är avstängd efter klagomål": what has become of one in that office. */
const suspended = (after: readonly Token[]): boolean =>
  after.some(
    (one, at) =>
      /^(är|blev|har)$/.test(one.lower) &&
      /^(avstängd|uppsagd|avskedad|anmäld|omplacerad|avsatt|utredd|varnad)$/.test(
        (/^(nu|blivit|varit)$/.test(after[at + 1]?.lower ?? '') ? after[at + 2] : after[at + 1])?.lower ?? '',
      ),
  );

/** "bjuder dem på öl", "köper ut": what no function has as its task. */
const treats =
  /(?<![a-zåäö])(?:(?:bju(?:der|dit)|bjöd)(?! in)|säljer|sålde|röker|rökte|dricker|drack|skaffar|skaffade|fixar|fixade|förser|(?:ger|gav) (?:honom|henne|dem|dom|[a-zåäö]*(?:ungdomar|killar|tjejer|elever|pojkar|flickor|grabbar|barnen|minderåriga)(?:na)?))(?:(?! om | mot | kring | utan | från | som )[^.!?]){0,40} (?:[a-zåäö]{0,6}öl|vin|sprit|alkohol|vodka|cider|cigg(?:en|isar)?|cigaretter|snus|vape[sn]?|e-cigg|hasch|cannabis|gräs|tramadol|tabletter|lustgas|knark|steroider)(?![a-zåäö-])|(?<![a-zåäö])(?:köper|köpte|köpt|handlar) ut(?![a-zåäö])|(?:skriv(?:er|it)|skrev) ut [^.!?]{0,40}(?:tramadol|tabletter|bensodiazepiner|morfin|opioider)(?![a-zåäö])/;
const treatWords = oneLike(
  /^(?:bju(?:der|dit)|bjöd|köp(?:er|te|t)|ger$|gav$|säljer|sålde|rök|dricker|drack|skaffa|fixa|förser|handlar|skriv(?:er|it)$|skrev)/,
);
/** "Idrottslärarens skilsmässa": what is private, right after whose it is. */
const privateMatter =
  /^(?:skilsmässa|separation|sjukdom|cancer|sjukskrivning|graviditet|otrohet|missbruk|drickande|alkoholism|alkoholproblem|spelskulder|skulder|spelmissbruk|diagnos|depression|privatliv|förhållande|affär|självmord|självmordsförsök|rattfylla|brottsregister|böneliv|könsbyte|läggning|sexliv|utmätning|konkurs|flickvän|pojkvän|älskarinna|fosterbarn|familjehemsbarn|styvson|adoptivbarn|placering|brottmål)(?:n|en|et|na)?$/;
const ownsPrivate = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower.endsWith('s') === true &&
  (privateMatter.test(tokens[at + 1]?.lower ?? '') ||
    (tokens[at + 2]?.kind === 'word' &&
      /[ea]$/.test(tokens[at + 1]?.lower ?? '') &&
      privateMatter.test(tokens[at + 2]?.lower ?? '')));

function find(page: Page, judge: Judge): readonly Hit[] {
  const { tokens, lower } = page;
  const hits: Hit[] = [];
  for (const sentence of page.sentences) {
    const said = (): string =>
      lower.slice(tokens[sentence.from]?.start ?? 0, tokens[sentence.to - 1]?.end ?? 0);
    let refusal: boolean | undefined;
    const refuses = (): boolean => {
      refusal ??= refusing.test(said());
      return refusal;
    };
    for (const mention of sentence.mentions) {
      const { noun, at } = mention;
      if ((noun.group !== 'role' && noun.group !== 'trader') || noun.plural) continue;
      const phrase = phraseOf(page, mention, sentence);
      const { bits } = sentence;
      const after = (): string => lower.slice(tokens[at]?.end ?? 0, (tokens[at]?.end ?? 0) + 60);
      // "En syrisk tandläkare": where somebody comes from is nobody's task.
      // "… är sambo med", "har en son som": whose relative somebody is, is nobody's task.
      const related = sentence.mentions.some(
        (other) =>
          // "En polis, ensamstående med små barn"
          (tokens[other.at]?.lower === 'ensamstående' &&
            other.at > at &&
            tokens[other.at - 1]?.text === ',') ||
          (other.noun.group === 'kin' &&
            !other.noun.plural &&
            !/^förälder/.test(tokens[other.at]?.lower ?? '')),
      );
      const owns = ownsPrivate(tokens, at);
      const described =
        owns ||
        related ||
        (phrase.age ?? 0) > 0 ||
        phrase.words.some((one) => (signalsOf(one) & (ORIGIN | HEALTH | LOOK)) !== 0);
      const treating = hasAny(page, treatWords) && treats.test(said());
      const told =
        treating ||
        (bits & (ACT | COURT | CARE | HEALTH)) !== 0 ||
        described ||
        (bits & LOOK) !== 0 ||
        preaches(tokens, at) ||
        refuses();
      const happened = (bits & PAST) !== 0;
      // "En socialsekreterare i yttre tjänst kan skapa …": any of them could.
      if (
        phrase.determiner === 'en' &&
        !described &&
        (bits & (COURT | HEALTH)) === 0 &&
        (tokens.slice(at + 1, at + 6).some((one) => /^(kan|ska|bör|måste|brukar)$/.test(one.lower)) ||
          // "En butiksägare som blir utsatt för upprepade stölder kan kontakta kommunen"
          (!happened && sentence.generic && tokens[at + 1]?.lower === 'som'))
      )
        continue;
      // "Den enskilde medarbetaren ska aldrig behöva": any of them.
      if (!happened && (bits & MODAL) !== 0 && phrase.words.some((one) => /^enskild[ae]?$/.test(one)))
        continue;
      // "Den ansvarige chefen fattar beslut": whoever it is, and what the office decides.
      if (
        !happened &&
        !related &&
        phrase.words.some((one) =>
          /^(?:ansvarig|närmast|överordnad|berörd|behörig|tjänstgörande)[ea]?$/.test(one),
        ) &&
        decides.test(after())
      )
        continue;
      if (!described && !happened && !treating && shouldDo(tokens, at)) continue;
      // "läraren, tränaren eller skolsköterskan": any of them.
      if (
        !happened &&
        !described &&
        (tokens[at + 1]?.lower === 'eller' || tokens[phrase.from - 1]?.lower === 'eller')
      )
        continue;
      const before = tokens[phrase.from - 1]?.lower ?? '';
      // "ska alltid polisanmälas av arbetsgivaren, inte av den anställde själv": whose task it is.
      if (
        before === 'av' &&
        phrase.determiner === 'den' &&
        (bits & MODAL) !== 0 &&
        taskOf.test(said().slice(0, (tokens[at]?.start ?? 0) - (tokens[sentence.from]?.start ?? 0))) &&
        !/(?<![a-zåäö])(?:har|hade|ha|blev|fick)(?![a-zåäö])/.test(said())
      )
        continue;
      // "Busschauffören trycker på larmknappen vid hot": what is done whenever it comes to it.
      if (
        !described &&
        !happened &&
        !treating &&
        / vid (?:hot|behov|larm|fara|misstanke|bråk|brand)[.,;]?$/.test(said())
      )
        continue;
      if (
        (!happened && isAddressed(tokens, phrase.from)) ||
        before === 'enligt' ||
        (!described && worksTogether(tokens, phrase.from))
      )
        continue;
      if (
        !described &&
        (isRoutine(page, sentence) ||
          (before === 'av' &&
            tokens[at + 1]?.text !== ',' &&
            !happened &&
            handles(page, tokens[phrase.from]?.start ?? 0)))
      )
        continue;
      if (!described && buysIn.test(after()) && (bits & (COURT | HEALTH)) === 0) continue;
      if (!described && !treating && keepsInOrder(tokens, at, bits)) continue;
      if (!described && !treating && isThereFor(tokens, at) && !accused.test(said())) continue;
      // "Områdeschefen redovisade statistik över brott": what the function tells in its work.
      if (
        !described &&
        (bits & HEALTH) === 0 &&
        (tellsInWork(tokens, at, phrase.determiner === 'en' ? before : undefined) ||
          sitsOnBody(page, said()) ||
          (!happened && (bits & (COURT | CARE | MODAL)) === (bits & MODAL) && isInvited.test(said())))
      )
        continue;
      const possessed =
        (/^(vår|min|hans|hennes|deras|[a-zåäöé]{4,}s)$/.test(phrase.determiner ?? '') &&
          phrase.determiner !== 'samma') ||
        /^(gruppens|gängets|nätverkets|områdets|föreningens|skolans)$/.test(phrase.determiner ?? '') ||
        /^(gruppens|gängets|nätverkets)$/.test(before);
      // "Kassör i byalaget misst. för stöld": a note leaves the article out.
      const noted =
        phrase.determiner === undefined &&
        tokens[phrase.from]?.opens === true &&
        tokens
          .slice(at + 1, Math.min(sentence.to, at + 9))
          .some((one) =>
            /^(misst|misstänkt|misstänks|polisanm|polisanmäld|dömd|häktad|gripen|anhållen|åtalad|avstängd|sjukskr|sjukskriven|avskedad|uppsagd|inlagd|skild|full|otrogen|rattfull|onykter|dricker|super)$/.test(
              one.lower,
            ),
          );
      if (
        !told ||
        (!noted && !noun.definite && !possessed && phrase.determiner !== 'en' && phrase.determiner !== 'den')
      )
        continue;
      // A task of the function, or what it should do, is no statement about the person.
      const modalOnly = (bits & MODAL) !== 0 && !happened && (bits & (COURT | HEALTH)) === 0;
      if (
        ((bits & NEUTRAL) !== 0 && !treating && !owns && (bits & (COURT | HEALTH)) === 0 && !happened) ||
        (modalOnly && noun.group === 'role') ||
        // "När en medarbetare hotas ska chefen …": a routine.
        (sentence.generic &&
          (bits & MODAL) !== 0 &&
          !happened &&
          /^(om|när|vid|ifall)$/.test(tokens[sentence.from]?.lower ?? '')) ||
        (sentence.generic && !happened && !noun.definite)
      )
        continue;
      if (
        !noted &&
        !suspended(tokens.slice(at + 1, Math.min(sentence.to, at + 10))) &&
        !noun.definite &&
        !possessed &&
        !happened &&
        !described &&
        (bits & (COURT | HEALTH | CRIME)) === 0
      )
        continue;
      const weight =
        owns ||
        (bits & (COURT | HEALTH)) !== 0 ||
        (happened && (bits & (SPOT | TIME)) !== 0) ||
        /^(gruppens|gängets|nätverkets)$/.test(phrase.determiner ?? before)
          ? 3
          : 2;
      const strength = strengthOf(weight, judge, sentence.bits);
      if (strength !== undefined)
        hits.push({
          start: tokens[phrase.from]?.start ?? 0,
          end: tokens[at]?.end ?? 0,
          strength,
          rewrite: groupFor(noun.group, undefined),
        });
    }
  }
  return hits;
}

export const role: Rule = {
  id: 'role',
  kind: 'combination',
  title: 'En roll som bara en person har',
  source:
    'Domänreglerna 7.3: funktioner får äga uppgifter men inte vara föremål för ett omdöme; en ordförande, ägare eller rektor är en bestämd person.',
  reason: 'Rollen har bara en person, och texten säger något om den personen.',
  advice:
    'Beskriv företeelsen utan rollen. Funktioner kan stå som ansvariga, men inget privat eller negativt får sägas om dem.',
  examples: {
    match: [
      'Ordföranden i moskéföreningen sprider extrema åsikter.',
      'Rektorn på B-skolan svarar inte.',
      'Pizzeriaägaren vid stationen låter minderåriga handla.',
      'Prästen är anmäld för övergrepp.',
      'Fotbollstränaren för P14 bjuder killarna på öl.',
      'Idrottslärarens skilsmässa har påverkat ordningen.',
      'Moskéns kassör har delat bilder från striderna.',
      'Vår vikarierande fritidsledare blev av med jobbet.',
      'En polsk byggarbetare på campingen slog ned sin kollega.',
    ],
    pass: [
      'Rektorn ansvarar för att trivselreglerna följs upp.',
      'Kommunpolisen sammankallar till möte.',
      'Fastighetsägaren ska åtgärda belysningen.',
      'Ordföranden i rådet är kommunalråd.',
      'Socialchefen och skolchefen sitter i styrgruppen.',
      'Fritidschefen bjuder in till möte om alkohol på läktaren.',
      'Skolsköterskan ger eleverna information om alkohol och snus.',
      'Butiksägaren köper in kameror.',
      'Den ansvarige chefen fattar beslut om polisanmälan.',
      'Hot ska polisanmälas av arbetsgivaren, inte av den anställde själv.',
      'Hotellets nattportier larmar polisen vid misstanke om människohandel.',
      'Kyrkoherden och imamen brukar bjudas in.',
      'Sådant som vaktmästaren fixar är klart, annat kräver pengar.',
      'SSPF-samordnaren sammankallar, skolan och polisen bidrar med underlag.',
      'Krogtillsyn med kommunens alkoholhandläggare efter bråk genomförd.',
      'I de fall misstanke om brott uppstår ska ledaren kontakta polisen.',
    ],
  },
  find,
};
