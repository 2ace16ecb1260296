import type { Page } from '../page.ts';
import { clock, date, oneRecentDay } from '../people/moment.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { allMatches } from '../text/search.ts';
import { type Hit, hasAny } from './rule.ts';

const placeLabels = oneOf('plats platsen brottsplats brottsplatsen adress adressen var'.split(' '));
const timeLabels = oneOf('tid tidpunkt tiden datum klockslag när kl dag inträffade'.split(' '));
/** What a form asks for, at the beginning of a line or after a stop: "Plats: … Tid: …". */
const label =
  /(?:^|[\n.;,|/–-] ?|[ \t]{2})(?:(plats(?:en)?|brottsplats(?:en)?|adress(?:en)?|var)|(tid(?:en|punkt)?|datum|klockslag|när|dag|inträffade)(?: (?:och|\/|&) (?:tid|klockslag))?) ?(?:[:=] ?|[–-] )/g;
const moment = new RegExp(`(?<![a-zåäö0-9./:-])(?:${date}|${oneRecentDay}|${clock})`, 'u');

/** What an incident is called, in a note of it. */
export const incidentWords =
  '(?:vapen|kniv|döds|mord|bomb|över)?hot(?! och våld)(?:et|ad|ade|ades|ar)?|[a-zåäö]{0,8}misshand[a-zåäö]*|[a-zåäö]{0,10}slagsmål(?:et)?|(?:person|gat|butiks|ungdoms)?rån(?:et|ad|ade|ades|försök)?|skottloss[a-zåäö]*|skjut[a-zåäö]*|sköts|spräng[a-zåäö]*|mord(?:försök|brand)?(?:et|en)?|dråp[a-zåäö]*|inbrott(?:et)?|[a-zåäö]{0,8}brand(?:en)?|knivskär[a-zåäö]*|knivhugg[a-zåäö]*|knivdåd(?:et)?|överfall(?:et)?|våldtäkt[a-zåäö]*|krock(?:en)?|påkörd|påkörning(?:en)?|bråk(?:et)?|stöld(?:en)?|väskryckning(?:en)?|skadegörelse(?:n)?|narkotikaöverlåtelse(?:n)?|langning(?:en)?|ofredande(?:t)?|blottning(?:en)?|blottare(?:n)?|knuff(?:ad|ades|ade)|spark(?:ad|ades|ade)|spott(?:ad|ades|ade)|rån(?:ad|ades)|nedslagen|jagad(?:es)?|överdos(?:en)?|gripande(?:t)?|gripen|greps|ordningsstörning|våld mot tjänsteman|självmord[a-zåäö]*|dödsfall(?:et)?|försvinnande(?:t)?';
const incident = new RegExp(`(?<![a-zåäö])(?:${incidentWords})(?![a-zåäö])`, 'u');
/** What is held for everybody is noted with its place and its time too. */
export const gatheringWords =
  'möte|föreläs|utbildning|dialog|vandring|aktivitet|kampanj|konsert|turnering|utställning|övning|(?<!in|an|på)träff(?!ad)|webbin|(?<!kon)kurs|semin|information|öppe[tn](?! dörr)|planer|(?<![a-zåäö])tema|(?<![a-zåäö])samtal(?!en |et (?:till|från|kom))|schema|fältarna|anmäl(?:an|ning)? (?:till|senast|via)|kallelse|dagordning|arrangör|inträde|välkomna|deltagare|fika|föranmäl|ledare|målgrupp|workshop|invig|samling|program|rutin|(?<![a-zåäö])mall|rubrik|fylls? i|anges|skrivs|blankett|lathund|exempel|närvarande|(?<![a-zåäö])teams(?![a-zåäö])|punkt [0-9]|ärenden|stadshuset|kommunhuset|insats(?:en)?:';
const gathering = new RegExp(gatheringWords, 'u');

/** A place and a time of one incident as a form has them, in any order and however the lines are broken. */
export function notedIncidents(page: Page): readonly Hit[] {
  if (!hasAny(page, placeLabels) || !hasAny(page, timeLabels)) return [];
  const { lower } = page;
  const labels = allMatches(lower, label);
  return labels.flatMap((place, at) => {
    if (place[1] === undefined) return [];
    return [labels[at - 1], labels[at + 1]].flatMap((time) => {
      if (time?.[2] === undefined || Math.abs(time.index - place.index) > 160) return [];
      const from = time.index + time[0].length;
      const told = moment.exec(lower.slice(from, from + 40));
      const around = lower.slice(
        Math.max(0, Math.min(time.index, place.index) - 250),
        Math.max(time.index, place.index) + 300,
      );
      if (told === null || told.index > 12 || !incident.test(around) || gathering.test(around)) return [];
      const start = from + told.index;
      return [
        {
          start,
          end: start + told[0].length,
          strength: 'hold' as const,
          rewrite: 'rewrite.recently',
        },
      ];
    });
  });
}

const clockSigns = oneLike(/^(?:kl|klockan)$/);
const lineMoment = new RegExp(
  `^(?:[- •*]*)(?:(?:mån|tis|ons|tors?|fre|lör|sön)(?:dag(?:en)?)?,? )?(?:${date}|${oneRecentDay}),? (?:kl\\.? ?|klockan |v[^\\n]{0,10} )?(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9]\\.?$`,
  'u',
);

/** The same on lines of their own, without what a form asks: "Prismahallens entré / 5/11 18.25 / vapenhot". */
export function notedOnLines(page: Page): readonly Hit[] {
  const { lower } = page;
  if (!page.digits || !lower.includes('\n') || (!hasAny(page, clockSigns) && !/[0-9][.:][0-9]/.test(lower)))
    return [];
  const lines = lower.split('\n');
  let start = 0;
  return lines.flatMap((line, at) => {
    const from = start;
    start += line.length + 1;
    const words = line.trim();
    if (words.length > 60 || !/[0-9]\.?$/.test(words) || !lineMoment.test(words)) return [];
    const beside = [lines[at - 2], lines[at - 1], lines[at + 1], lines[at + 2]]
      .filter((one) => one !== undefined && one.length < 60)
      .join('\n');
    if (!incident.test(beside) || gathering.test(beside)) return [];
    return [{ start: from, end: from + line.length, strength: 'hold' as const, rewrite: 'rewrite.recently' }];
  });
}
