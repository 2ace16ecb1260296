import { textOf } from '@lagesbild/picture';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { formatNumber, t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import fieldStyles from '../../ui/field.module.css';
import { Help } from '../../ui/help.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { pathOf } from '../model/entity.ts';
import { useRefusalsAt } from '../model/refusals.tsx';
import { useScreen } from '../model/screen-context.tsx';
import { typedPlace } from '../model/typed-texts.ts';
import { createNarrativeEditor, type NarrativeEditor } from '../narrative/narrative-editor.ts';
import { relativePosition } from '../narrative/relative-position.ts';
import { FieldWriters } from '../presence/field-writers.tsx';
import { useRemoteCarets } from '../presence/use-remote-carets.ts';
import { ReportLink } from '../protect/report-link.tsx';
import { FieldNotices } from './field-notices.tsx';
import type { FieldProps, NarrativeField } from './field-props.ts';
import { HeldCard } from './held-card.tsx';
import styles from './narrative-field.module.css';
import { countText, useHeldText } from './use-held-text.ts';

/** The length is shown from this share of the limit on. */
const nearLimit = 0.8;

/** A text that several people write in at once. */
export function NarrativeFieldEditor({ section, row, name, field, hideLabel }: FieldProps<NarrativeField>) {
  const { doc, connection, typed } = useScreen();
  const ids = { label: useId(), help: useId(), count: useId(), notice: useId(), held: useId() };
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<NarrativeEditor | null>(null);
  const card = useRef<HTMLElement>(null);
  const [isInside, setInside] = useState(false);
  const heldText = useHeldText(editor, { section, row, name });
  const { isLoading, mark, attach } = heldText;
  const held = countText(heldText.count);
  const [shownLength, setShownLength] = useState<number | null>(null);
  const [overflow, setOverflow] = useState(false);
  const refused = useRefusalsAt(pathOf(section, row, name)).length > 0;

  const attributes: Record<string, string> = {
    'aria-labelledby': ids.label,
    'aria-describedby': [
      ids.help,
      shownLength === null ? '' : ids.count,
      held !== '' || isLoading ? ids.held : '',
      refused ? ids.notice : '',
    ]
      .join(' ')
      .trim(),
    ...(refused || held !== '' ? { 'aria-invalid': 'true' } : {}),
  };

  const onLength = (length: number) => {
    setShownLength(length >= field.max * nearLimit ? length : null);
    if (length < field.max) setOverflow(false);
  };
  const onTooLong = () => {
    setOverflow(true);
    setShownLength(field.max);
    announce(t('picture.narrative.tooLong', { max: formatNumber(field.max) }));
  };
  const onCaret = (caret: { readonly anchor: number; readonly head: number } | null) => {
    const text = textOf(doc, section, row, name);
    if (caret === null || text === null) return;
    const anchor = relativePosition(text, caret.anchor);
    const head = caret.head === caret.anchor ? anchor : relativePosition(text, caret.head);
    connection.setPlace({ at: { section, row, field: name }, cursor: { anchor, head } });
  };
  const onTyped = (text: string) => {
    const place = typedPlace(section, row, name);
    if (place !== null) typed.note(place, text);
  };
  // The editor lives longer than one drawing of the component; it always calls the newest of these.
  const newest = { onLength, onTyped, onTooLong, onCaret, ...heldText };
  const callbacks = useRef(newest);
  useLayoutEffect(() => {
    callbacks.current = newest;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; a new document is attached below
  useEffect(() => {
    const text = textOf(doc, section, row, name);
    if (host.current === null || text === null) return;
    const created = createNarrativeEditor({
      parent: host.current,
      text,
      maxLength: field.max,
      placeholder: field.help,
      attributes,
      onLength: (length) => callbacks.current.onLength(length),
      onTyped: (written) => callbacks.current.onTyped(written),
      onTooLong: () => callbacks.current.onTooLong(),
      onCaret: (caret) => callbacks.current.onCaret(caret),
      onLeft: (hasChanged) => callbacks.current.onLeft(hasChanged),
      screen: (written) => callbacks.current.screen(written),
      unfinishedName: (written) => callbacks.current.unfinishedName(written),
      onWriting: (isWriting) => callbacks.current.onWriting(isWriting),
      onJudgement: (judgement) => callbacks.current.onJudgement(judgement),
      onMark: (next) => callbacks.current.onMark(next),
      onOpenMark: () => {
        const button = card.current?.querySelector('button');
        button?.focus();
        return button != null;
      },
    });
    editor.current = created;
    callbacks.current.onLength(created.view.state.doc.length);
    const closed = callbacks.current.opened(created);
    return () => {
      editor.current = null;
      closed();
      created.destroy();
    };
  }, []);

  useEffect(() => attach(), [attach]);

  const described = JSON.stringify(attributes);
  useEffect(() => editor.current?.setAttributes(JSON.parse(described)), [described]);

  useRemoteCarets(editor, section, row, name);

  return (
    <div className={styles.field} data-place={`${section}/${row ?? ''}/${name}`}>
      {hideLabel ? (
        <VisuallyHidden>
          <span id={ids.label}>{field.label}</span>
        </VisuallyHidden>
      ) : (
        <div className={fieldStyles.labelRow}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse, as any label is one */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches the text box itself */}
          <span id={ids.label} className={fieldStyles.label} onClick={() => editor.current?.view.focus()}>
            {field.label}
          </span>
          <Help about={field.label}>
            {field.help}
            <ReportLink section={section} row={row} field={name} />
          </Help>
        </div>
      )}
      <VisuallyHidden>
        <span id={ids.help}>{field.help}</span>
      </VisuallyHidden>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only watches where the focus is */}
      <div
        className={styles.place}
        onFocus={() => setInside(true)}
        onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
      >
        <div ref={host} className={styles.editor} data-refused={refused || undefined} />
        {isInside && mark !== null && editor.current !== null ? (
          <HeldCard ref={card} mark={mark} editor={editor.current} guard={heldText.guard} />
        ) : null}
        <FieldWriters section={section} row={row} field={name} />
      </div>
      {held !== '' || isLoading ? (
        <p id={ids.held} className={styles.count} data-over={held !== '' || undefined}>
          {held === '' ? t('guard.loading') : `${held}. ${t('guard.keys')}`}
        </p>
      ) : null}
      {shownLength === null ? null : (
        <p id={ids.count} className={styles.count} data-over={overflow || undefined}>
          {overflow
            ? t('picture.narrative.tooLong', { max: formatNumber(field.max) })
            : t('picture.narrative.length', {
                length: formatNumber(shownLength),
                max: formatNumber(field.max),
              })}
        </p>
      )}
      <div id={ids.notice}>
        <FieldNotices section={section} row={row} field={name} />
      </div>
    </div>
  );
}
