import { type Ref, useEffect, useState } from 'react';
import type { UsedGuard } from '../../guard/use-guard.ts';
import { errorTexts, ruleTexts } from '../../messages/errors.ts';
import { t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import type { Mark } from '../narrative/held-marks.ts';
import { holds } from '../narrative/hold.ts';
import type { NarrativeEditor } from '../narrative/narrative-editor.ts';
import styles from './held-card.module.css';
import { textsOf } from './use-held-text.ts';

type HeldCardProps = {
  readonly mark: Mark;
  readonly editor: NarrativeEditor;
  readonly guard: UsedGuard;
  readonly ref: Ref<HTMLElement>;
};

/** What a marked place is, why it is not shared, and what can be done about it. Escape leads back to the text. */
export function HeldCard({ mark, editor, guard, ref }: HeldCardProps) {
  const { state } = editor.view;
  const text = state.doc.toString();
  const word = text.slice(mark.start, mark.end);
  const { title, reason, advice } = textsOf(guard.textOf, mark);
  const rewrite = guard.rewriteOf(text, mark);
  const isHeld = holds(mark);
  return (
    <section
      ref={ref}
      aria-label={t('guard.card')}
      className={styles.card}
      style={{ insetBlockStart: belowOf(editor, mark) }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        editor.view.focus();
      }}
    >
      <p className={styles.title}>
        <span className={isHeld ? styles.held : styles.advice}>{t(stateOf(mark))}</span> {title}
      </p>
      {mark.isShared ? <p>{t('guard.card.shared')}</p> : null}
      <p>{reason}</p>
      {advice === '' ? null : <p className={styles.soft}>{advice}</p>}
      {isOfWord(mark) ? <Classing key={word} word={word} guard={guard} editor={editor} /> : null}
      <div className={styles.buttons}>
        {rewrite === undefined || rewrite.replacement === '' ? null : (
          <Button
            size="small"
            onPress={() => editor.rewrite(rewrite.start, rewrite.end, rewrite.replacement)}
          >
            {t('guard.swap', { text: rewrite.replacement })}
          </Button>
        )}
        {isHeld ? (
          <Button
            size="small"
            onPress={() => {
              const { start, end } = rewrite?.replacement === '' ? rewrite : mark;
              editor.rewrite(start, end, '');
            }}
          >
            {t('guard.remove')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

/** Whether it is about what a word is: somebody can then say that it is no person. */
function isOfWord({ rule, strength }: Mark): boolean {
  return strength === 'ask' || rule.startsWith('name');
}

function stateOf(mark: Mark) {
  if (mark.isShared) return 'guard.card.standing';
  return holds(mark) ? 'guard.card.held' : 'guard.card.advice';
}

/** "Vad är Rosengård?": one click, and the word counts for everybody. */
function Classing({
  word,
  guard,
  editor,
}: { readonly word: string } & Pick<HeldCardProps, 'guard' | 'editor'>) {
  const [answer, setAnswer] = useState('');
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (answer !== '') announce(answer);
  }, [answer]);
  const classify = async (kind: 'place' | 'organisation' | 'term') => {
    setAsking(true);
    const result = await guard.classify(word, kind);
    setAsking(false);
    if (result === 'active') {
      announce(t('guard.what.active', { word }));
      editor.binding.judge();
      editor.view.focus();
    } else setAnswer(result === 'waiting' ? t('guard.what.waiting') : textOfRefusal(result));
  };
  return (
    <fieldset className={styles.question}>
      <legend>{t('guard.what', { word })}</legend>
      <div className={styles.buttons}>
        {(['place', 'organisation', 'term'] as const).map((kind) => (
          <Button key={kind} size="small" isPending={isAsking} onPress={() => void classify(kind)}>
            {t(`guard.what.${kind}`)}
          </Button>
        ))}
      </div>
      {answer === '' ? null : <p className={styles.answer}>{answer}</p>}
    </fieldset>
  );
}

function textOfRefusal(reason: string): string {
  const texts: Readonly<Record<string, string>> = { ...errorTexts, ...ruleTexts };
  return texts[reason] ?? errorTexts.internal;
}

/** Just below the marked words, in the field's own measure. */
function belowOf({ view }: NarrativeEditor, mark: Mark): number {
  const field = view.dom.parentElement?.parentElement;
  const end = view.coordsAtPos(Math.min(mark.end, view.state.doc.length));
  if (!field || end === null) return view.dom.offsetHeight;
  return end.bottom - field.getBoundingClientRect().top + 6;
}
