// In which order do files of tests run while nothing is known of earlier runs?

import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Short files of long runs: the contract of the host holds 172 tests that stand elsewhere. */
const LONG = ['test/browser/contract.test.ts']

const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((file) => moduleId.endsWith(file))

/** As vitest orders them, with those first that would otherwise end alone. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
