import type { SectionName } from '@lagesbild/picture';
import { fieldOf } from '../model/definitions.ts';
import { hiddenAt } from '../model/hidden-fields.ts';
import { useScreen } from '../model/screen-context.tsx';
import { CodeFieldEditor, CodesFieldEditor } from './code-field.tsx';
import { DateFieldEditor, DatesFieldEditor } from './date-fields.tsx';
import { FlagFieldEditor } from './flag-field.tsx';
import { HiddenField } from './hidden-field.tsx';
import { NarrativeFieldEditor } from './narrative-field.tsx';
import { ReferenceFieldEditor, ReferencesFieldEditor } from './reference-fields.tsx';

export type PictureFieldProps = {
  readonly section: SectionName;
  readonly row: string | null;
  readonly name: string;
  readonly hideLabel?: boolean | undefined;
};

/** The editor of any field: its kind alone decides which. */
export function PictureField(props: PictureFieldProps) {
  const field = fieldOf(props.section, props.name);
  const { details } = useScreen();
  const hidden = hiddenAt(details, props.section, props.row, props.name);
  if (hidden !== null) return <HiddenField {...props} field={field} hidden={hidden} />;
  switch (field.kind) {
    case 'narrative':
      return <NarrativeFieldEditor {...props} field={field} />;
    case 'code':
    case 'band':
      return field.many ? (
        <CodesFieldEditor {...props} field={field} />
      ) : (
        <CodeFieldEditor {...props} field={field} />
      );
    case 'date':
      return field.many ? (
        <DatesFieldEditor {...props} field={field} />
      ) : (
        <DateFieldEditor {...props} field={field} />
      );
    case 'reference':
      return field.many ? (
        <ReferencesFieldEditor {...props} field={field} />
      ) : (
        <ReferenceFieldEditor {...props} field={field} />
      );
    case 'flag':
      return <FlagFieldEditor {...props} field={field} />;
  }
}
