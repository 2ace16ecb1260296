import { compactLog, type LogPort } from '@lagesbild/sync/room';
import { BrokenLog } from '../store/picture-log.ts';

/**
 * Folds a picture's rows into one fresh snapshot, so that deleted text does not live on in old rows. What is stored
 * meanwhile stays behind the snapshot. Returns how many rows were folded. Throws when the log cannot be read as a
 * document; nothing is removed then.
 */
export async function compactPicture(
  log: Pick<LogPort<never>, 'load' | 'compact'>,
  pictureId: string,
): Promise<number> {
  const loaded = await log.load(pictureId);
  if (loaded.updates.length === 0) return 0;
  const compacted = compactLog(loaded);
  if (compacted === null) throw new BrokenLog('rows that build on something missing');
  await log.compact(pictureId, compacted.throughSeq, compacted.snapshot);
  return loaded.updates.length;
}
