import { activityStatuses, followUpColours } from '@lagesbild/picture';
import {
  Circle,
  CircleCheck,
  CircleDot,
  CircleMinus,
  CirclePause,
  CirclePlay,
  CircleX,
  Clock,
  Handshake,
  Lightbulb,
  OctagonAlert,
  TriangleAlert,
} from 'lucide-react';
import { t } from '../../messages.ts';
import type { Icon } from '../../ui/icon.ts';
import { StatusTag, type Tone } from '../../ui/status-tag.tsx';
import { labelOfCode } from '../model/labels.ts';

type Look = { readonly icon: Icon; readonly tone: Tone };

const statusLooks: Readonly<Record<keyof typeof activityStatuses.codes, Look>> = {
  proposed: { icon: Lightbulb, tone: 'neutral' },
  accepted: { icon: Handshake, tone: 'accent' },
  notStarted: { icon: Circle, tone: 'neutral' },
  ongoing: { icon: CirclePlay, tone: 'accent' },
  delayed: { icon: Clock, tone: 'heed' },
  paused: { icon: CirclePause, tone: 'neutral' },
  done: { icon: CircleCheck, tone: 'good' },
  partlyDone: { icon: CircleDot, tone: 'heed' },
  notDone: { icon: CircleX, tone: 'stop' },
  dropped: { icon: CircleMinus, tone: 'neutral' },
};

const colourLooks: Readonly<Record<keyof typeof followUpColours.codes, Look>> = {
  green: { icon: CircleCheck, tone: 'good' },
  yellow: { icon: TriangleAlert, tone: 'heed' },
  red: { icon: OctagonAlert, tone: 'stop' },
};

/** How far an activity has come, in words and with an icon. */
export function ActivityStatusTag({ status }: { readonly status: string }) {
  if (!Object.hasOwn(statusLooks, status)) return <span>{t('picture.activity.noStatus')}</span>;
  const { icon, tone } = statusLooks[status as keyof typeof statusLooks];
  return (
    <StatusTag icon={icon} tone={tone}>
      {labelOfCode(activityStatuses, status)}
    </StatusTag>
  );
}

/** The joint judgement at a follow-up: the colour's name and meaning, never the colour alone. */
export function FollowUpColourTag({
  colour,
  short = false,
}: {
  readonly colour: string;
  readonly short?: boolean;
}) {
  if (!Object.hasOwn(colourLooks, colour)) return null;
  const { icon, tone } = colourLooks[colour as keyof typeof colourLooks];
  const label = labelOfCode(followUpColours, colour);
  return (
    <StatusTag icon={icon} tone={tone}>
      {short ? (label.split(' – ')[0] ?? label) : label}
    </StatusTag>
  );
}

/** Says that the last day has passed. */
export function OverdueTag() {
  return (
    <StatusTag icon={Clock} tone="stop">
      {t('picture.activity.overdue')}
    </StatusTag>
  );
}
