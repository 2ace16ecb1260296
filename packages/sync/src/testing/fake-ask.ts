/** HTTP requests that are answered when, and as, the test says so. */
import type { Ask } from '../client/types.ts';

type FakeRequest = {
  readonly method: 'POST' | 'DELETE';
  readonly url: string;
  readonly body: Uint8Array | null;
  isCancelled: boolean;
  answer(status: number, body?: Uint8Array): void;
};

export type FakeAsk = {
  readonly ask: Ask;
  /** Requests nobody has taken yet. */
  readonly requests: FakeRequest[];
  /** Takes the oldest request whose address ends so. */
  take(ending: RegExp): FakeRequest;
};

export function createFakeAsk(): FakeAsk {
  const requests: FakeRequest[] = [];
  return {
    requests,
    ask(method, url, body) {
      let resolve: (answer: { status: number; body: Uint8Array }) => void = () => undefined;
      const answer = new Promise<{ status: number; body: Uint8Array }>((done) => {
        resolve = done;
      });
      const request: FakeRequest = {
        method,
        url,
        body: body === null ? null : new Uint8Array(body),
        isCancelled: false,
        answer: (status, bytes = new Uint8Array()) => resolve({ status, body: bytes }),
      };
      requests.push(request);
      return {
        answer,
        cancel() {
          request.isCancelled = true;
          request.answer(0);
        },
      };
    },
    take(ending) {
      const at = requests.findIndex(({ url, isCancelled }) => !isCancelled && ending.test(url));
      const [request] = at === -1 ? [] : requests.splice(at, 1);
      if (request === undefined) throw new Error(`nothing was asked of ${ending.source}`);
      return request;
    },
  };
}

/** Lets answers reach whoever waits for them. */
export function answersArrived(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}
