import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './table.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type TableProps = {
  /** What the table holds; read aloud first. */
  readonly caption: string;
  readonly hideCaption?: boolean;
  /** Column headings in order. A heading marked hidden is read but not shown (a column of buttons). */
  readonly columns: readonly { readonly label: string; readonly hidden?: boolean; readonly width?: string }[];
  /** `<tr>` elements: first cell `<th scope="row">`, then `<td>`. */
  readonly children: ReactNode;
  readonly className?: string;
};

/** An ordinary table with headings. Wider than the page it scrolls by itself, also with the keyboard. */
export function Table({ caption, hideCaption = false, columns, children, className }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={classNames(styles.table, className)}>
        <caption className={styles.caption}>
          {hideCaption ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                style={column.width ? { inlineSize: column.width } : undefined}
              >
                {column.hidden ? <VisuallyHidden>{column.label}</VisuallyHidden> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
