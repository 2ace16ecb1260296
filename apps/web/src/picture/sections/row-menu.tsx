import type { SectionName } from '@lagesbild/picture';
import { ArrowDown, ArrowUp, Ellipsis, EyeOff, Trash2 } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx';
import { moveStep } from '../model/edits.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useProtect } from '../protect/protect-context.tsx';

export type RowMenuProps = {
  readonly section: SectionName;
  readonly row: string;
  /** "Problembild 2" */
  readonly name: string;
  /** The rows it is shown with, in order. */
  readonly siblings: readonly string[];
  readonly onRemove: () => void;
};

/** What one can do with a row beside writing in it: move it a step, or remove it. */
export function RowMenu({ section, row, name, siblings, onRemove }: RowMenuProps) {
  const { doc } = useScreen();
  const { openReport } = useProtect();
  const trigger = useRef<HTMLButtonElement>(null);
  const move = (step: -1 | 1) => {
    const place = moveStep(doc, section, row, siblings, step);
    if (place === null) return;
    announce(t('picture.row.moved', { name, place, count: siblings.length }));
    refocus(trigger);
  };
  return (
    <MenuTrigger>
      <IconButton size="small" icon={Ellipsis} label={t('picture.row.menu', { name })} ref={trigger} />
      <Menu label={t('picture.row.menu', { name })}>
        <MenuItem icon={ArrowUp} isDisabled={siblings[0] === row} onAction={() => move(-1)}>
          {t('picture.row.moveUp')}
        </MenuItem>
        <MenuItem icon={ArrowDown} isDisabled={siblings.at(-1) === row} onAction={() => move(1)}>
          {t('picture.row.moveDown')}
        </MenuItem>
        <MenuItem icon={EyeOff} onAction={() => openReport({ section, row })}>
          {t('report.open')}
        </MenuItem>
        <MenuItem icon={Trash2} onAction={onRemove}>
          {t('picture.row.remove')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}

/** A moved row may be put elsewhere on the page by the browser, which takes the focus from it. */
function refocus(trigger: RefObject<HTMLButtonElement | null>): void {
  setTimeout(() => {
    if (document.activeElement === document.body) trigger.current?.focus();
  }, 50);
}
