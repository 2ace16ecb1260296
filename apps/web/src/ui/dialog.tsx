import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../messages.ts';
import { Button, type ButtonVariant } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

export type DialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Escape and a press outside close it, unless the person must answer. */
  readonly mustAnswer?: boolean;
  readonly wide?: boolean;
};

/** A question or a small form in front of the page. Focus stays inside and goes back to where it was afterwards. */
export function Dialog({ isOpen, onClose, title, children, mustAnswer = false, wide = false }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      className={styles.scrim ?? ''}
    >
      <Modal className={classNames(styles.modal, wide && styles.wide)}>
        <AriaDialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the end of a dialog, the main one first. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

export type ConfirmDialogProps = Omit<DialogProps, 'wide' | 'mustAnswer'> & {
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly variant?: ButtonVariant;
};

/** "Ta bort?": says what happens and waits for yes or no. */
export function ConfirmDialog({
  confirmLabel,
  onConfirm,
  variant = 'primary',
  ...dialog
}: ConfirmDialogProps) {
  return (
    <Dialog {...dialog}>
      <div>{dialog.children}</div>
      <DialogActions>
        <Button
          variant={variant}
          onPress={() => {
            onConfirm();
            dialog.onClose();
          }}
        >
          {confirmLabel}
        </Button>
        <Button variant="quiet" onPress={dialog.onClose}>
          {t('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
