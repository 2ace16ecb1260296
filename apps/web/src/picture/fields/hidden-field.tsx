import type { HiddenField as HiddenFieldReport } from '@lagesbild/http-api';
import type { Field, SectionName } from '@lagesbild/picture';
import { useSession } from '../../api/session.ts';
import { todayOf } from '../../dates.ts';
import { t } from '../../messages.ts';
import { paths } from '../../paths.ts';
import { Callout } from '../../ui/callout.tsx';
import fieldStyles from '../../ui/field.module.css';
import { TextLink } from '../../ui/link.tsx';
import { FieldFrame } from './field-frame.tsx';

type HiddenFieldProps = {
  readonly section: SectionName;
  readonly row: string | null;
  readonly name: string;
  readonly field: Field;
  readonly hideLabel?: boolean | undefined;
  readonly hidden: HiddenFieldReport;
};

/** In the place of an editor: a text that is under seal until a report of it is decided. */
export function HiddenField({ section, row, name, field, hideLabel, hidden }: HiddenFieldProps) {
  return (
    <FieldFrame section={section} row={row} name={name} wide>
      {hideLabel ? null : <p className={fieldStyles.label}>{field.label}</p>}
      <HiddenNote hidden={hidden} />
    </FieldFrame>
  );
}

/** In the place of a text that somebody has reported. The same for everybody; the samordnare gets the way to decide. */
export function HiddenNote({ hidden }: { readonly hidden: HiddenFieldReport }) {
  const isCoordinator = useSession()?.account.role === 'coordinator';
  return (
    <Callout tone="heed" title={t('hidden.title')}>
      <p>{t('hidden.text', { date: todayOf(new Date(hidden.reportedAt)) })}</p>
      {isCoordinator ? <TextLink href={paths.disclosures()}>{t('hidden.decide')}</TextLink> : null}
    </Callout>
  );
}
