import type { PictureState } from '@lagesbild/http-api';
import { pictureStates } from '@lagesbild/picture';
import {
  Archive,
  BadgeCheck,
  CircleCheck,
  ClipboardCheck,
  History,
  ListChecks,
  PencilLine,
  UsersRound,
} from 'lucide-react';
import { codeLabel } from '../messages.ts';
import type { Icon } from '../ui/icon.ts';
import { StatusTag, type Tone } from '../ui/status-tag.tsx';

const looks: Readonly<Record<PictureState, { readonly icon: Icon; readonly tone: Tone }>> = {
  ownDraft: { icon: PencilLine, tone: 'neutral' },
  sharedDraft: { icon: UsersRound, tone: 'accent' },
  underReview: { icon: ClipboardCheck, tone: 'heed' },
  adopted: { icon: BadgeCheck, tone: 'good' },
  current: { icon: CircleCheck, tone: 'good' },
  underFollowUp: { icon: ListChecks, tone: 'accent' },
  replaced: { icon: History, tone: 'neutral' },
  archived: { icon: Archive, tone: 'neutral' },
};

/** Where a picture stands, from own draft to archived. */
export function PictureStateTag({ state }: { readonly state: PictureState }) {
  const { icon, tone } = looks[state];
  return (
    <StatusTag icon={icon} tone={tone}>
      {codeLabel(pictureStates, state)}
    </StatusTag>
  );
}
