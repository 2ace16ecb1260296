/** Others' changes as they are read aloud: who (as far as the places of people tell) changed which sections. */
export type SectionChange = { readonly section: string; readonly actors: ReadonlySet<string> };

/**
 * One sentence per section changed since the last time: "Polisen ändrade Problembilder". Who it was is known when exactly those who
 * stand in the section can have done it; otherwise it says that others did.
 */
export function changeSentences(
  changes: readonly SectionChange[],
  names: {
    readonly actor: (id: string) => string;
    readonly section: (name: string) => string;
    readonly others: string;
  },
  sentence: (who: string, what: string) => string,
): string {
  const list = new Intl.ListFormat('sv-SE', { type: 'conjunction' });
  return changes
    .map(({ section, actors }) => {
      const who = actors.size === 0 ? names.others : list.format([...actors].map(names.actor));
      return sentence(who, names.section(section));
    })
    .join('. ');
}
