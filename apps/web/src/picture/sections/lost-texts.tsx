import type { SectionName } from '@lagesbild/picture';
import { useSyncExternalStore } from 'react';
import { t } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { HandedBack } from '../fields/handed-back.tsx';
import { fieldOf, ownedSections, rowName } from '../model/definitions.ts';
import { useScreen } from '../model/screen-context.tsx';

/** What one was writing in rows that others have removed, at the question they stood under. */
export function LostTexts({ section }: { readonly section: SectionName }) {
  const { typed } = useScreen();
  const lost = useSyncExternalStore(typed.subscribe, typed.lost);
  const here = lost.filter((one) => one.section === section || ownedSections(section).includes(one.section));
  return here.map(({ id, section: from, field, text }) => (
    <Callout
      key={id}
      tone="heed"
      title={t('picture.lost.title', { name: rowName(from).toLocaleLowerCase('sv-SE') })}
      announce="alert"
    >
      <HandedBack text={text} lead={t('picture.lost.text', { field: fieldOf(from, field).label })} />
      <Button size="small" onPress={() => typed.dismiss(id)}>
        {t('picture.refusal.dismiss')}
      </Button>
    </Callout>
  ));
}
