export { connectPicture } from './connect.ts';
export { fromServer } from './copies.ts';
export { createMemoryEditStore, type EditKey, type EditStore, type KeptEdit } from './edit-store.ts';
export type {
  Clock,
  ConnectionSnapshot,
  ConnectOptions,
  HandedBack,
  OwnPlace,
  PictureConnection,
  PresenceCursor,
  PresenceEntry,
  PresencePlace,
  Refusal,
  SaveState,
  Socket,
  TransferEdits,
} from './types.ts';
