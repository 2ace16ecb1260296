import { type WordLineRule, type WordsImported, wordLineRules } from '@lagesbild/http-api';
import { t, tn } from '../messages.ts';
import { CheckboxGroup } from '../ui/checkbox.tsx';
import styles from './words.module.css';

type ImportPreviewProps = {
  readonly name: string;
  readonly preview: WordsImported;
  readonly confirmed: readonly string[];
  readonly onConfirm: (words: readonly string[]) => void;
};

const MOST_LINES = 12;
const MOST_NAMES = 100;

/** What would come of a file: what is new, what is known, which lines cannot be used and why, and what looks like names. */
export function ImportPreview({ name, preview, confirmed, onConfirm }: ImportPreviewProps) {
  const { added, known, refusedLines, nameLike } = preview;
  const shown = nameLike.slice(0, MOST_NAMES);
  return (
    <>
      <div role="status">
        <p className={styles.file}>{name}</p>
        <ul className={styles.result}>
          <li>{tn('words.import.added', added)}</li>
          {known > 0 ? <li>{tn('words.import.known', known)}</li> : null}
          {refusedLines.length > 0 ? (
            <li>
              {tn('words.import.refused', refusedLines.length)}
              <ul>
                {wordLineRules.map((rule) => (
                  <RefusedLines key={rule} rule={rule} lines={linesOf(refusedLines, rule)} />
                ))}
              </ul>
            </li>
          ) : null}
        </ul>
      </div>
      {shown.length === 0 ? null : (
        <CheckboxGroup
          label={t('words.import.nameLike')}
          description={t('words.import.nameLike.help')}
          options={distinct(shown).map(({ name: word, line }) => ({
            id: word,
            label: word,
            help: t('words.import.line', { line }),
          }))}
          value={confirmed}
          onChange={onConfirm}
          columns
        />
      )}
      {nameLike.length > shown.length ? (
        <p>{t('words.import.nameLike.first', { count: shown.length })}</p>
      ) : null}
    </>
  );
}

function RefusedLines({ rule, lines }: { readonly rule: WordLineRule; readonly lines: readonly number[] }) {
  if (lines.length === 0) return null;
  const first = lines.slice(0, MOST_LINES).join(', ');
  const more = lines.length - MOST_LINES;
  return (
    <li>
      {more > 0
        ? t('words.import.linesAndMore', { lines: first, count: more })
        : t('words.import.lines', { lines: first })}{' '}
      {t(`words.import.rule.${rule}`)}
    </li>
  );
}

function linesOf(refused: WordsImported['refusedLines'], rule: WordLineRule): number[] {
  return refused.filter((one) => one.rule === rule).map(({ line }) => line);
}

/** The same word on two lines is one question. */
function distinct(words: WordsImported['nameLike']): WordsImported['nameLike'] {
  return words.filter(({ name }, at) => words.findIndex((other) => other.name === name) === at);
}
