/** What looks like a street with a number and is none. All of lower-case text, and where the street begins and its number ends. */

const openPlace = /(?:torg|torget|plan|planen|park|parken|scen|scenen)$/;
/** "Bestånd: 4 260 lgh. Lärkbacken 980, Hagby 640": how many homes there are. */
const stock = /(?<![a-zåäö])(?:bestånd(?:et)?|[0-9]{3,} (?:lgh|lägenheter|bostäder))(?![a-zåäö])/;
const gathering =
  /(?:tåg|tält|samling|manifestation|möte|dialog|invigning|loppis|marknad|temadag|vandring|fika|konsert|kampanj|tipspromenad|ljusmanifestation|dans|musik|spelning|underhållning)(?:en|et)?(?![a-zåäö])/;
/** "fackeltåg Stora torget 17", "tält Husby torg 14–16": an hour at which many meet in the open. */
const isHour = (lower: string, start: number, end: number, street: string): boolean =>
  openPlace.test(street) &&
  /[^0-9](?:[7-9]|1[0-9]|2[0-2])$/.test(lower.slice(start, end)) &&
  gathering.test(lower.slice(Math.max(0, start - 50), start));

/** "Solgården 3 är en avdelning": wards and groups of a preschool are numbered so. */
const isWard = (lower: string, start: number): boolean =>
  /(?<![a-zåäö])avdelning(?:en|ar|arna)?(?![a-zåäö])/.test(
    lower.slice(Math.max(0, start - 40), start + 70),
  ) &&
  !/(?<![a-zåäö])(?:bor|bodde|hemma|adress)(?![a-zåäö])/.test(
    lower.slice(Math.max(0, start - 60), start + 70),
  );

const isStock = (lower: string, start: number, end: number): boolean =>
  /[0-9]{3}$/.test(lower.slice(start, end)) && stock.test(lower.slice(Math.max(0, start - 60), start));

/** Whether it is a ward, an hour at which many meet, or how many homes there are. */
export const isNoAddress = (lower: string, start: number, end: number, street: string): boolean =>
  isWard(lower, start) || isHour(lower, start, end, street) || isStock(lower, start, end);
