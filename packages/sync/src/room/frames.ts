/** What a session's frames do: the table of session state × message. */
import { pongFrame } from '../protocol/bare.ts';
import { type ClientMessage, readClientMessage } from '../protocol/client-message.ts';
import { closeCode } from '../protocol/close-codes.ts';
import { send } from './broadcast.ts';
import { takeCheck, takeDrift } from './check.ts';
import { maxOtherBytes } from './limits.ts';
import type { SessionId } from './messages.ts';
import { takePresence, tellPresence } from './presence.ts';
import { submit } from './queue.ts';
import { close, join } from './sessions.ts';
import type { Session, SessionState, Turn } from './state.ts';
import type { EditKind } from './update-shape.ts';

type Said<K extends ClientMessage['type']> = Extract<ClientMessage, { type: K }>;

type Handlers = {
  readonly [K in ClientMessage['type']]: <T, D>(turn: Turn<T, D>, session: Session, message: Said<K>) => void;
};

/** Takes a frame from a session. What is no message of ours closes the socket. */
export function takeFrame<T, D>(turn: Turn<T, D>, id: SessionId, bytes: Uint8Array): void {
  const session = turn.room.sessions.get(id);
  // A frame that was under way while the session was closed.
  if (session === undefined) return;
  const message = readClientMessage(bytes);
  if (message === null || isOversized(message, bytes)) {
    close(turn, id, closeCode.badMessage);
    return;
  }
  // The table is typed by message; a union of messages cannot be matched to it without saying so.
  const handle = onClientMessage[session.state][message.type] as Handlers['ping'];
  handle(turn, session, message as Said<'ping'>);
}

/** Edits have limits of their own, and are refused, not closed. */
function isOversized(message: ClientMessage, bytes: Uint8Array): boolean {
  return message.type !== 'update' && message.type !== 'syncStep2' && bytes.length > maxOtherBytes;
}

const nonsense = <T, D>(turn: Turn<T, D>, session: Session): void =>
  close(turn, session.id, closeCode.badMessage);

const onJoin = <T, D>(turn: Turn<T, D>, session: Session, { stateVector }: Said<'syncStep1'>): void =>
  join(turn, session, stateVector);

const onEdit = <T, D>(turn: Turn<T, D>, session: Session, { update }: Said<'update'>): void =>
  takeEdit(turn, session, 'live', update);

const onAnswer = <T, D>(turn: Turn<T, D>, session: Session, { update }: Said<'syncStep2'>): void =>
  takeEdit(turn, session, 'sync', update);

const onOwedAnswer = <T, D>(turn: Turn<T, D>, session: Session, message: Said<'syncStep2'>): void => {
  session.state = 'joined';
  onAnswer(turn, session, message);
};

const onPresence = <T, D>(turn: Turn<T, D>, session: Session, { entries }: Said<'awareness'>): void =>
  takePresence(turn, session, entries);

const onQuery = <T, D>(turn: Turn<T, D>, session: Session): void => tellPresence(turn, session.id);

const onPing = <T, D>(turn: Turn<T, D>, session: Session): void => send(turn, [session.id], pongFrame);

/** Content is under way to the session: nothing to compare yet. */
const tooEarly = (): void => undefined;

const speaking: Handlers = {
  syncStep1: onJoin,
  syncStep2: onAnswer,
  update: onEdit,
  awareness: onPresence,
  queryAwareness: onQuery,
  ping: onPing,
  check: takeCheck,
  drifted: takeDrift,
};

const onClientMessage: Readonly<Record<SessionState, Handlers>> = {
  // Asking for the content comes first.
  new: {
    syncStep1: onJoin,
    syncStep2: nonsense,
    update: nonsense,
    awareness: nonsense,
    queryAwareness: nonsense,
    ping: onPing,
    check: nonsense,
    drifted: nonsense,
  },
  joining: { ...speaking, check: tooEarly, drifted: tooEarly },
  joined: speaking,
  behind: { ...speaking, syncStep2: onOwedAnswer },
};

function takeEdit<T, D>(turn: Turn<T, D>, session: Session, kind: EditKind, update: Uint8Array): void {
  session.frames += 1;
  const author = { owner: session.owner, right: session.identity.right };
  submit(turn, session.id, session.frames, { kind, author, update });
}
