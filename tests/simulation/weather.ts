/** A server that counts what it reports, by event and (after a colon) rule. */
export type Reporting = { readonly reports: ReadonlyMap<string, number> };

/** Counts what happened over all seeds: a simulation that meets nothing proves nothing. */
export type Weather = {
  count(world: { readonly servers: readonly Reporting[] }): void;
  met(event: string): number;
};

export function createWeather(): Weather {
  const events = new Map<string, number>();
  return {
    count({ servers }) {
      for (const { reports } of servers) {
        for (const [event, times] of reports) events.set(event, (events.get(event) ?? 0) + times);
      }
    },
    met: (event) => events.get(event) ?? 0,
  };
}

/** What every run of many seeds must have met. */
export const everyWeather = [
  'editStored',
  'editRefused:structure',
  'editRefused:screen',
  'gapAnswered',
  'appendFailed',
  'appendConflict',
] as const;
