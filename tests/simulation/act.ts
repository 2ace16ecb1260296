/** What happens next in a simulation: one throw of the dice, the same for every kind of world. */
import { between } from './random.ts';

/** Whoever and whatever things can happen to. Clients and servers are numbered from nought. */
export type Cast = {
  readonly clients: number;
  readonly servers: number;
  /** Whether this client can write now. */
  canWrite(client: number): boolean;
  edit(client: number): void;
  /** An edit that must be refused. */
  badEdit(client: number): void;
  cut(client: number, how: 'noticed' | 'silent'): void;
  /** A reload of the page, or a new one after its tab was killed: with whatever is not acknowledged, at this server. */
  reload(client: number, server: number): void;
  restart(server: number): void;
  troubleLog(): void;
  tellPlace(client: number): void;
};

export function act(random: () => number, cast: Cast): void {
  const dice = random();
  const client = between(random, 0, cast.clients - 1);
  if (dice < 0.8) {
    if (!cast.canWrite(client)) return;
    if (random() < 0.04) cast.badEdit(client);
    else cast.edit(client);
  } else if (dice < 0.87) cast.cut(client, random() < 0.3 ? 'silent' : 'noticed');
  else if (dice < 0.9) cast.reload(client, between(random, 0, cast.servers - 1));
  else if (dice < 0.92) cast.restart(between(random, 0, cast.servers - 1));
  else if (dice < 0.94) cast.troubleLog();
  else cast.tellPlace(client);
}
