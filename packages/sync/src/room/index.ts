export type { ReportEvent, RoomEffect, RoomMessage, SessionId, TimerName } from './messages.ts';
export {
  type AppendResult,
  type LoadedLog,
  type LogPort,
  type LogRow,
  type ScreenPort,
  type SessionIdentity,
  type StructurePort,
  screenNothing,
  type Violation,
} from './ports.ts';
export { openRoom, type RoomDeps, type RoomFacts, type RoomState } from './room.ts';
