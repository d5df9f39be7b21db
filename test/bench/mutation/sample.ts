// Which of the planted mistakes are drawn, where not all shall be tried?

import { readFileSync, writeFileSync } from 'node:fs'
import type { StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, tokens } from '@stryker-mutator/api/plugin'
import type { MutationTestingPlanReadyEvent, Reporter } from '@stryker-mutator/api/report'
import { randomFrom } from '#domain/backtest/judge/folds.ts'

/** So many, or such a share of all. */
export type Amount = { count: number } | { share: number }

/** At least one; how many of so many that is. */
export const sizeOf = (amount: Amount, all: number): number =>
  'count' in amount ? amount.count : Math.max(1, Math.round(amount.share * all))

export interface Sample {
  amount: Amount
  seed: number
  /** Where the drawn ones stand, for the process that runs the tests. */
  file: string
}

/** So many of these, each as likely as the next; all where there are not more. */
export function drawn(ids: readonly string[], size: number, seed: number): string[] {
  const random = randomFrom(seed)
  return ids
    .map((id) => ({ id, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, size)
    .map(({ id }) => id)
}

export const readDrawn = (sample: Sample): ReadonlySet<string> =>
  new Set(JSON.parse(readFileSync(sample.file, 'utf8')) as string[])

/** Draws when it is known what can be planted, before the first is. */
export class SampleDrawer implements Reporter {
  static inject = tokens(commonTokens.options)
  readonly #sample: Sample | null

  constructor(options: StrykerOptions) {
    this.#sample = (options.domain as { sample: Sample | null }).sample
  }

  onMutationTestingPlanReady({ mutantPlans }: MutationTestingPlanReadyEvent): void {
    if (!this.#sample) return
    const { amount, seed, file } = this.#sample
    const ids = mutantPlans.map(({ mutant }) => mutant.id)
    writeFileSync(file, JSON.stringify(drawn(ids, sizeOf(amount, ids.length), seed)))
  }
}
