import type { HideFieldBody } from '@lagesbild/http-api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { pictureQuery } from '../../api/queries.ts';
import { errorTexts } from '../../messages/errors.ts';
import { t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { firstAt, type ReportPlace, reportableText, reportableTexts } from '../model/hidden-fields.ts';
import { shorten } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import styles from './protect.module.css';

type ReportDialogProps = { readonly place: Partial<ReportPlace> | null; readonly onClose: () => void };

const shownBeginning = 160;

/** Hiding a shared text from everybody at once: which one, what happens then, and yes or no. For readers, too. */
export function ReportDialog({ place, onClose }: ReportDialogProps) {
  const { doc, details } = useScreen();
  const queries = useQueryClient();
  // What could be reported when the dialog opened: the list does not change under the hand.
  const [texts] = useState(() => reportableTexts(doc, details));
  const [path, setPath] = useState(() => firstAt(texts, place)?.path ?? null);
  const [error, setError] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const chosen = texts.find((one) => one.path === path);

  const hide = async () => {
    if (chosen === undefined) return setMissing(true);
    const { section, row, field } = chosen;
    setBusy(true);
    const body = { section, row, field } as HideFieldBody;
    const result = await call('hideField', { params: { id: details.id }, body });
    setBusy(false);
    void queries.invalidateQueries({ queryKey: pictureQuery(details.id).queryKey });
    if (!result.ok) return setError(errorTexts[result.failure.code]);
    announce(t('report.done'));
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('report.title')}>
      <p>{texts.length === 0 ? t('report.none') : t('report.lead')}</p>
      {error === null ? null : (
        <Callout tone="stop" announce="alert">
          <p>{error}</p>
        </Callout>
      )}
      {texts.length === 0 ? null : (
        <>
          <Select
            label={t('report.which')}
            placeholder={t('report.which.placeholder')}
            options={texts.map((one) => ({ id: one.path, label: one.label }))}
            value={path}
            onChange={(next) => {
              setPath(next);
              setMissing(false);
              setError(null);
            }}
            error={missing ? t('report.which.missing') : undefined}
          />
          {chosen === undefined ? null : (
            <div>
              <p className={styles.quiet}>{t('report.begins')}</p>
              <blockquote className={styles.beginning}>
                {shorten(reportableText(doc, details, chosen), shownBeginning)}
              </blockquote>
            </div>
          )}
          <ul className={styles.list}>
            <li>{t('report.happens.hide')}</li>
            <li>{t('report.happens.decide')}</li>
            <li>{t('report.happens.note')}</li>
          </ul>
        </>
      )}
      <DialogActions>
        {texts.length === 0 ? null : (
          <Button variant="danger" isPending={isBusy} onPress={() => void hide()}>
            {t('report.confirm')}
          </Button>
        )}
        <Button variant="quiet" onPress={onClose}>
          {t(texts.length === 0 ? 'close' : 'cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
