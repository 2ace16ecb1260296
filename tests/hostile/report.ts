/** Says what a run has measured; a test reporter would swallow it, so it goes straight to standard error. */
export function report(line: string): void {
  process.stderr.write(`  hostile · ${line}\n`);
}
