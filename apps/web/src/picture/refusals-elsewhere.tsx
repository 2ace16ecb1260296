import { isSectionName, sectionNamed } from '@lagesbild/picture';
import { useMemo } from 'react';
import { RefusalNotice } from './fields/field-notices.tsx';
import { entityOf } from './model/entity.ts';
import { refusalsElsewhere, useRefusals } from './model/refusals.tsx';
import { useScreen } from './model/screen-context.tsx';

/** Refusals whose row is not in the picture (any more), at the top: nothing that was refused goes unsaid. */
export function RefusalsElsewhere() {
  const { doc } = useScreen();
  const refusals = useRefusals();
  const rest = useMemo(() => {
    const isShown = (path: string) => {
      const [section = '', row, field] = path.split('/');
      if (!isSectionName(section)) return false;
      if (sectionNamed(section).kind === 'single')
        return row !== undefined && row in sectionNamed(section).fields;
      if (row === undefined || entityOf(doc, section, row) === null) return false;
      return field === undefined || field in sectionNamed(section).fields;
    };
    return refusalsElsewhere(refusals, isShown);
  }, [doc, refusals]);
  return rest.map((refusal) => <RefusalNotice key={refusal.id} refusal={refusal} />);
}
