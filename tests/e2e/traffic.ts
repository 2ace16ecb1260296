import type { Page } from 'playwright-core';

export type Traffic = {
  /** Whether these words came to the window, or left it, in any frame or answer so far. */
  holds(words: string): boolean;
  /** How many frames and requests have been looked at. */
  count(): number;
};

/** Records all that a window and the product tell each other, but for the app's own files. To be called before it goes anywhere. */
export function recordTraffic(page: Page): Traffic {
  const pieces: Buffer[] = [];
  const keep = ({ payload }: { readonly payload: string | Buffer }) => void pieces.push(Buffer.from(payload));
  page.on('websocket', (socket) => {
    socket.on('framereceived', keep);
    socket.on('framesent', keep);
  });
  page.on('request', (request) => {
    // Neither the port, which may be any number, nor the names of the app's own files, which end in letters made of their content.
    const { pathname, search } = new URL(request.url());
    if (!pathname.startsWith('/assets/')) pieces.push(Buffer.from(decodeURIComponent(pathname + search)));
    pieces.push(request.postDataBuffer() ?? Buffer.alloc(0));
  });
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (!/^\/(api|sync)\//.test(pathname)) return;
    // A window that is closed meanwhile, or an answer without a body, has nothing to say.
    pieces.push(await response.body().catch(() => Buffer.alloc(0)));
  });
  return { holds: (words) => pieces.some((piece) => piece.includes(words)), count: () => pieces.length };
}
