// Why did a test need its second try? Vitest says that it did, and keeps to itself what failed at the first.

import type { Reporter, TestCase } from 'vitest/node'

/** Prints the errors of tries that a later one made good. */
export class Retried implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const result = test.result()
    if (result.state !== 'passed' || !test.diagnostic()?.retryCount) return
    for (const { stack, message } of result.errors ?? [])
      process.stdout.write(`\nfirst try of ${test.fullName}:\n${stack ?? message}\n`)
  }
}
