import type { Command } from './command.ts';
import { purge } from './purge.ts';
import { reportOf } from './purge-report.ts';

/** `purge ID`: what was written and deleted in the picture is gone from the database; the report says where it may still be. */
export const purgeCommand: Command = {
  takes: 1,
  usage: [
    'purge LÄGESBILD',
    'ta bort allt som har skrivits och raderats i en lägesbild (id:t i dess adress)',
  ],
  async run(database, [pictureId = ''], say) {
    const result = await purge(database, pictureId);
    for (const line of reportOf(result, pictureId, new Date())) say(line);
    return result.ok;
  },
};
