import type { Page } from '../page.ts';
import { sentenceAt, speaksOfOneAt } from '../people/one-person.ts';
import { oneOf } from '../text/asked-words.ts';
import { placesOf } from '../text/token-places.ts';
import { type Hit, hasAny, matches, matchesWith } from './rule.ts';

const months =
  '(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[ck](?:ember)?)\\.?';
const bornYear = "['’-]?(?:19[2-9][0-9]|20[01][0-9]|[01][0-9]|[3-9][0-9])(?![0-9])";
/** A date whose year is one that people have been born in, written in any order. */
const fullDate = `(?:[0-3]?[0-9](?::?e)?[ .-]{0,2}${months}[ .,-]{0,2}${bornYear}|${months} [0-3]?[0-9],? ${bornYear}|[0-3]?[0-9][/.-][01]?[0-9][-/. ]{1,2}${bornYear}|(?:19[2-9][0-9]|20[01][0-9])[-/. ]?[01][0-9][-/. ]?[0-3][0-9](?![0-9-]))`;
const somebody =
  'pojke|flicka|kille|tjej|man|kvinna|grabb|gosse|son|dotter|dam|herre|bebis|spädbarn|lillebror|lillasyster|storebror|storasyster|bror|syster|pojken|flickan|killen|tjejen|mannen|kvinnan|sonen|dottern|brodern|systern|eleven|ungdomen|barnet|patienten|klienten|brukaren|hyresgästen|målsäganden|vittnet';
const somebodyWords = oneOf(somebody.split('|'));

/** "DOB 04 SEP 2006", "date of birth: 3/4 2009", "geb. 12.3.1988": papers in other languages. */
const inPapers = new RegExp(
  `(?<![a-zåäö])(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|born(?: on)?|geb(?:oren|urtsdatum)?\\.?|nacid[oa]|née?|né le|fecha de nacimiento|data urodzenia|ur\\.|syntynyt|syntymäaika|født|fødselsdato|doğum tarihi|födelsedatum|datum(?:et)? (?:på|i|enligt) (?:[a-zåäö]{0,12}kort|pass|legitimation|leg)(?:et|en)?)[ :/.-]{1,3}${fullDate}`,
  'g',
);
/** "11 mars -09, flicka", "(3/5 2011) pojke" */
const dateThen = new RegExp(`(?<![0-9-])${fullDate}\\)?(?:[,:;]| -)? \\(?(?:${somebody})(?![a-zåäö])`, 'g');
/** "flickan (11 mars -09)", "pojke, 2011-05-03," */
const thenDate = new RegExp(`(?<![a-zåäö])(?:${somebody})[ ,:(-]{1,3}${fullDate}(?![0-9/:-])`, 'g');
/** A day as six digits, whose year is one that people have been born in and no plan is dated with. */
const sixDigits =
  /(?<![0-9./:,-]|[0-9] )(?:0[0-9]|1[0-9]|[3-9][0-9])(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9]|[.,:/-][0-9]|[ ]?(?:kr|kronor|tkr|st|personer|invånare|%|procent|[0-9]))/g;
const numbersOther =
  /(?:d(?:ia)?(?:rie)?nr|nr|nummer|numret|id|kod|konto|faktura|order|ref|kostnad(?:en)?|budget(?:en)?|antal(?:et)?|antagen|beslutad|upprättad|reviderad|version|protokoll)[ .:]{1,3}$/;
