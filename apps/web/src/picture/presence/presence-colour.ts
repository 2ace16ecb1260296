import type { PictureDetails } from '@lagesbild/http-api';

const colours = 6;

/** 1–6: the presence colour of an agency. The same on every screen, since the participants stand in the same order. */
export function presenceColour(details: Pick<PictureDetails, 'participants'>, actor: string): number {
  const place = details.participants.findIndex((participant) => participant.actorId === actor);
  return (Math.max(place, 0) % colours) + 1;
}
