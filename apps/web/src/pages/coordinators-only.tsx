import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

/** What others than samordnare see at an address that is theirs only. */
export function CoordinatorsOnly({ title }: { readonly title: string }) {
  return (
    <Page title={title}>
      <EmptyState
        title={t('disclosures.notAllowed.title')}
        action={<ButtonLink href={paths.pictures()}>{t('notFound.action')}</ButtonLink>}
      >
        {t('disclosures.notAllowed.text')}
      </EmptyState>
    </Page>
  );
}
