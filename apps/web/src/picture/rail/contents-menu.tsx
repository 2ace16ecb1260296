import { List } from 'lucide-react';
import { Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../../messages.ts';
import { Button } from '../../ui/button.tsx';
import { Contents } from './contents.tsx';
import styles from './contents-menu.module.css';

/** The contents on a small screen: behind a button in the bar that is always in reach. */
export function ContentsMenu() {
  return (
    <div className={styles.button}>
      <DialogTrigger>
        <Button variant="quiet" size="small" icon={List}>
          {t('picture.contents')}
        </Button>
        <ModalOverlay isDismissable className={styles.scrim ?? ''}>
          <Modal className={styles.panel ?? ''}>
            <Dialog aria-label={t('picture.contents')} className={styles.dialog ?? ''}>
              {({ close }) => (
                <>
                  <Contents onGo={close} />
                  <Button onPress={close}>{t('close')}</Button>
                </>
              )}
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </div>
  );
}
