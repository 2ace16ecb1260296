export { compactLog, foldLog } from './fold.ts';
export type {
  PeerEntry,
  PeerSaying,
  ReportEvent,
  RoomEffect,
  RoomMessage,
  SessionId,
  TimerName,
} from './messages.ts';
export type {
  AppendResult,
  LaterRows,
  LoadedLog,
  LogPort,
  LogRow,
  RoomDeps,
  ScreenPort,
  SessionIdentity,
  StructurePort,
  Violation,
  Writers,
} from './ports.ts';
export { serverOwner } from './ports.ts';
export { openRoom, type RoomFacts, roomFacts, step } from './room.ts';
export type { RoomState } from './state.ts';
