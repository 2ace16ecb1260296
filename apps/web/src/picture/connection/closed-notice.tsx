import type { ConnectionSnapshot, PictureConnection } from '@lagesbild/sync/client';
import { t } from '../../messages.ts';
import { paths } from '../../paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Page } from '../../ui/page.tsx';
import { HandedBack } from '../fields/handed-back.tsx';

type ClosedReason = NonNullable<ConnectionSnapshot['closed']>['reason'];
type HandedBackText = ReturnType<PictureConnection['unsentTexts']>[number];

/** Whether coming back to this very page, loaded anew, may help. */
const reloadHelps: ReadonlySet<ClosedReason> = new Set<ClosedReason>([
  'tooOld',
  'badMessage',
  'abuse',
  'other',
]);

/** The connection has ended for good: what happened, and what to do now. */
export function ClosedNotice({
  reason,
  unsent,
}: {
  readonly reason: ClosedReason;
  /** What the person wrote that will never be saved. */
  readonly unsent: readonly HandedBackText[];
}) {
  const known = reason in closedTexts ? reason : 'other';
  const { title, text } = closedTexts[known as keyof typeof closedTexts];
  return (
    <Page
      title={t(title)}
      lead={t(text)}
      width="text"
      actions={
        <>
          {reloadHelps.has(reason) ? (
            <Button variant="primary" onPress={() => window.location.reload()}>
              {t('picture.closed.reload')}
            </Button>
          ) : null}
          <ButtonLink href={paths.pictures()}>{t('notFound.action')}</ButtonLink>
        </>
      }
    >
      {unsent.length === 0 ? null : (
        <Callout tone="heed" title={t('picture.unsent.title')}>
          {unsent.map(({ path, text }) => (
            <HandedBack key={path} text={text} lead={t('picture.refusal.yourText')} />
          ))}
        </Callout>
      )}
    </Page>
  );
}

const closedTexts = {
  revoked: { title: 'picture.closed.revoked.title', text: 'picture.closed.revoked.text' },
  notFound: { title: 'picture.closed.notFound.title', text: 'picture.closed.notFound.text' },
  tooOld: { title: 'picture.closed.tooOld.title', text: 'picture.closed.tooOld.text' },
  damaged: { title: 'picture.closed.damaged.title', text: 'picture.closed.damaged.text' },
  other: { title: 'picture.closed.other.title', text: 'picture.closed.other.text' },
} as const;
