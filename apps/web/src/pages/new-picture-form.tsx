import type { ActorView, AreaView, SessionView } from '@lagesbild/http-api';
import { titleTexts } from '@lagesbild/picture';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, type Failure } from '../api/client.ts';
import { toFormErrors } from '../api/field-errors.ts';
import { pictureQuery, picturesQuery } from '../api/queries.ts';
import { todayOf } from '../dates.ts';
import { titleIssue, useJudgedTitle } from '../guard/title-error.ts';
import { useLeaveQuestion } from '../leaving.ts';
import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import {
  type DraftChoices,
  type DraftField,
  draftFields,
  toCreateBody,
  toDraft,
} from './new-picture-draft.ts';
import { noRefusal, type Refusal, standingErrors } from './new-picture-errors.ts';
import styles from './new-picture-form.module.css';
import { NameSection, WhatSection, WhenSection, WhoSection } from './new-picture-sections.tsx';

export type NewPictureFormProps = {
  readonly session: SessionView;
  readonly areas: readonly AreaView[];
  readonly actors: readonly ActorView[];
};

/** The form for a new picture. Suggestions follow the choices until they are changed by hand; errors lose nothing. */
export function NewPictureForm({ session, areas, actors }: NewPictureFormProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [choices, setChoices] = useState<DraftChoices>({});
  const [refusal, setRefusal] = useState<Refusal>(noRefusal);
  const [status, setStatus] = useState<'editing' | 'sending' | 'created'>('editing');
  const draft = toDraft(choices, { session, areas, today: todayOf(new Date()) });
  const choose = (more: DraftChoices) => setChoices((before) => ({ ...before, ...more }));
  const judged = useJudgedTitle(draft.title, '', draft.area);
  const leaving = useLeaveQuestion(() => Object.keys(choices).length > 0 && status !== 'created');

  const refuse = (failure: Failure) => {
    setRefusal(({ attempt }) => ({
      errors: toFormErrors(failure, draftFields),
      draft,
      attempt: attempt + 1,
    }));
    setStatus('editing');
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (status !== 'editing') return;
    const checked = toCreateBody(draft);
    if (!checked.ok) return refuse({ code: 'invalidRequest', issues: checked.issues });
    setStatus('sending');
    if (await judged.isHeld()) return refuse({ code: 'invalidRequest', issues: [titleIssue] });
    const result = await call('createPicture', { body: checked.body });
    if (!result.ok && result.failure.code === 'notSignedIn') {
      // The frame asks for sign-in; the form waits as it is.
      return setStatus('editing');
    }
    if (!result.ok) return refuse(result.failure);
    setStatus('created');
    queries.setQueryData(pictureQuery(result.value.id).queryKey, result.value);
    void queries.invalidateQueries({ queryKey: picturesQuery.queryKey, exact: true });
    await navigate({ to: paths.picture(result.value.id), ignoreBlocker: true });
  };
  const errors = standingErrors(refusal, draft);
  const errorAt = (field: DraftField) => (field === 'title' ? judged.shown : null) ?? errors.fields[field];
  const shown = { draft, choose, error: errorAt };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={styles.form}>
      <ErrorSummary errors={errors} fields={draftFields} labelOf={labelOf} attempt={refusal.attempt} />
      <div className={styles.sheet}>
        <WhatSection areas={areas} {...shown} />
        <WhenSection {...shown} />
        <WhoSection actors={actors} session={session} {...shown} />
        <NameSection {...shown} />
      </div>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isPending={status === 'sending'}>
          {t('newPicture.submit')}
        </Button>
        <Button variant="quiet" onPress={() => void navigate({ to: paths.pictures() })}>
          {t('cancel')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={leaving.isAsked}
        onClose={leaving.stay}
        onConfirm={leaving.leave}
        title={t('newPicture.leave.title')}
        confirmLabel={t('newPicture.leave.confirm')}
      >
        <p>{t('newPicture.leave.text')}</p>
      </ConfirmDialog>
    </form>
  );
}

const labels: Readonly<Record<DraftField, string>> = {
  areaId: t('newPicture.area'),
  kinds: t('newPicture.kinds'),
  themes: t('newPicture.themes'),
  'period/from': t('newPicture.period.from'),
  'period/to': t('newPicture.period.to'),
  renewalDate: t('newPicture.renewalDate'),
  'convening/actorId': t('newPicture.convening'),
  'convening/function': t('newPicture.convening.function'),
  participants: t('newPicture.participants'),
  state: t('newPicture.start'),
  title: titleTexts.label,
};

function labelOf(field: DraftField): string {
  return labels[field];
}
