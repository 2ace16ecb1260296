import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components';
import { t } from '../messages.ts';
import { classNames } from './class-names.ts';
import styles from './list.module.css';

/** One thing to choose. Options with the same `group` stand together under that heading, in the order given. */
export type Option = {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly group?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** The list of a select, multi-select or combo box. */
export function OptionList({
  options,
  marks,
}: {
  readonly options: readonly Option[];
  readonly marks: 'check' | 'box';
}) {
  const groups = groupOptions(options);
  return (
    <ListBox
      className={styles.list ?? ''}
      renderEmptyState={() => <div className={styles.empty}>{t('list.noHits')}</div>}
    >
      {groups.length === 1 && groups[0]?.title === undefined
        ? options.map((option) => item(option, marks))
        : groups.map((group) => (
            <ListBoxSection
              key={group.title ?? ''}
              id={`group:${group.title ?? ''}`}
              className={styles.section ?? ''}
            >
              <Header className={styles.sectionHead}>{group.title}</Header>
              {group.options.map((option) => item(option, marks))}
            </ListBoxSection>
          ))}
    </ListBox>
  );
}

function item(option: Option, marks: 'check' | 'box'): ReactNode {
  return (
    <ListBoxItem
      key={option.id}
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled ?? false}
      className={classNames(styles.item, marks === 'check' && styles.markLast)}
    >
      {({ isSelected }) => (
        <>
          <span className={marks === 'box' ? styles.box : styles.mark}>
            {isSelected ? <Check aria-hidden size={marks === 'box' ? 14 : 18} strokeWidth={2.5} /> : null}
          </span>
          <Text slot="label" className={styles.itemLabel ?? ''}>
            {option.label}
          </Text>
          {option.help ? (
            <Text slot="description" className={styles.itemHelp ?? ''}>
              {option.help}
            </Text>
          ) : null}
        </>
      )}
    </ListBoxItem>
  );
}

type OptionGroup = { readonly title: string | undefined; readonly options: Option[] };

/** Collects options by group, groups in order of first appearance. */
function groupOptions(options: readonly Option[]): readonly OptionGroup[] {
  const groups = new Map<string | undefined, Option[]>();
  for (const option of options) {
    const members = groups.get(option.group);
    if (members) members.push(option);
    else groups.set(option.group, [option]);
  }
  return [...groups].map(([title, members]) => ({ title, options: members }));
}
