import type { PictureConnection } from '@lagesbild/sync/client';
import { useLeaveQuestion } from '../../leaving.ts';
import { t } from '../../messages.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import type { HeldTexts } from '../model/held-texts.ts';
import type { TypedTexts } from '../model/typed-texts.ts';

type LeaveGuardProps = {
  readonly connection: PictureConnection;
  readonly typed: TypedTexts;
  readonly held: HeldTexts;
};

/** Asks before the page is left while something one wrote is in this window only: inside the app and when signing out with a dialog, else with the browser's own. */
export function LeaveGuard({ connection, typed, held }: LeaveGuardProps) {
  const isUnsaved = () => {
    const { pending, refusals } = connection.getSnapshot();
    // What was given back exists in this window only.
    return (
      pending > 0 ||
      held.count() > 0 ||
      held.isWriting() ||
      typed.lost().length > 0 ||
      refusals.some(({ handedBack }) => handedBack.length > 0)
    );
  };
  // An anchor or another choice of activities leaves nothing.
  const { isAsked, leave, stay } = useLeaveQuestion(isUnsaved, (from, to) => from !== to);
  if (!isAsked) return null;
  const isHeld = held.count() > 0;
  return (
    <ConfirmDialog
      isOpen
      title={t(isHeld ? 'guard.leave.title' : 'picture.leave.title')}
      confirmLabel={t('picture.leave.confirm')}
      variant="danger"
      onConfirm={leave}
      onClose={stay}
    >
      <p>{t(isHeld ? 'guard.leave.text' : 'picture.leave.text')}</p>
    </ConfirmDialog>
  );
}
