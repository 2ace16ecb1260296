import type { Page } from '../page.ts';
import { sentenceAt } from '../people/one-person.ts';
import { isDuty } from '../people/routine.ts';
import { CARE, COURT, HEALTH } from '../people/signals.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { type Hit, matches, matchesWith, type Rule } from './rule.ts';

const person =
  'kille|killen|tjej|tjejen|man|mannen|kvinna|kvinnan|person|personen|individ|individen|familj|familjen|pojke|pojken|flicka|flickan|elev|eleven|ungdom|ungdomen|gubbe|lägenhet|lägenheten|bröder|syskon|grabb|grabben|personer|individer|killar|ungdomar|namn|aktör|klientel';

const specificOne =
  /(?<![a-zåäö])(?:vi|skolan|föreningen|bolaget|de|här|där) (?:har|har haft|hade|bor|finns|känner till|vet om) (?:också |just nu |fortfarande |nu )?en (?:[a-zåäö]{2,14} ){0,2}(?:man|kvinna|dam|herre|kille|tjej|pojke|flicka|elev|grabb|familj|gubbe|tant|person|tonåring|kollega|granne|pensionär)(?: [a-zåäö]{1,12}){0,3} som(?![a-zåäö])/g;
const sameOne = new RegExp(
  `(?<![a-zåäö])(?:en och samma|samma|en viss|ett visst|en särskild|vissa) (?:[A-Za-zÀ-ɏ]{2,12} )?(?:${person})(?![A-Za-zÀ-ɏ])`,
  'gu',
);
/** "en och samma tonårskille", however the word for somebody begins. */
const oneAndTheSame = new RegExp(`(?<![a-zåäö])en och samma [a-zåäö]{0,14}(?:${person})(?![a-zåäö])`, 'g');
/** "I vår klass finns en som har pappa på anstalt": one, told by what has become of somebody. */
const oneWho =
  /(?<![a-zåäö])(?:finns|går|sitter|bor|spelar|tränar)(?: det| också| nu| just nu)? en som (?:har|är|blev|sitter|fick|var|nyss|precis|just)(?![a-zåäö])/g;
const oneWhoWords = oneOf('finns går sitter bor spelar tränar'.split(' '));
const oneInQuestion = new RegExp(
  `(?<![a-zåäö])(?:${person}) (?:ifråga|i fråga|det gäller|vi menar|som avses|vi talar om|vi pratade om)(?![A-Za-zÀ-ɏ])`,
  'gu',
);

const ones = oneOf('person individ kille man kvinna ungdom elev pojke flicka tjej'.split(' '));
/** What somebody leads, sells or owns. */
const ledWords = oneLike(
  /^(?:gruppen|gänget|nätverket|handeln|försäljningen|affären|lokalen|butiken|hela|alltihop|allt|moskén|gymmet|fritidsgården|kiosken|macken|pizzerian|salongen|hotellet|boendet)$|(?:föreningen|klubben|församlingen|laget|gymmet|restaurangen)$/,
);
const suspects = oneLike(
  /^(?:misstänk|döm|häktade|åtalade|frigiv|grip|anhåll|omkom|avlid|mörda|skjut|knivskur|efterlys|våldta|hemlös)/,
);
const knowing = oneOf('vet känner'.split(' '));

const talking = oneOf('sa pratade talade diskuterade nämnde tog'.split(' '));

const knownTo = oneOf('känd'.split(' '));

const same = oneOf('samma viss visst särskild vissa'.split(' '));

const few = oneOf('trion duon kvartetten två tre fyra'.split(' '));

const thisOne = oneOf('här där denna denne'.split(' '));

const unnamed = oneOf('vem ingen namn'.split(' '));

const inQuestion = oneOf('ifråga fråga gäller menar avses om'.split(' '));

/** "Åtgärder tas fram av den som äger lokalen", "Den som äger lokalen ska …": whoever it is. */
const isOwnersDuty = ({ lower }: Page, { index, 0: found }: RegExpExecArray): boolean =>
  / (?:äger|driver|sköter) (?:lokalen|butiken|föreningen|klubben)$/.test(found) &&
  (/ (?:tas fram|åtgärdas|betalas|bekostas|ansvaras|söks|lämnas|beställs|ordnas|göras|utföras|genomföras) av $/.test(
    lower.slice(Math.max(0, index - 20), index),
  ) ||
    /^ (?:ska(?! ha [a-zåäö]+ts?(?![a-zåäö]))|ansvarar|betalar|måste|bör)(?![a-zåäö])/.test(
      lower.slice(index + found.length, index + found.length + 12),
    ));

