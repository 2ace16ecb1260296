import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

/** An address that leads nowhere, or to something one's actor takes no part in: the two look the same on purpose. */
export function NotFound() {
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')} width="text">
      <ButtonLink href={paths.pictures()} variant="primary">
        {t('notFound.action')}
      </ButtonLink>
    </Page>
  );
}
