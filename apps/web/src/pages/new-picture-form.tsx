import type {
  ActorFunction,
  ActorView,
  AreaView,
  PictureKind,
  PictureTheme,
  SessionView,
} from '@lagesbild/http-api';
import { actorFunctions, pictureThemes } from '@lagesbild/picture';
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, type Failure } from '../api/client.ts';
import { toFormErrors } from '../api/field-errors.ts';
import { pictureQuery, picturesQuery } from '../api/queries.ts';
import { codeOptions } from '../code-options.ts';
import { todayOf } from '../dates.ts';
import { t } from '../messages.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/checkbox.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { DateInput } from '../ui/date-input.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { FormField, FormSection } from '../ui/form-layout.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import {
  type DraftChoices,
  type DraftField,
  draftFields,
  toCreateBody,
  toDraft,
} from './new-picture-draft.ts';
import { noRefusal, type Refusal, standingErrors } from './new-picture-errors.ts';
import styles from './new-picture-form.module.css';
import { actorOptions, areaOptions, kindOptions } from './new-picture-options.ts';
import { Participants } from './new-picture-participants.tsx';

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
  const leaving = useBlocker({
    shouldBlockFn: () => Object.keys(choices).length > 0 && status !== 'created',
    enableBeforeUnload: () => Object.keys(choices).length > 0 && status !== 'created',
    withResolver: true,
  });

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
    const result = await call('createPicture', { body: checked.body });
    if (!result.ok) return refuse(result.failure);
    setStatus('created');
    queries.setQueryData(pictureQuery(result.value.id).queryKey, result.value);
    void queries.invalidateQueries({ queryKey: picturesQuery.queryKey, exact: true });
    await navigate({ to: paths.picture(result.value.id), ignoreBlocker: true });
  };
  const errors = standingErrors(refusal, draft);
  const error = (path: DraftField) => errors.fields[path];
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={styles.form}>
      <ErrorSummary errors={errors} fields={draftFields} labelOf={labelOf} attempt={refusal.attempt} />
      <div className={styles.sheet}>
        <FormSection title={t('newPicture.section.what')}>
          <FormField path="areaId">
            <Select
              label={t('newPicture.area')}
              help={t('newPicture.area.help')}
              placeholder={t('newPicture.area.placeholder')}
              options={areaOptions(areas)}
              value={draft.area?.id ?? null}
              onChange={(areaId) => choose({ areaId })}
              error={error('areaId')}
            />
          </FormField>
          <FormField path="kinds">
            <CheckboxGroup
              label={t('newPicture.kinds')}
              description={t('newPicture.kinds.description')}
              options={kindOptions(draft.area)}
              value={draft.kinds}
              onChange={(kinds) => choose({ kinds: kinds as PictureKind[] })}
              error={error('kinds')}
              columns
            />
          </FormField>
          <FormField path="themes">
            <CheckboxGroup
              label={t('newPicture.themes')}
              options={codeOptions(pictureThemes)}
              value={draft.themes}
              onChange={(themes) => choose({ themes: themes as PictureTheme[] })}
              error={error('themes')}
              optional
              columns
            />
          </FormField>
        </FormSection>
        <FormSection title={t('newPicture.section.when')}>
          <fieldset className={styles.period}>
            <legend className={styles.hidden}>{t('newPicture.period.legend')}</legend>
            <FormField path="period/from">
              <DateInput
                label={t('newPicture.period.from')}
                value={draft.from}
                onChange={(from) => choose({ from })}
                error={error('period/from')}
              />
            </FormField>
            <FormField path="period/to">
              <DateInput
                label={t('newPicture.period.to')}
                value={draft.to}
                onChange={(to) => choose({ to })}
                error={error('period/to')}
              />
            </FormField>
          </fieldset>
          <FormField path="renewalDate">
            <DateInput
              label={t('newPicture.renewalDate')}
              description={t(
                draft.kinds.includes('statutory')
                  ? 'newPicture.renewalDate.byLaw'
                  : 'newPicture.renewalDate.description',
              )}
              value={draft.renewalDate}
              onChange={(renewalDate) => choose({ renewalDate })}
              error={error('renewalDate')}
            />
          </FormField>
        </FormSection>
        <FormSection title={t('newPicture.section.who')}>
          <FormField path="convening/actorId">
            <ComboBox
              label={t('newPicture.convening')}
              help={t('newPicture.convening.help')}
              options={actorOptions(actors)}
              value={draft.conveningActorId}
              onChange={(conveningActorId) => choose({ conveningActorId })}
              error={error('convening/actorId')}
            />
          </FormField>
          <FormField path="convening/function">
            <ComboBox
              label={t('newPicture.convening.function')}
              help={t('newPicture.convening.function.help')}
              options={codeOptions(actorFunctions)}
              value={draft.conveningFunction}
              onChange={(id) => choose({ conveningFunction: id as ActorFunction | null })}
              error={error('convening/function')}
            />
          </FormField>
          <FormField path="participants">
            <Participants
              actors={actors}
              ownActorId={session.actor.id}
              conveningActorId={draft.conveningActorId}
              participants={draft.participants}
              onChange={(invited) => choose({ invited })}
              error={error('participants')}
            />
          </FormField>
        </FormSection>
        <FormSection title={t('newPicture.section.name')}>
          <FormField path="title">
            <TextInput
              label={t('newPicture.name')}
              description={t('newPicture.name.description')}
              value={draft.title}
              onChange={(title) => choose({ title })}
              maxLength={120}
              error={error('title')}
            />
            {draft.suggestedTitle !== '' && draft.title !== draft.suggestedTitle ? (
              <Button variant="quiet" size="small" onPress={() => choose({ title: draft.suggestedTitle })}>
                {t('newPicture.name.suggest', { title: draft.suggestedTitle })}
              </Button>
            ) : null}
          </FormField>
        </FormSection>
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
        isOpen={leaving.status === 'blocked'}
        onClose={() => leaving.reset?.()}
        onConfirm={() => leaving.proceed?.()}
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
  title: t('newPicture.name'),
};

function labelOf(field: DraftField): string {
  return labels[field];
}