/** 'säga "ni vet vem"': how one should not write, quoted. */
const isQuotedTalk = (lower: string, at: number): boolean =>
  /(?:säg(?:a|er|s)|skriv(?:a|er|s)|orden|uttryck(?:et)?|formuleringen|som) ["']$/.test(
    lower.slice(Math.max(0, at - 16), at),
  );

/** Whether court, care or illness is told of in the sentence. */
const isGraveOf = (page: Page, at: number): boolean =>
  ((sentenceAt(page, at)?.bits ?? 0) & (COURT | CARE | HEALTH)) !== 0;

function find(page: Page): readonly Hit[] {
  const { lower } = page;
  const free = ({ index }: RegExpExecArray): boolean =>
    !/[A-Za-zÀ-ɏ]/u.test(lower[index - 1] ?? ' ') && !isQuotedTalk(lower, index);
  return [
    ...matchesWith(
      page,
      knowing,
      /(?<![a-zåäö])(?:ni|vi|alla|du) (?:alla |redan )?vet (?:vem|vilka (?:som|de är|det)|vilka(?=[.,!?])|vilken (?:person|familj|kille|tjej|man|kvinna|elev|ungdom|lägenhet|av dem)|vilken(?=[.,!?])|vad det gäller)/g,
      'hold',
      free,
    ),
    ...matchesWith(page, knowing, /som (?:ni|vi alla|alla|du) (?:redan )?(?:vet|känner till)/g, 'hold', free),
    ...matchesWith(
      page,
      knowing,
      /(?<![a-zåäö])(?:vi|ni|alla|de flesta|många) (?:alla |ju |redan |här )*(?:känner|vet) (?:alla |ju |redan |väl )*(?:till|igen|om|av)? ?(?:familjen|personen|killen|mannen|kvinnan|tjejen|honom|henne|vem)/g,
      'hold',
      free,
    ),
    ...matchesWith(
      page,
      talking,
      /(?<![a-zåäö])(?:som|den|det|dem|han|hon) vi (?:sa|pratade|talade|diskuterade|nämnde|tog upp)(?: om)?/g,
      'advise',
      free,
    ),
    ...matchesWith(
      page,
      same,
      sameOne,
      'advise',
      (match) => free(match) && !/^vissa (personer|individer|ungdomar|killar|namn)/.test(match[0]),
    ),
    ...matchesWith(
      page,
      knownTo,
      /(?<![a-zåäö])(?:är|var|redan) (?:väl )?känd (?:av|hos|för) (?:polisen|socialtjänsten|soc|skolan|myndigheterna)/g,
      'advise',
      free,
    ),
    ...matchesWith(
      page,
      same,
      /(?<![a-zåäö])(?:i|på) samma (?:trapphus|hus|port|våning|lägenhet|klass|uppgång|familj|familjehem|boende) som/g,
      'advise',
      free,
    ),
    ...matchesWith(
      page,
      few,
      /(?<![a-zåäö])(?:trion|duon|kvartetten|de två|de tre|de fyra|båda två) (?:som (?!saknas|återstår|kvarstår|inte (?:är|har) (?:klar|genomför|påbörj)|ej |pågår|skjut)|har|är|greps|sitter)/g,
      'advise',
      free,
    ),
    ...matchesWith(
      page,
      same,
      /(?<![a-zåäö])samma (?:två|tre|fyra|några|gamla|lilla) (?:som|personer|killar|ungdomar|gäng|grabbar|individer|familjer|gubbar|tjejer)/g,
      'advise',
      free,
    ),
    ...matchesWith(
      page,
      few,
      /(?<![a-zåäö])(?:alla|samtliga) (?:två|tre|fyra) (?:bor|går|sitter|greps|umgås|kommer från samma|är dömda|har dömts|är kända|är syskon|är kusiner|tillhör)/g,
      'advise',
      free,
    ),
    ...matches(
      lower,
      specificOne,
      'advise',
      (match) =>
        free(match) &&
        !/(ansvar|samordn|kontakt|stödj|håller|leder|driver in|utbild|följer upp)/.test(
          lower.slice(match.index, match.index + match[0].length + 40),
        ),
    ),
    ...matchesWith(
      page,
      ones,
      /den (?:person|individ|kille|man|kvinna|ungdom|elev|pojke|flicka|tjej) som (?!är |vill |kan |ska |bor |utsätts|söker|behöver|har rätt|begår|hotas|drabbas)/g,
      'advise',
      free,
    ),
    ...matchesWith(page, same, oneAndTheSame, 'advise', free),
    ...matchesWith(page, oneWhoWords, oneWho, 'advise', (match) => isGraveOf(page, match.index)),
    ...matchesWith(page, inQuestion, oneInQuestion, 'advise', free),
    ...matchesWith(
      page,
      ledWords,
      /(?<![a-zåäö])(?:den|det) som (?:leder|styr|driver|äger|ligger bakom|står bakom|håller i|sköter|bor|säljer|langar|finansierar|köper|kör) (?:gruppen|gänget|nätverket|handeln|försäljningen|affären|lokalen|butiken|det hela|alltihop|allt|[a-zåäö]{0,16}föreningen|[a-zåäö]{0,16}klubben|moskén|[a-zåäö]{0,12}församlingen|[a-zåäö]{0,12}laget|fritidsgården|[a-zåäö]{2,12}gymmet|gymmet|kiosken|macken|pizzerian|[a-zåäö]{0,12}restaurangen|salongen|hotellet|boendet)(?! (?:ska|ansvarar|bör|måste|kan|får|behöver|söker|anmäler|deltar|utbildas|är ansvarig)(?![a-zåäö]))/g,
      'advise',
      (match) => free(match) && !isOwnersDuty(page, match),
    ),
    ...matchesWith(
      page,
      suspects,
      /den (?:misstänkte|misstänkta|dömde|dömda|häktade|åtalade|frigivne|frigivna|gripne|gripna|anhållne|anhållna|omkomne|omkomna|avlidne|avlidna|mördade|skjutne|skjutna|knivskurne|knivskurna|efterlyste|efterlysta|våldtagna|hemlöse)(?![A-Za-zÀ-ɏ])/g,
      'advise',
      (match) => free(match) && !isDuty(page, match.index + match[0].length),
    ),
    ...matchesWith(
      page,
      thisOne,
      /(?<![a-zåäö])(?:den här|den där|denna|denne) (?:personen|individen|killen|tjejen|mannen|kvinnan|familjen|eleven|ungdomen)/g,
      'advise',
      free,
    ),
    ...matchesWith(
      page,
      unnamed,
      /(?<![a-zåäö])(?:vem det (?:är|gäller|handlar om|rör)|ingen nämnd,? ingen glömd|namn nämns inte|vi nämner inga namn|utan att nämna namn)/g,
      'advise',
      free,
    ),
  ];
}

export const insider: Rule = {
  id: 'insider',
  kind: 'combination',
  title: 'Hänvisning för invigda',
  source: 'Domänreglerna 7.2 och 7.5: "samma kille", "han som ni vet", "känd av polisen".',
  reason: 'De som känner till sammanhanget förstår vem det handlar om.',
  advice: 'Ta bort hänvisningen och beskriv företeelsen.',
  examples: {
    match: [
      'Ni vet vem som ligger bakom.',
      'Samma kille som förra veckan kastade sten.',
      'En viss person på tredje våningen styr allt.',
      'Hennes pappa är känd av polisen.',
      'I vår klass finns en som har pappa på anstalt.',
    ],
    pass: [
      'Samma problem som förra året.',
      'Samma grupper återkommer varje sommar.',
      'Vissa personer upplever otrygghet.',
      'Vi vet vad som fungerar.',
      'På varje skola finns en som har hand om nycklarna.',
      'Den dömde ska hålla kontakt med frivården.',
      'Belysningen ska bekostas av den som äger lokalen.',
    ],
  },
  find,
};
