import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './link.module.css';

export type TextLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  /** Without an underline until hovered, where the place says that it is a link (a list of titles, a menu). */
  readonly quiet?: boolean;
  readonly className?: string | undefined;
  readonly 'aria-current'?: 'page' | undefined;
};

/** A link within the app (no page load) or out of it. Paths come from paths.ts. */
export function TextLink({ quiet = false, className, 'aria-current': current, ...rest }: TextLinkProps) {
  const here = current ? { 'aria-current': current } : {};
  return (
    <AriaLink {...rest} {...here} className={classNames(styles.link, quiet && styles.quiet, className)} />
  );
}
