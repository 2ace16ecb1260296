/** What may be said about a thrown value: its class, a machine code, and where. Its message may quote a text. */
export type Fault = { readonly type: string; readonly code?: string; readonly at?: string };

const FRAMES = 6;

/** Describes a thrown value for the log without its message: libraries put the text they choke on in there. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const at = frames.slice(0, FRAMES).map((line) => line.trim());
  return { type: error.name, ...code, at: at.join(' < ') };
}
