import type { ErrorCode, RequestRule, WordKind } from '@lagesbild/http-api';
import type { AreaLevel, Finding, Register, Rewrite } from '@lagesbild/identity-guard';
import type { CallResult } from '../api/client.ts';
import type { CallFault } from '../messages/errors.ts';

/** The parts of the identity guard that are loaded on demand. */
type GuardEngine = typeof import('./engine.ts').guardEngine;

type WordsAnswer = {
  readonly version: number;
  readonly words: readonly { readonly name: string; readonly kind: WordKind }[];
};

export type GuardDeps = {
  readonly loadEngine: () => Promise<GuardEngine>;
  readonly readWords: () => Promise<CallResult<WordsAnswer>>;
  readonly classifyWord: (
    name: string,
    kind: WordKind,
  ) => Promise<CallResult<{ readonly status: 'active' | 'waiting' }>>;
  /** Calls back once after so many milliseconds. */
  readonly after: (ms: number, callback: () => void) => void;
};

/** Where a text stands: the same that the server judges it by. */
export type ScreenPlace = {
  /** Field path of the narrative, such as `problem.description`. */
  readonly field: string;
  readonly level: AreaLevel;
  /** Inhabitants of the area. */
  readonly population: number;
};

/** Why a word was not added: `identifiesPerson` or another rule it breaks, or what hindered the call. */
type RefusalReason = RequestRule | ErrorCode | CallFault;

export type GuardSnapshot = {
  /** Guard and words are here. Until then every text is held. */
  readonly ready: boolean;
  /** The version of the words that texts are judged by; -1 before the first. Texts are judged anew when it changes. */
  readonly version: number;
};

export type Guard = {
  /** Tells of every new snapshot. The first listener starts the loading. */
  subscribe(listener: () => void): () => void;
  getSnapshot(): GuardSnapshot;
  /** What in a text points out a person, judged as the server does. Before the guard is ready the whole text is held. */
  screen(text: string, place: ScreenPlace): Finding[];
  /** Where a name in lower case may be on its way at the end of what is being written; null when none is. */
  unfinishedName(text: string): number | null;
  /** The Swedish text of a finding's `reason`, `suggestion`, or `<rule>.title`; empty before the guard is ready. */
  textOf(messageId: string): string;
  /** A ready replacement for what a finding is about, where its rule knows one. */
  rewriteOf(text: string, finding: Finding): Rewrite | undefined;
  /**
   * Says what a word is. `active`: it counts for everybody, and here already. `waiting`: it looks like a name and stays
   * held until the samordnare confirms it. Else the reason why not.
   */
  classify(name: string, kind: WordKind): Promise<'active' | 'waiting' | RefusalReason>;
  /**
   * Fetches the words as they are now, before a refusal is taken as final. Never throws: without an answer the words
   * stay as they were. Gives the version that counts afterwards.
   */
  refresh(): Promise<number>;
};

/** A failed first load is tried again: nothing can be shared until it has succeeded. */
const AGAIN_MS = 3_000;

/** The guard of one municipality in this browser: its words, kept fresh, and the judging. */
export function createGuard(deps: GuardDeps): Guard {
  const listeners = new Set<() => void>();
  let engine: GuardEngine | null = null;
  let register: Register | null = null;
  let snapshot: GuardSnapshot = { ready: false, version: -1 };
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let isStarted = false;

  async function load(): Promise<void> {
    const [loaded, words] = await Promise.all([engine ?? loadEngine(), deps.readWords()]);
    engine = loaded;
    if (engine === null || !words.ok) return;
    const { version } = words.value;
    if (snapshot.ready && version === snapshot.version) return;
    register = engine.createRegister(words.value.words);
    snapshot = { ready: true, version };
    for (const listener of [...listeners]) listener();
  }

  async function loadEngine(): Promise<GuardEngine | null> {
    try {
      return await deps.loadEngine();
    } catch {
      return null;
    }
  }

  /** One question at a time. What asks while one is under way needs a newer answer, and shares the next. */
  function refresh(): Promise<void> {
    if (running === null) {
      running = load().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running.then(() => {
      next = null;
      return refresh();
    });
    return next;
  }

  async function start(): Promise<void> {
    await refresh();
    if (!snapshot.ready) deps.after(AGAIN_MS, () => void start());
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (!isStarted) {
        isStarted = true;
        void start();
      }
      return () => listeners.delete(listener);
    },

    getSnapshot: () => snapshot,

    screen(text, place) {
      if (engine === null || register === null) return text.trim() === '' ? [] : [heldUntilReady(text)];
      return engine.screen(text, { ...place, register });
    },

    unfinishedName: (text) => engine?.unfinishedName(text) ?? null,

    textOf: (messageId) => engine?.guardMessages[messageId] ?? '',

    rewriteOf: (text, finding) => engine?.rewriteOf(text, finding),

    async classify(name, kind) {
      const result = await deps.classifyWord(name, kind);
      if (!result.ok) return result.failure.issues[0]?.rule ?? result.failure.code;
      if (result.value.status === 'active') await refresh();
      return result.value.status;
    },

    async refresh() {
      isStarted = true;
      await refresh();
      return snapshot.version;
    },
  };
}

function heldUntilReady(text: string): Finding {
  return {
    rule: 'not-ready',
    kind: 'input',
    start: 0,
    end: text.length,
    strength: 'hold',
    reason: 'not-ready.reason',
    suggestion: 'not-ready.advice',
  };
}
