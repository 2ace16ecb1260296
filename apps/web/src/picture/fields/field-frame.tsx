import type { FocusEvent, PointerEvent, ReactNode } from 'react';
import styles from './field-frame.module.css';
import { FieldNotices } from './field-notices.tsx';
import type { FieldProps } from './field-props.ts';

type FieldFrameProps = Pick<FieldProps, 'section' | 'row' | 'name'> & {
  readonly children: ReactNode;
  readonly wide?: boolean;
  readonly onPointerDownCapture?: (event: PointerEvent) => void;
  readonly onFocusCapture?: (event: FocusEvent) => void;
};

/** Around every field that is not a text: says where it is (for presence) and carries what was refused there. */
export function FieldFrame(props: FieldFrameProps) {
  const { section, row, name, children, wide, onPointerDownCapture, onFocusCapture } = props;
  return (
    <div
      className={styles.frame}
      data-wide={wide || undefined}
      data-place={`${section}/${row ?? ''}/${name}`}
      onPointerDownCapture={onPointerDownCapture}
      onFocusCapture={onFocusCapture}
    >
      {children}
      <FieldNotices section={section} row={row} field={name} />
    </div>
  );
}
