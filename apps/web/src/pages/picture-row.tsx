import type { PictureSummary } from '@lagesbild/http-api';
import { areaLevels, pictureKinds } from '@lagesbild/picture';
import { CalendarClock, Eye } from 'lucide-react';
import { distanceInWords } from '../dates.ts';
import { codeLabel, formatNumber, t, tn } from '../messages.ts';
import { paths } from '../paths.ts';
import { TextLink } from '../ui/link.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { isOverdue } from './arrange-pictures.ts';
import styles from './picture-row.module.css';
import { PictureStateTag } from './picture-state-tag.tsx';

/** One picture in the list. The title is the link and the whole row follows it. */
export function PictureRow({ picture, today }: { readonly picture: PictureSummary; readonly today: string }) {
  const { activities, area } = picture;
  // What is closed can no longer be late.
  const late = isOverdue(picture)
    ? [
        ...(picture.renewalOverdue ? [t('pictures.row.renewalLate')] : []),
        ...(activities.overdue > 0 ? [tn('pictures.row.overdue', activities.overdue)] : []),
        ...(activities.reviewsOverdue > 0
          ? [tn('pictures.row.reviewsOverdue', activities.reviewsOverdue)]
          : []),
      ]
    : [];
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h3 className={styles.title}>
          <TextLink quiet href={paths.picture(picture.id)} className={styles.link}>
            {picture.title}
          </TextLink>
        </h3>
        <p className={styles.meta}>
          {[
            `${area.name} (${codeLabel(areaLevels, area.level).toLowerCase()})`,
            ...picture.kinds.map((kind) => codeLabel(pictureKinds, kind)),
          ].join(' · ')}
        </p>
        <p className={styles.meta}>
          {[
            t('pictures.row.convenes', { actor: picture.conveningActorName }),
            tn('pictures.row.participants', picture.participantCount),
          ].join(' · ')}
        </p>
        <div className={styles.tags}>
          <PictureStateTag state={picture.state} />
          {late.map((text) => (
            <StatusTag key={text} icon={CalendarClock} tone="stop">
              {text}
            </StatusTag>
          ))}
          {picture.right === 'read' ? (
            <StatusTag icon={Eye} bare>
              {t('pictures.row.readOnly')}
            </StatusTag>
          ) : null}
        </div>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{t('pictures.row.renewal')}</dt>
          <dd>
            {picture.renewalDate}
            <span className={styles.distance}>{distanceInWords(today, picture.renewalDate)}</span>
          </dd>
        </div>
        <div>
          <dt>{t('pictures.row.nextReview')}</dt>
          <dd>
            {activities.nextReviewDate ?? t('pictures.row.nextReview.none')}
            {activities.nextReviewDate ? (
              <span className={styles.distance}>{distanceInWords(today, activities.nextReviewDate)}</span>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{t('pictures.row.activities')}</dt>
          <dd>
            {activities.total === 0
              ? t('pictures.row.activities.none')
              : t('pictures.row.activities.done', {
                  done: formatNumber(activities.done),
                  total: formatNumber(activities.total),
                })}
          </dd>
        </div>
      </dl>
    </li>
  );
}
