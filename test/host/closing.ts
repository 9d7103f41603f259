import type { Reporter, TestModule } from 'vitest/node';

/** Ends the output with `N passed, N failed, N skipped`; a broken hook or file counts as one failure. */
export default class Closing implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const one of modules) {
      for (const part of [one, ...one.children.allSuites()]) {
        if (part.errors().length > 0) count.failed += 1;
      }
      for (const test of one.children.allTests()) count[test.result().state] += 1;
    }
    const skipped = count.skipped + count.pending;
    process.on('exit', () => {
      process.stdout.write(
        `${String(count.passed)} passed, ${String(count.failed)} failed, ${String(skipped)} skipped\n`,
      );
    });
  }
}
