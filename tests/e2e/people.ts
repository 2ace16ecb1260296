import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Login } from './logins.ts';

/** What a signed-in caller sends along: the session cookie, and the origin that the server insists on. */
export type Caller = { readonly url: string; readonly cookie: string };

/** The browser of the run; close it in `afterAll` (it closes this connection and its windows, not the browser). */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserEndpoint'));
}

/** The demo login whose address begins with this function, such as `kommunpolis`. */
export function loginOf(name: string, logins: readonly Login[] = inject('logins')): Login {
  const found = logins.find((login) => login.email.startsWith(`${name}@`));
  if (found === undefined)
    throw new Error(`No demo login ${name}; there are ${logins.map((one) => one.email).join(', ')}`);
  return found;
}

/** Signs in over the HTTP API, as the sign-in page does. */
export async function signIn(url: string, login: Login): Promise<Caller> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: login.email, password: login.password }),
  });
  if (answer.status !== 200) throw new Error(`Signing in as ${login.email} was answered ${answer.status}`);
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error('Signing in set no cookie');
  return { url, cookie };
}

/** One JSON request as this caller; throws unless it is answered with success. */
export async function call<T>(caller: Caller, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${caller.url}${path}`, {
    method,
    headers: {
      cookie: caller.cookie,
      origin: caller.url,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A window of its own (own cookies, own storage), signed in as this caller. */
export async function openWindow(
  browser: Browser,
  caller: Caller,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: caller.url,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const [name = '', value = ''] = caller.cookie.split('=');
  if (caller.cookie !== '')
    await context.addCookies([{ name, value, url: caller.url, httpOnly: true, sameSite: 'Lax' }]);
  return context.newPage();
}
