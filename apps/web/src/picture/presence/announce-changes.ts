/** Others' changes as they are read aloud: in which section, and who (as far as the places of people tell) may have made them. */
export type SectionChange = { readonly section: string; readonly actors: ReadonlySet<string> };

/**
 * Who may have made a change that touched these sections: whoever stands in one of them. Removing a row also changes the sections that
 * pointed at it, so that everybody in any of them counts for all.
 */
export function possibleActors(
  touched: ReadonlySet<string>,
  presence: readonly { readonly actor: string; readonly at: { readonly section: string } | null }[],
): readonly string[] {
  return presence.filter(({ at }) => at !== null && touched.has(at.section)).map(({ actor }) => actor);
}

/**
 * One sentence per section changed since the last time: "Polisen ändrade Problembilder". Of several who stand there it is not known who
 * wrote: "Polisen eller Skolan ändrade …". When nobody does, somebody else did.
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
  const list = new Intl.ListFormat('sv-SE', { type: 'disjunction' });
  return changes
    .map(({ section, actors }) => {
      const who = actors.size === 0 ? names.others : list.format([...actors].map(names.actor));
      return sentence(who, names.section(section));
    })
    .join('. ');
}
