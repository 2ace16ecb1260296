import { useNavigate } from '@tanstack/react-router';
import { t } from '../messages.ts';
import { safeReturnTo } from '../paths.ts';
import { Card } from '../ui/card.tsx';
import { Page } from '../ui/page.tsx';
import { Frame } from './frame.tsx';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';

/** Sign-in. Goes on to where the person was heading. */
export function SignInPage({ returnTo }: { readonly returnTo: string | undefined }) {
  const navigate = useNavigate();
  return (
    <Frame>
      <Page
        title={t('signIn.title')}
        head={
          <header className={styles.head}>
            <h1 className={styles.product}>{t('signIn.heading')}</h1>
            <p className={styles.lead}>{t('signIn.lead')}</p>
          </header>
        }
      >
        <div className={styles.columns}>
          <Card>
            <h2 className={styles.title}>{t('signIn.title')}</h2>
            <SignInForm onSignedIn={() => void navigate({ to: safeReturnTo(returnTo) })} />
          </Card>
          <ol className={styles.about}>
            {(['live', 'level', 'follow'] as const).map((point) => (
              <li key={point}>
                <h3>{t(`signIn.about.${point}.title`)}</h3>
                <p>{t(`signIn.about.${point}.text`)}</p>
              </li>
            ))}
          </ol>
        </div>
      </Page>
    </Frame>
  );
}
