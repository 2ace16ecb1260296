import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import type { Icon } from './icon.ts';
import styles from './list.module.css';

/** A button (the first child) and the menu that opens under it (the second). */
export { MenuTrigger };

export type MenuProps = {
  readonly label: string;
  /** MenuItem, MenuGroup and MenuChoices. */
  readonly children: ReactNode;
  /** Something to read above the things to do. */
  readonly head?: ReactNode;
};

/** The list of things one can do. */
export function Menu({ children, label, head }: MenuProps) {
  return (
    <Popover className={styles.popover ?? ''} offset={4} placement="bottom end">
      {head}
      <AriaMenu aria-label={label} className={styles.list ?? ''}>
        {children}
      </AriaMenu>
    </Popover>
  );
}

export type MenuItemProps = {
  readonly children: string;
  readonly icon?: Icon;
  readonly onAction?: () => void;
  readonly href?: string;
  readonly isDisabled?: boolean;
  readonly help?: string;
};

/** One thing to do, or with `href` a place to go. */
export function MenuItem({ children, icon: ItemIcon, help, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      textValue={children}
      className={classNames(styles.item, !ItemIcon && styles.plain)}
    >
      {ItemIcon ? <ItemIcon aria-hidden size={18} className={styles.mark} /> : null}
      <Text slot="label">{children}</Text>
      {help ? (
        <Text slot="description" className={styles.itemHelp ?? ''}>
          {help}
        </Text>
      ) : null}
    </AriaMenuItem>
  );
}

/** A part of a menu with a heading of its own. */
export function MenuGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection className={styles.section ?? ''}>
      <Header className={styles.sectionHead}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export type MenuChoicesProps = {
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

/** A part of a menu where exactly one of some options is chosen. */
export function MenuChoices({ title, options, value, onChange }: MenuChoicesProps) {
  return (
    <AriaMenuSection
      className={styles.section ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) onChange(String(key));
      }}
    >
      <Header className={styles.sectionHead}>{title}</Header>
      {options.map((option) => (
        <AriaMenuItem key={option.id} id={option.id} textValue={option.label} className={styles.item ?? ''}>
          {({ isSelected }) => (
            <>
              <span className={styles.mark}>{isSelected ? <Check aria-hidden size={18} /> : null}</span>
              <Text slot="label">{option.label}</Text>
            </>
          )}
        </AriaMenuItem>
      ))}
    </AriaMenuSection>
  );
}
