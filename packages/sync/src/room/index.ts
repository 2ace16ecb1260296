export { compactLog } from './fold.ts';
export type { ReportEvent, RoomEffect, RoomMessage, SessionId, TimerName } from './messages.ts';
export {
  type AppendResult,
  type LoadedLog,
  type LogPort,
  type LogRow,
  type RoomDeps,
  type ScreenPort,
  type SessionIdentity,
  type StructurePort,
  screenNothing,
  type Violation,
} from './ports.ts';
export { openRoom, type RoomFacts, roomFacts, step } from './room.ts';
export type { RoomState } from './state.ts';
