import type {
  ActorFunction,
  ActorView,
  AreaView,
  PictureKind,
  PictureTheme,
  SessionView,
} from '@lagesbild/http-api';
import { actorFunctions, maxTitle, pictureThemes, titleTexts } from '@lagesbild/picture';
import { codeOptions } from '../code-options.ts';
import { t } from '../messages.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/checkbox.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { DateInput } from '../ui/date-input.tsx';
import { FormField, FormSection } from '../ui/form-layout.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { Draft, DraftChoices, DraftField, StartState } from './new-picture-draft.ts';
import styles from './new-picture-form.module.css';
import { actorOptions, areaOptions, kindOptions } from './new-picture-options.ts';
import { Participants } from './new-picture-participants.tsx';

/** What every part of the form gets: what to show, where to say a choice, and what is wrong with a field. */
export type SectionProps = {
  readonly draft: Draft;
  readonly choose: (choices: DraftChoices) => void;
  readonly error: (field: DraftField) => string | undefined;
};

/** Area, kinds and themes. */
export function WhatSection({
  areas,
  draft,
  choose,
  error,
}: SectionProps & { readonly areas: readonly AreaView[] }) {
  return (
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
  );
}

/** The period and the date of renewal. */
export function WhenSection({ draft, choose, error }: SectionProps) {
  return (
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
  );
}

export type WhoSectionProps = SectionProps & {
  readonly actors: readonly ActorView[];
  readonly session: SessionView;
};

const startStates: readonly StartState[] = ['sharedDraft', 'ownDraft'];

/** Who convenes, who takes part, and whether it is shared from the start. */
export function WhoSection({ actors, session, draft, choose, error }: WhoSectionProps) {
  const mayManageElsewhere = session.account.role === 'coordinator';
  return (
    <FormSection title={t('newPicture.section.who')}>
      <FormField path="convening/actorId">
        <ComboBox
          label={t('newPicture.convening')}
          help={t('newPicture.convening.help')}
          description={
            mayManageElsewhere || draft.conveningActorId === session.actor.id
              ? undefined
              : t('newPicture.convening.elsewhere')
          }
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
      <FormField path="state">
        <RadioGroup
          label={t('newPicture.start')}
          options={startStates.map((id) => ({
            id,
            label: t(`newPicture.start.${id}`),
            help: t(`newPicture.start.${id}.help`),
          }))}
          value={draft.state}
          onChange={(id) => choose({ state: id as StartState })}
          error={error('state')}
        />
      </FormField>
    </FormSection>
  );
}

/** The title, suggested from the rest. */
export function NameSection({ draft, choose, error }: SectionProps) {
  return (
    <FormSection title={t('newPicture.section.name')}>
      <FormField path="title">
        <TextInput
          label={titleTexts.label}
          description={t('newPicture.name.description')}
          value={draft.title}
          onChange={(title) => choose({ title })}
          maxLength={maxTitle}
          error={error('title')}
        />
        {draft.suggestedTitle !== '' && draft.title !== draft.suggestedTitle ? (
          <Button variant="quiet" size="small" onPress={() => choose({ title: draft.suggestedTitle })}>
            {t('newPicture.name.suggest', { title: draft.suggestedTitle })}
          </Button>
        ) : null}
      </FormField>
    </FormSection>
  );
}
