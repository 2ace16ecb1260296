export { connectPicture } from './connect.ts';
export { fromServer } from './copies.ts';
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
