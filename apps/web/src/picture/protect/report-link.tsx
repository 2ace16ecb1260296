import { t } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import type { ReportPlace } from '../model/hidden-fields.ts';
import styles from './protect.module.css';
import { useProtect } from './protect-context.tsx';

/** The way to report a text, or the title, from its own help. */
export function ReportLink(place: ReportPlace) {
  const { openReport } = useProtect();
  return (
    <span className={styles.link}>
      <Button size="small" variant="quiet" onPress={() => openReport(place)}>
        {t('report.openHere')}
      </Button>
    </span>
  );
}
