import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import type { Icon } from './icon.ts';
import { Spinner } from './progress.tsx';

/** `primary`: the one next step of a screen. `secondary`: other steps. `quiet`: among text. `danger`: takes something away. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: 'medium' | 'small';
  readonly icon?: Icon | undefined;
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** Work is under way: the button keeps its place and focus, shows a spinner and does nothing when pressed. */
  readonly isPending?: boolean;
  readonly slot?: string;
  readonly autoFocus?: boolean;
  /** The button opens and closes something. */
  readonly isExpanded?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button with a text, at least 44 px tall (`small` shrinks to 36 px where the pointer is a mouse). */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon: ButtonIcon,
  isExpanded,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      className={classNames(styles.button, styles[variant], size === 'small' && styles.small)}
    >
      {rest.isPending ? <Spinner /> : ButtonIcon ? <ButtonIcon aria-hidden size={18} /> : null}
      {children}
    </AriaButton>
  );
}

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'variant' | 'aria-label'> & {
  readonly icon: Icon;
  /** What the button does, read aloud; also the thing it does it to ("Ta bort aktivitet 3"). */
  readonly label: string;
};

/** A button that is only an icon. Use it where the same icon stands in every row, else prefer a text. */
export function IconButton({
  icon: ButtonIcon,
  label,
  size = 'medium',
  isExpanded,
  ...rest
}: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      aria-label={label}
      className={classNames(styles.button, styles.iconOnly, size === 'small' && styles.small)}
    >
      {rest.isPending ? <Spinner /> : <ButtonIcon aria-hidden size={20} />}
    </AriaButton>
  );
}

export type ButtonLinkProps = {
  readonly children: ReactNode;
  readonly href: string;
  readonly variant?: ButtonVariant;
  readonly size?: 'medium' | 'small';
  readonly icon?: Icon;
  readonly target?: '_blank';
  readonly 'aria-label'?: string;
};

/** A link that looks like a button: it goes somewhere, it does not do something. */
export function ButtonLink({
  children,
  variant = 'secondary',
  size = 'medium',
  icon: LinkIcon,
  ...rest
}: ButtonLinkProps) {
  return (
    <AriaLink
      {...rest}
      className={classNames(styles.button, styles[variant], size === 'small' && styles.small)}
    >
      {LinkIcon ? <LinkIcon aria-hidden size={18} /> : null}
      {children}
    </AriaLink>
  );
}
