/**
 * How a day and a time are written: by the calendar, by the week, by a feast, by the clock. Sources of expressions, all in
 * lower case.
 */

/** The names of the months, and these with what they are cut to, as alternatives. */
export const monthNames =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
export const months = `${monthNames}|jan|feb|febr|apr|jun|jul|aug|sept?|okt|nov|dec`;
const weekdays = '(?:mån|tis|ons|tors|fre|lör|sön)dag';

/** Feasts that fall on one day, so that a birthday told by one is a birthday told by its date. */
export const feast =
  '(?:skottdag(?:en)?|julafton(?:en)?|julaftons?(?:kväll|natt)(?:en)?|juldag(?:en)?|annandag(?:en)?(?: jul| påsk)?|nyårs(?:afton|dag|natt)(?:en)?|trettondag(?:en|safton|s afton)?|trettondedag jul|tjugondag(?:en)?(?: knut)?|lucia(?:dag|morgon|natt)?(?:en)?|valborg(?:snatten|smässo(?:afton|natten))?|(?:på )?sista april|första (?:maj|april)|(?:första|andra|tredje|fjärde) advent|nationaldag(?:en)?|midsommar(?:afton|dag|natt)?(?:en)?|alla hjärtans dag|fettisdag(?:en)?|skärtorsdag(?:en)?|långfredag(?:en)?|påsk(?:afton|dag)(?:en)?|pingst(?:afton|dag)(?:en)?|kristi himmelsfärds(?: ?dag)(?:en)?|student(?:natt|dag)(?:en)?|årsskiftet|jul(?:en)?(?= (?:19|20)[0-9]{2})|påsken(?= (?:19|20)[0-9]{2})|(?:mors|fars|våffel|kanelbullens|kvinno|barn|fn-?|nobel|flagg)s? ?dag(?:en)?|halloween|alla helgons dag|allhelgonadag(?:en)?|skolavslutning(?:en|sdagen)?|mårtens?afton)';

/** A day of the calendar: "den 14 september", "8 okt", "1/9", "2025-09-30". */
export const date = `(?:natten (?:mellan )?(?:den )?[0-3]?[0-9](?: ?- ?| och | till )[0-3]?[0-9] (?:${months})(?![a-zåäö])|(?:den |d\\. ?)?[0-3]?[0-9](?::?e|:a)? (?:${months})(?![a-zåäö])|(?:den )?[0-3]?[0-9]/(?:1[0-2]|0?[1-9])(?![0-9/]| (?:av|del|tim|dl|liter))|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]|(?:den )?(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|[a-zåäö]{3,8}tonde|tjugo[a-zåäö]{0,6}|trettio[a-zåäö]{0,6}) (?:${months})(?![a-zåäö]))`;

/** A day told from today: "i lördags", "igår", "natten mot fredag", "fredag v. 38". */
export const recentDay = `(?:i(?:dag| dag|går| går| natt| morse|förrgår| förrgår)(?![a-zåäö])|i (?:mån|tis|ons|tors|fre|lör|sön)dags|natten (?:till|mot) [a-zåäö]{4,9}|${weekdays}(?:en|s)?,? (?:morgon|kväll|natt|förmiddag|eftermiddag|em|fm|kl)(?![a-zåäö])|${weekdays}(?:en)?,? (?=[0-2]?[0-9][.:][0-5][0-9])|natten till ${weekdays}|${weekdays}(?:en)?(?:s|,)? (?:v\\.|v|vecka|den) ?[0-9]{1,2}|(?<![a-zåäö])(?:må|ti|on|to|fr|lö|sö|mån|tis|ons|tors?|fre|lör|sön)(?=[ ,.:]))`;

/** Such a day told so that it is one day, not a habit. */
export const oneRecentDay =
  '(?:i(?:går| går| natt| morse|förrgår| förrgår)(?![a-zåäö])|i (?:mån|tis|ons|tors|fre|lör|sön)dags(?![a-zåäö])|natten (?:till|mot) (?:den [0-9]{1,2}|(?:mån|tis|ons|tors|fre|lör|sön)dag))';

/** A time by the clock. */
export const clock =
  '(?:(?:(?:fem|tio|tjugo|kvart) (?:i|över)(?: halv)?|halv) (?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?![a-zåäö])|(?:strax|just) (?:efter|före|innan) (?:klockan |kl\\.? )?[0-9]{1,2}|(?:klockan|kl\\.?) (?:halv |kvart (?:i|över) )?(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?![a-zåäö])|(?:(?:klockan|kl\\.?) ?(?:[01]?[0-9]|2[0-4])(?:[.:][0-5][0-9])?|(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9])(?![0-9]|[.:/-][0-9]|[ ]?(?:-|–|%|procent|kr|mkr|milj|km|m )))';
