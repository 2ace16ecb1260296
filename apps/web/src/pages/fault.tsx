import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { CallError } from '../api/queries.ts';
import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Page } from '../ui/page.tsx';
import styles from './fault.module.css';
import { Frame } from './frame.tsx';

/** A page that could not be shown: says whose fault it is and what to do. Never shows the error itself. */
export function Fault({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    // What was fetched before the page was shown has to be fetched anew, too.
    void router.invalidate();
  };
  return (
    <Page
      title={t('fault.title')}
      lead={error instanceof CallError ? error.message : t('fault.text')}
      width="text"
    >
      <div className={styles.actions}>
        <Button variant="primary" onPress={retry}>
          {t('retry')}
        </Button>
        <ButtonLink href={paths.pictures()}>{t('notFound.action')}</ButtonLink>
      </div>
    </Page>
  );
}

/** The same where not even the frame of the page could be shown. */
export function FaultPage(props: ErrorComponentProps) {
  return (
    <Frame>
      <Fault {...props} />
    </Frame>
  );
}

/** A part of a page that could not be fetched, with a way to try again. */
export function FetchFault({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <Callout tone="stop" announce="alert" title={t('fault.title')}>
      <p>{error instanceof CallError ? error.message : t('fault.text')}</p>
      <div>
        <Button onPress={onRetry}>{t('retry')}</Button>
      </div>
    </Callout>
  );
}
