import { logContractSuite } from './log-contract.ts';
import { createMemoryLog } from './memory-log.ts';

logContractSuite('in memory', async () => {
  let pictures = 0;
  return {
    log: createMemoryLog<number>(),
    newPicture: async () => `picture${++pictures}`,
    derived: (number) => number,
  };
});