/** "100105 enligt kontraktet", "gäller 081214" */
const papers = /^[^.!?\n]{0,6}(?:enligt|i) (?:kontrakt|pass|id|legitim|folkbok|kort|register|intyg|journal)/;
const about =
  /(?:rör|gäller|avser|angående|ang\.?|betr\.?|kallad|placerad|inskriven|hämtad|ålder|född|elev|barn)[ :]{1,2}\(?$/;

/** "Placerad sedan maj: 120403 och 140822, syskon", "yngst i gänget: 2013-02-11": of whom a note lists the dates. */
const lists =
  /(?<![a-zåäö])(?:placerade?|omhändertag[a-zåäö]{2,3}|inskrivna?|yngst|äldst|syskon|barn|elev|ungdom|kille|tjej|pojke|flicka|klient|brukare|pass|passet|id-kortet|körkortet|legitimationen|vårdnadshavare|målsägande|misstänkta?|försvunnen|eftersökt:|efterlyst:|den (?:saknade|eftersökta|efterlyste|efterlysta|gripne|anhållne|avlidne|avlidna)(?= är |[ ,(]{1,2}[0-9]))(?![a-zåäö])/;
function listed(page: Page, at: number): boolean {
  const sentence = sentenceAt(page, at);
  const start = page.tokens[sentence?.from ?? 0]?.start ?? 0;
  return sentence !== undefined && lists.test(page.lower.slice(Math.max(start, at - 60), at + 40));
}

/** A date in a year that somebody of a note is born in, and that no plan is from. */
const yearsAgo = `(?:(?:[0-3]?[0-9](?::?e)? ${months} |[0-3]?[0-9][/.-][01]?[0-9][-/. ])(?:19[3-9][0-9]|200[0-9]|201[0-4])|(?:19[3-9][0-9]|200[0-9]|201[0-4])-[01][0-9]-[0-3][0-9])(?![0-9]|-[0-9])`;
const longAgo = new RegExp(`(?<![0-9./-])${yearsAgo}`, 'g');
const ofPaper =
  /avtal|lag(?:en)? |beslut|antog|antagen|dom(?:en)? (?:från|av)|invig|grunda|bygg|rapport|protokoll|sedan den|anställ/;

/** "2012-05-06 | P | kontaktperson", "F, 2011-09-09": a date in a row or list beside what the sex is cut to. */
const withSex = new RegExp(
  `(?<![0-9./-])${yearsAgo} ?[|;,–-] ?[pfmk](?=[ |;,]|$)|(?:^|\\n|[|;] ?)(?:- )?[pfmk][ |;,]{1,3}${yearsAgo}`,
  'g',
);
const ofCare =
  /kontaktperson|kontaktfamilj|familjehem|jourhem|placer|boende|lvu|lvm|lss|elevhäls|(?<![a-zåäö])(?:sip|hvb|fd|född|kön|födelse[a-zåäö]*|bup|soc|umgänge|orosanmäl[a-zåäö]*|insats(?:er)?)(?![a-zåäö])/;

function sixDigitDays(page: Page): readonly Hit[] {
  const { numbers } = placesOf(page.tokens);
  if (!numbers.some((at) => page.tokens[at]?.text.length === 6)) return [];
  return matches(page.lower, sixDigits, 'hold', (match) => {
    const before = page.lower.slice(Math.max(0, match.index - 24), match.index);
    const after = page.lower.slice(match.index + 6, match.index + 40);
    if (numbersOther.test(before)) return false;
    if (papers.test(after) || about.test(before)) return true;
    return speaksOfOneAt(page, match.index) || listed(page, match.index);
  });
}

const yearOf = '(?:[0-1][0-9]|[5-9][0-9])';
/** "en 08:a", "kille, -09:a", "årgång 2009": a year of birth as it is spoken. */
const spokenYear = new RegExp(
  `(?<![a-zåäö])(?:(?:en|är|kille|tjej|pojke|flicka)[ ,]{1,2}-?${yearOf}:a(?![a-zåäö0-9])|(?:kille|tjej|pojke|flicka|elev|ungdom|person|man|kvinna|han|hon|hen)[a-zåäö]{0,3},?(?: är)?(?: av)? årgång (?:(?:19|20)[0-9]{2}|-?${yearOf})(?![0-9]))`,
  'g',
);

/** "Killen är från -06", "brodern, årgång -99" */
const shortYear =
  /(?<![a-zåäö])(?:är|född|från|årsbarn|årgång|kull)[ ](?:född )?(?:från )?(?:-(?:0[0-9]|1[0-9]|[5-9][0-9])|(?<=årgång )(?:19|20)?[0-9]{2})(?![0-9:%-]| ?(?:grader|%|procent))/g;

const yearName = oneOf(['årgång']);

/** Dates of birth told by where they stand: beside a person, or in a paper. */
export function datesOfSomebody(page: Page): readonly Hit[] {
  if (!page.digits) return [];
  const { lower } = page;
  return [
    ...matches(lower, inPapers, 'hold'),
    ...matchesWith(page, somebodyWords, dateThen, 'hold'),
    ...matchesWith(page, somebodyWords, thenDate, 'hold'),
    ...(lower.includes(':a') || hasAny(page, yearName) ? matches(lower, spokenYear, 'hold') : []),
    ...matches(lower.includes(' -') || hasAny(page, yearName) ? lower : '', shortYear, 'hold', (match) =>
      speaksOfOneAt(page, match.index),
    ),
    ...matches(
      lower,
      longAgo,
      'hold',
      (match) =>
        (speaksOfOneAt(page, match.index) || listed(page, match.index)) &&
        !ofPaper.test(lower.slice(Math.max(0, match.index - 60), match.index + 40)),
    ),
    ...matches(lower, withSex, 'hold', (match) =>
      ofCare.test(lower.slice(Math.max(0, match.index - 200), match.index + 100)),
    ),
    ...sixDigitDays(page),
  ];
}
