import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The session has ended: sign in again in front of the page, then go on exactly where one was. */
export function SignInAgain() {
  const [previous] = useState(useSession());
  const navigate = useNavigate();
  return (
    <Dialog isOpen mustAnswer onClose={() => undefined} title={t('signIn.again.title')}>
      <p>{t('signIn.again.lead')}</p>
      <SignInForm
        autoFocus
        onSignedIn={(session) => {
          // Someone else at the same computer starts from their own list, not in the middle of another's page.
          if (previous && previous.account.id !== session.account.id)
            void navigate({ to: paths.pictures(), ignoreBlocker: true });
        }}
      />
    </Dialog>
  );
}
