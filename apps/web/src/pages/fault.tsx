import type { ErrorComponentProps } from '@tanstack/react-router';
import { CallError } from '../api/queries.ts';
import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Page } from '../ui/page.tsx';
import { Frame } from './frame.tsx';

/** A page that could not be shown: says whose fault it is and what to do. Never shows the error itself. */
export function FaultPage({ error, reset }: ErrorComponentProps) {
  return (
    <Frame>
      <Page
        title={t('fault.title')}
        lead={error instanceof CallError ? error.message : t('fault.text')}
        width="text"
        actions={
          <>
            <Button variant="primary" onPress={reset}>
              {t('retry')}
            </Button>
            <ButtonLink href={paths.pictures()}>{t('notFound.action')}</ButtonLink>
          </>
        }
      >
        {null}
      </Page>
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
