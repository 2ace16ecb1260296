import { EyeOff } from 'lucide-react';
import { t } from '../../messages.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextLink } from '../../ui/link.tsx';
import { pathOf } from '../model/entity.ts';
import type { TextPlace } from '../model/hidden-fields.ts';
import { placeLabel } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import styles from './protect.module.css';

type PersonDialogProps = {
  /** The field one was in, if any. */
  readonly place: TextPlace | null;
  /** Held text of that field was thrown away when the dialog opened. */
  readonly cleared: boolean;
  readonly onClose: () => void;
  readonly onReport: () => void;
};

const channels = ['danger', 'crime', 'child', 'consent', 'plan'] as const;

/** Where what concerns one person belongs instead. Carries nothing of what was written, and tells nobody. */
export function PersonDialog({ place, cleared, onClose, onReport }: PersonDialogProps) {
  const { doc } = useScreen();
  return (
    <Dialog isOpen onClose={onClose} title={t('person.title')}>
      <p>{t('person.lead')}</p>
      <Callout tone="good" announce="status">
        {cleared && place !== null ? (
          <p>
            {t('person.cleared', {
              field: placeLabel(doc, pathOf(place.section, place.row, place.field)),
            })}
          </p>
        ) : null}
        <p>{t('person.nothingKept')}</p>
      </Callout>
      <dl className={styles.channels}>
        {channels.map((channel) => (
          <div key={channel}>
            <dt>{t(`person.${channel}.when`)}</dt>
            <dd>{t(`person.${channel}.what`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {t('person.unsure')} <TextLink href={paths.guardHelp()}>{t('guardHelp.title')}</TextLink>
      </p>
      <DialogActions>
        <Button variant="primary" autoFocus onPress={onClose}>
          {t('person.back')}
        </Button>
        <Button variant="quiet" icon={EyeOff} onPress={onReport}>
          {t('person.alreadyShared')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
