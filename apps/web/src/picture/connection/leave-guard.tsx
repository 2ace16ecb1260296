import type { PictureConnection } from '@lagesbild/sync/client';
import { useBlocker } from '@tanstack/react-router';
import { t } from '../../messages.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';

/** Asks before the page is left while something is not saved: inside the app with a dialog, else with the browser's own. */
export function LeaveGuard({ connection }: { readonly connection: PictureConnection }) {
  const isUnsaved = () => {
    const { pending, closed } = connection.getSnapshot();
    return pending > 0 && closed?.reason !== 'revoked';
  };
  const leaving = useBlocker({
    shouldBlockFn: isUnsaved,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  if (leaving.status !== 'blocked') return null;
  return (
    <ConfirmDialog
      isOpen
      title={t('picture.leave.title')}
      confirmLabel={t('picture.leave.confirm')}
      variant="danger"
      onConfirm={leaving.proceed}
      onClose={leaving.reset}
    >
      <p>{t('picture.leave.text')}</p>
    </ConfirmDialog>
  );
}
