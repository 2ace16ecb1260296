import { type BlockName, blocks, detailsQuestions, type SectionName, sectionNamed } from '@lagesbild/picture';
import { CircleCheck } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { t } from '../../messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { ownerField, sectionsIn } from '../model/definitions.ts';
import { shortActorName } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import { presenceColour } from '../presence/presence-colour.ts';
import { useVisitorsAt } from '../presence/use-presence.ts';
import { detailsAnchor, questionsOf } from './anchors.ts';
import styles from './contents.module.css';
import { goTo } from './go-to.ts';
import { useSetAnchor } from './use-anchor.ts';
import { useCurrentSection } from './use-current-section.ts';
import { useProgress } from './use-progress.ts';

export const blockNames = Object.keys(blocks) as BlockName[];

/** The contents of the picture, block by block, with how much is answered and who is where. */
export function Contents({ onGo }: { readonly onGo?: () => void }) {
  const counted = useProgress();
  const current = useCurrentSection();
  const setAnchor = useSetAnchor();
  return (
    <nav aria-label={t('picture.contents')} className={styles.contents}>
      <ol className={styles.blocks}>
        {blockNames.map((block) => {
          const { answered, total } = counted[block];
          const done = total > 0 && answered === total;
          return (
            <li key={block}>
              <a
                href={`#block-${block}`}
                className={styles.blockLink}
                onClick={(event) => go(event, `block-${block}`, setAnchor, onGo)}
              >
                {/* The words between slashes are too long for the column: it may break after each slash. */}
                <span>{blocks[block].label.replaceAll('/', '/\u200b')}</span>
                <span className={classNames(styles.count, done && styles.done)}>
                  {t('picture.progress', { answered, total })}
                  {done ? <CircleCheck aria-hidden size={16} /> : null}
                </span>
              </a>
              <ol className={styles.sections}>
                {sectionsIn(block)
                  .filter((section) => ownerField(section) === null)
                  .map((section) => (
                    <SectionLink
                      key={section}
                      section={section}
                      isCurrent={current === section}
                      onGo={onGo}
                    />
                  ))}
                {block === 'participants' ? (
                  <li>
                    <ContentsLink id={detailsAnchor} isCurrent={current === 'details'} onGo={onGo}>
                      <span className={styles.number}>
                        {detailsQuestions.participants.number}–{detailsQuestions.conveningActor.number}
                      </span>
                      {t('picture.details.title')}
                    </ContentsLink>
                  </li>
                ) : null}
              </ol>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** To a part of the page, which is not left. */
function go(
  event: MouseEvent,
  id: string,
  setAnchor: (id: string) => void,
  onGo: (() => void) | undefined,
): void {
  event.preventDefault();
  onGo?.();
  setAnchor(id);
  // A menu that closes gives the focus back to its button first.
  setTimeout(() => goTo(id), onGo ? 80 : 0);
}

type ContentsLinkProps = {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly onGo: (() => void) | undefined;
  readonly children: ReactNode;
};

function ContentsLink({ id, isCurrent, onGo, children }: ContentsLinkProps) {
  const setAnchor = useSetAnchor();
  return (
    <a
      href={`#${id}`}
      className={styles.link}
      onClick={(event) => go(event, id, setAnchor, onGo)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {children}
    </a>
  );
}

/** "6–8", or the only number. */
function span(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === undefined ? '' : first === last ? `${first}` : `${first}–${last}`;
}

type SectionLinkProps = {
  readonly section: SectionName;
  readonly isCurrent: boolean;
  readonly onGo: (() => void) | undefined;
};

function SectionLink({ section, isCurrent, onGo }: SectionLinkProps) {
  const { details } = useScreen();
  const { label } = sectionNamed(section);
  const visitors = useVisitorsAt(section);
  const actors = [...new Set(visitors.map(({ actor }) => actor))];
  return (
    <li>
      <ContentsLink id={section} isCurrent={isCurrent} onGo={onGo}>
        <span className={styles.number}>{span(questionsOf(section))}</span>
        {label}
        {actors.map((actor) => (
          <span
            key={actor}
            className={styles.visitor}
            style={{ background: `var(--presence-${presenceColour(details, actor)})` }}
            title={t('picture.presence.isHere', { actor: shortActorName(details, actor) })}
          >
            {shortActorName(details, actor).slice(0, 2)}
          </span>
        ))}
      </ContentsLink>
    </li>
  );
}
