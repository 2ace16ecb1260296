import type { Reporter, TestModule } from 'vitest/node';

/**
 * Fails a test stage that has stopped testing: `npm test` names the project it expects in TEST_STAGE, and a run in which
 * that project passes no test at all, or skips one, ends red. Without TEST_STAGE (a run by hand) it does nothing.
 */
class StageReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const stage = process.env.TEST_STAGE;
    if (stage === undefined) return;
    const results = modules
      .filter((module) => module.project.name === stage)
      .flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const passed = results.filter((state) => state === 'passed').length;
    const skipped = results.filter((state) => state === 'skipped').length;
    if (passed > 0 && skipped === 0) return;
    process.stderr.write(`\nThe stage "${stage}" passed ${passed} tests and skipped ${skipped}.\n`);
    process.exitCode = 1;
  }
}

// biome-ignore lint/style/noDefaultExport: vitest loads a reporter file by its default export.
export default StageReporter;
