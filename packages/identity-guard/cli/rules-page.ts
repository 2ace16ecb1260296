import { rules } from '../src/rules/rules.ts';

const kinds: Readonly<Record<string, string>> = {
  identifier: 'Direkta identifierare',
  name: 'Namn',
  combination: 'Kombinationer som pekar ut en person',
  number: 'Små tal',
};

/** The Swedish page of all rules, as Markdown. */
export function rulesPage(): string {
  const list = (texts: readonly string[]): string => texts.map((text) => `  - ${text}`).join('\n');
  const sections = Object.entries(kinds).map(([kind, heading]) => {
    const own = rules
      .filter((rule) => rule.kind === kind)
      .map(
        (rule) =>
          `### ${rule.title} (\`${rule.id}\`)\n\n${rule.reason} ${rule.advice}\n\n- Grund: ${rule.source}\n- Reagerar på:\n${list(rule.examples.match)}\n- Släpper igenom:\n${list(rule.examples.pass)}\n`,
      );
    return `## ${heading}\n\n${own.join('\n')}`;
  });
  return `# Identitetsskyddets regler\n\nSidan skrivs av \`npm run rules\` ur reglerna själva. Alla personer och nummer är påhittade.\n\n${sections.join('\n')}`;
}
