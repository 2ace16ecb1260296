import type { Ask } from './types.ts';

/**
 * Requests over the browser's `fetch`.
 * @param headers for callers that are no browser
 */
export function askWith(fetch: typeof globalThis.fetch, headers: Readonly<Record<string, string>> = {}): Ask {
  return (method, url, body) => {
    const controller = new AbortController();
    const sent = fetch(url, {
      method,
      headers: { ...headers, ...(body === null ? {} : { 'content-type': 'application/octet-stream' }) },
      // A farewell should also leave with the page.
      keepalive: method === 'DELETE',
      signal: controller.signal,
      ...(body === null ? {} : { body }),
    });
    const answer = sent
      .then(async (response) => ({
        status: response.status,
        body: new Uint8Array(await response.arrayBuffer()),
      }))
      .catch(() => ({ status: 0, body: new Uint8Array() }));
    return { answer, cancel: () => controller.abort() };
  };
}
