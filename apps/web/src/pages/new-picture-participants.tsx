import type { ActorView, ParticipationRight } from '@lagesbild/http-api';
import { actorTypes } from '@lagesbild/picture';
import { codeLabel, t } from '../messages.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import styles from './new-picture-form.module.css';
import { sortedActors } from './new-picture-options.ts';

type Rights = Readonly<Record<string, ParticipationRight>>;

export type ParticipantsProps = {
  readonly actors: readonly ActorView[];
  readonly ownActorId: string;
  readonly conveningActorId: string | null;
  readonly participants: Rights;
  readonly onChange: (participants: Rights) => void;
  readonly error: string | undefined;
};

/** Which actors take part, and with which right. One's own and the convening one always do, with the right to write. */
export function Participants(props: ParticipantsProps) {
  const { actors, ownActorId, conveningActorId, participants, onChange, error } = props;
  const invite = (id: string, selected: boolean) => {
    const { [id]: _removed, ...rest } = participants;
    onChange(selected ? { ...rest, [id]: 'write' } : rest);
  };
  return (
    <fieldset className={styles.participants} aria-describedby={error ? 'aktorer-fel' : undefined}>
      <legend className={styles.legend}>{t('newPicture.participants')}</legend>
      <p className={styles.description}>{t('newPicture.participants.description')}</p>
      {error ? (
        <p id="aktorer-fel" className={styles.error}>
          {error}
        </p>
      ) : null}
      <ul className={styles.actorList}>
        {sortedActors(actors).map((actor) => {
          const right = participants[actor.id];
          const isFixed = actor.id === ownActorId || actor.id === conveningActorId;
          return (
            <li key={actor.id} className={styles.actor}>
              <Checkbox
                isSelected={right !== undefined}
                isDisabled={isFixed}
                onChange={(selected) => invite(actor.id, selected)}
                note={codeLabel(actorTypes, actor.type)}
              >
                {actor.name}
              </Checkbox>
              <div className={styles.right}>
                {isFixed ? (
                  <span className={styles.fixed}>
                    {t(
                      actor.id === ownActorId
                        ? 'newPicture.participants.own'
                        : 'newPicture.participants.convening',
                    )}
                  </span>
                ) : right === undefined ? null : (
                  <Select
                    label={t('newPicture.right', { actor: actor.name })}
                    hideLabel
                    options={(['write', 'read'] as const).map((id) => ({
                      id,
                      label: t(`newPicture.right.${id}`),
                    }))}
                    value={right}
                    onChange={(id) =>
                      onChange({ ...participants, [actor.id]: id === 'read' ? 'read' : 'write' })
                    }
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
