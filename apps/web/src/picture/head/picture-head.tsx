import { titlePlace } from '@lagesbild/http-api';
import { areaLevels, titleTexts } from '@lagesbild/picture';
import { ShieldCheck } from 'lucide-react';
import { codeLabel, t } from '../../messages.ts';
import { PictureStateTag } from '../../pages/picture-state-tag.tsx';
import { paths } from '../../paths.ts';
import { Help } from '../../ui/help.tsx';
import { TextLink } from '../../ui/link.tsx';
import { HiddenNote } from '../fields/hidden-field.tsx';
import { hiddenTitle } from '../model/hidden-fields.ts';
import { shortActorName } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import { VisitorChips } from '../presence/presence-chips.tsx';
import { useVisitors } from '../presence/use-presence.ts';
import { ReportLink } from '../protect/report-link.tsx';
import styles from './picture-head.module.css';

/** The top of the sheet: what the picture is about, and at which level it is written. */
export function PictureHead() {
  const { details } = useScreen();
  const hidden = hiddenTitle(details);
  const above = details.areaPath.slice(0, -1).map(({ name }) => name);
  return (
    <header className={styles.head}>
      <p className={styles.area}>
        {[...above, details.area.name].join(' › ')} · {codeLabel(areaLevels, details.area.level)}
      </p>
      <div className={styles.title}>
        <h1 tabIndex={-1}>{details.title}</h1>
        {hidden === null ? (
          <Help about={titleTexts.label}>
            {titleTexts.help}
            <ReportLink {...titlePlace} />
          </Help>
        ) : null}
      </div>
      {hidden === null ? null : <HiddenNote hidden={hidden} />}
      <div className={styles.facts}>
        <PictureStateTag state={details.state} />
        <span>{t('picture.head.period', { from: details.period.from, to: details.period.to })}</span>
        <span>
          {t('picture.head.convening', { actor: shortActorName(details, details.convening.actorId) })}
        </span>
        <span>{t('picture.head.renewal', { date: details.renewalDate })}</span>
      </div>
      <div className={styles.visitors}>
        <VisitorChips visitors={useVisitors()} label={t('picture.presence.all')} />
      </div>
      <p className={styles.level}>
        <ShieldCheck aria-hidden size={20} />
        <span>
          <strong>{t('app.level')}.</strong> {t('picture.level.text')}{' '}
          <TextLink href={paths.guardHelp()}>{t('guardHelp.account')}</TextLink>
        </span>
      </p>
    </header>
  );
}
