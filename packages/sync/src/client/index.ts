export { askWith } from './ask.ts';
export { connectPicture } from './connect.ts';
export { fromServer } from './copies.ts';
export { createMemoryEditStore, type EditKey, type EditStore, type KeptEdit } from './edit-store.ts';
export type {
  Ask,
  AskAnswer,
  Clock,
  ConnectionSnapshot,
  ConnectOptions,
  HandedBack,
  HttpFallback,
  OwnPlace,
  PictureConnection,
  PresenceCursor,
  PresenceEntry,
  PresencePlace,
  Refusal,
  SaveState,
  Socket,
  TransferEdits,
  Transport,
} from './types.ts';
