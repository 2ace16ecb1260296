/**
 * Reads a Hunspell dictionary (.aff and .dic) and spells out every lower-case form with what the form may be:
 * a word on its own, a first part of a compound, a last part of one. Only what Swedish needs: suffixes with one
 * level of continuation flags. Used when the lexicon is rebuilt, never at run time.
 */

const WORD = 1;
export const FIRST = 2;
const LAST = 4;

type Suffix = {
  readonly strip: string;
  readonly add: string;
  readonly flags: string;
  readonly condition: RegExp;
};

function readSuffixes(aff: string): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of aff.split('\n')) {
    const parts = line.trim().split(/\s+/);
    if (parts[0] !== 'SFX' || parts.length < 5) continue;
    const [, flag = '', strip = '0', addition = '0', condition = '.'] = parts;
    const [add = '', flags = ''] = addition.split('/');
    const list = suffixes.get(flag) ?? [];
    list.push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      flags,
      condition: new RegExp(`${condition === '.' ? '' : condition}$`, 'u'),
    });
    suffixes.set(flag, list);
  }
  return suffixes;
}

function kindOf(flags: string, stem: boolean, stemEndsCompounds: boolean): number {
  let kind = 0;
  if (!flags.includes('Z') && !flags.includes('¤')) kind |= WORD;
  if (flags.includes('X') || flags.includes('U')) kind |= FIRST;
  if ((stem && flags.includes('Y')) || (!stem && stemEndsCompounds && !flags.includes('Z'))) kind |= LAST;
  return kind;
}

/** All lower-case forms of the dictionary with their kinds (bit set of WORD, FIRST, LAST). */
export function expand(aff: string, dic: string): Map<string, number> {
  const suffixes = readSuffixes(aff);
  const forms = new Map<string, number>();
  const add = (form: string, kind: number): void => {
    if (kind !== 0 && /^[a-zåäöéèàüâêëïóáíç]+$/u.test(form)) forms.set(form, (forms.get(form) ?? 0) | kind);
  };
  for (const line of dic.split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    if (stem === '' || flags.includes('%')) continue;
    const endsCompounds = flags.includes('Y');
    add(stem, kindOf(flags, true, endsCompounds));
    for (const flag of flags) {
      for (const suffix of suffixes.get(flag) ?? []) {
        if (!suffix.condition.test(stem) || !stem.endsWith(suffix.strip)) continue;
        const form = stem.slice(0, stem.length - suffix.strip.length) + suffix.add;
        add(form, kindOf(suffix.flags, false, endsCompounds));
      }
    }
  }
  return forms;
}
