import { logContractSuite } from './log-contract.ts';
import { createMemoryLog } from './memory-log.ts';

logContractSuite('in memory', async () => {
  let pictures = 0;
  let authors = 0;
  const log = createMemoryLog<number>();
  return {
    log,
    newPicture: async () => `picture${++pictures}`,
    derived: (number) => number,
    async author(_picture, right) {
      const author = `author${++authors}`;
      if (right === 'none') log.denied.add(author);
      return author;
    },
  };
});
