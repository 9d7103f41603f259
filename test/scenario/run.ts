import { readFileSync } from 'node:fs';
import { runScenario } from '../support/scenario-runner.ts';

/** `npm run scenario -- FILE…`: one line a step, then `N passed, N failed`; exits 0 only when nothing failed. */
const files = process.argv.slice(2);
let passed = 0;
let failed = files.length === 0 ? 1 : 0;
for (const file of files) {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  process.stdout.write(`${file}\n`);
  for (const report of await runScenario(content)) {
    process.stdout.write(`  ${report.failed > 0 ? 'FAILED ' : ''}${report.line}\n`);
    passed += report.passed;
    failed += report.failed;
  }
}
process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
