import type { ActorFunction, PictureDetails, PictureState } from '@lagesbild/http-api';
import { actorFunctions, detailsQuestions, maxTitle, pictureStates, titleTexts } from '@lagesbild/picture';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { call, type Failure } from '../../api/client.ts';
import { type FormErrors, noErrors, toFormErrors } from '../../api/field-errors.ts';
import { pictureQuery, picturesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { codeOptions } from '../../code-options.ts';
import { titleIssue, useJudgedTitle } from '../../guard/title-error.ts';
import { codeLabel, t } from '../../messages.ts';
import { actorOptions } from '../../pages/new-picture-options.ts';
import { Participants } from '../../pages/new-picture-participants.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import fieldStyles from '../../ui/field.module.css';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { HiddenNote } from '../fields/hidden-field.tsx';
import { hiddenTitle } from '../model/hidden-fields.ts';
import { changesOf, type DetailsDraft, draftOf } from './details-draft.ts';
import styles from './details-section.module.css';

type DetailsDialogProps = { readonly details: PictureDetails; readonly onClose: () => void };

const fieldPaths = [
  'title',
  'period/from',
  'period/to',
  'renewalDate',
  'convening',
  'renewal',
  'state',
  'participants',
];

/** The facts of the picture as a form. It is sent as a whole; what was refused is said at its field. */
export function DetailsDialog({ details, onClose }: DetailsDialogProps) {
  const queries = useQueryClient();
  const session = useSession();
  const [draft, setDraft] = useState<DetailsDraft>(() => draftOf(details));
  const [errors, setErrors] = useState<FormErrors>(noErrors);
  const [sending, setSending] = useState(false);
  const title = draft.title ?? details.title;
  const judged = useJudgedTitle(title, details.title, details.area);
  const hidden = hiddenTitle(details);
  const change = (part: Partial<DetailsDraft>) => setDraft((before) => ({ ...before, ...part }));
  const isHidden = hidden !== null;
  useEffect(() => {
    // What was written over a title that is hidden meanwhile is not kept: much of it may be the same.
    if (isHidden) setDraft((before) => ({ ...before, title: null }));
  }, [isHidden]);

  const refuse = (failure: Failure) => {
    setErrors(toFormErrors(failure, fieldPaths));
    setSending(false);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    const checked = changesOf(details, draft);
    if (!checked.ok) return refuse({ code: 'invalidRequest', issues: checked.issues });
    setSending(true);
    if (await judged.isHeld()) return refuse({ code: 'invalidRequest', issues: [titleIssue] });
    const { body, participants } = checked.changes;
    const params = { id: details.id };
    const keep = (fresh: PictureDetails) => queries.setQueryData(pictureQuery(details.id).queryKey, fresh);
    // Participants first: a new convening actor must take part before it can convene.
    if (participants) {
      const result = await call('changeParticipants', { params, body: { participants: [...participants] } });
      if (!result.ok) return refuse(result.failure);
      keep(result.value);
    }
    if (body) {
      const result = await call('changePicture', { params, body });
      if (!result.ok) return refuse(result.failure);
      keep(result.value);
    }
    void queries.invalidateQueries({ queryKey: picturesQuery.queryKey, exact: true });
    announce(t('picture.details.saved'));
    onClose();
  };

  const error = (path: string) => errors.fields[path];
  const states = [details.state, ...details.nextStates.filter((state) => state !== details.state)];
  return (
    <Dialog isOpen onClose={onClose} title={t('picture.details.edit')} wide>
      <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        {errors.form.length === 0 ? null : (
          <Callout tone="stop" announce="alert">
            {errors.form.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Callout>
        )}
        {hidden === null ? (
          <TextInput
            label={titleTexts.label}
            description={t('newPicture.name.description')}
            value={title}
            maxLength={maxTitle}
            onChange={(written) => change({ title: written })}
            error={judged.shown ?? error('title')}
          />
        ) : (
          <div className={fieldStyles.field}>
            <p className={fieldStyles.label}>{titleTexts.label}</p>
            <HiddenNote hidden={hidden} />
          </div>
        )}
        <div className={styles.pair}>
          <DateInput
            label={t('newPicture.period.from')}
            value={draft.from}
            onChange={(from) => change({ from })}
            error={error('period/from')}
          />
          <DateInput
            label={t('newPicture.period.to')}
            value={draft.to}
            onChange={(to) => change({ to })}
            error={error('period/to')}
          />
          <DateInput
            label={t('newPicture.renewalDate')}
            help={detailsQuestions.renewalDate.help}
            value={draft.renewalDate}
            onChange={(renewalDate) => change({ renewalDate })}
            error={error('renewalDate')}
          />
          <Select
            label={t('picture.details.state')}
            options={states.map((id) => ({ id, label: codeLabel(pictureStates, id) }))}
            value={draft.state}
            onChange={(state) => change({ state: state as PictureState })}
            error={error('state')}
          />
        </div>
        <div className={styles.pair}>
          <ComboBox
            label={detailsQuestions.conveningActor.label}
            help={detailsQuestions.conveningActor.help}
            options={actorOptions(details.actors)}
            value={draft.conveningActorId}
            onChange={(id) => {
              if (id !== null)
                change({ conveningActorId: id, participants: { ...draft.participants, [id]: 'write' } });
            }}
            error={error('convening')}
          />
          <ComboBox
            label={t('newPicture.convening.function')}
            help={t('newPicture.convening.function.help')}
            options={codeOptions(actorFunctions)}
            value={draft.conveningFunction}
            onChange={(id) => {
              if (id !== null) change({ conveningFunction: id as ActorFunction });
            }}
          />
          <Select
            label={t('picture.details.renewalActor')}
            optional
            options={actorOptions(details.actors)}
            value={draft.renewalActorId}
            emptyLabel={t('picture.code.clear')}
            onChange={(id) =>
              change({ renewalActorId: id, ...(id === null ? { renewalFunction: null } : {}) })
            }
            error={error('renewal')}
          />
          {draft.renewalActorId === null ? null : (
            <ComboBox
              label={t('picture.details.renewalFunction')}
              optional
              options={codeOptions(actorFunctions)}
              value={draft.renewalFunction}
              onChange={(id) => change({ renewalFunction: id as ActorFunction | null })}
            />
          )}
        </div>
        <Participants
          actors={details.actors}
          ownActorId={session?.actor.id ?? ''}
          conveningActorId={draft.conveningActorId}
          participants={draft.participants}
          onChange={(participants) => change({ participants })}
          error={error('participants')}
        />
        <DialogActions>
          <Button variant="primary" type="submit" isPending={sending}>
            {t('picture.details.save')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
