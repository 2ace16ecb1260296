import { Outlet } from '@tanstack/react-router';
import { useSessionExpired } from '../api/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { Frame } from './frame.tsx';
import { SignInAgain } from './sign-in-again.tsx';

/** The frame of every page behind sign-in. A session that ends leaves the page as it is and asks for sign-in in front of it. */
export function SignedIn() {
  const expired = useSessionExpired();
  return (
    <Frame account={<AccountMenu />}>
      <Outlet />
      {expired ? <SignInAgain /> : null}
    </Frame>
  );
}
