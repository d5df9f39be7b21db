// What does a spreadsheet get of what self-service saves? Every term, so that it can be reckoned again.

import type { CsvTitle } from '#app/review/data/csv-title.ts'
import type { Cell } from '#domain/review/csv.ts'
import type { AvoidedRepeats } from '#domain/review/measures/avoided-repeats.ts'
import type { Expense } from '#domain/review/measures/range.ts'
import type { ChainInput, SelfService, Told } from '#domain/review/measures/self-service.ts'
import { PURPOSES, STEPS } from './what-if.ts'

const ends = (worth: Expense | null): readonly Cell[] =>
  worth === null
    ? [null, null, null, null]
    : [worth.money.low, worth.money.high, worth.hours.low, worth.hours.high]

export type SavingName = 'worked' | 'avoided' | 'chain'

/** A line each; they are never added up. `priced`: somebody said what a contact costs. */
export const savingsCsv = (
  { worked, usual, estimate, uses, notComparable }: AvoidedRepeats,
  chain: SelfService | null,
  priced: boolean,
  nameOf: (name: SavingName) => string,
  title: CsvTitle,
): readonly (readonly Cell[])[] => [
  [
    ...(['figure', 'value', 'low', 'high', 'usual', 'n', 'of'] as const),
    ...(['money_low', 'money_high', 'hours_low', 'hours_high'] as const),
  ].map(title),
  [
    ...[nameOf('worked'), worked.share, worked.interval.low, worked.interval.high, usual],
    ...[worked.k, worked.n, ...ends(null)],
  ],
  [
    ...[nameOf('avoided'), estimate?.avoided ?? null, estimate?.interval.low ?? null],
    ...[estimate?.interval.high ?? null, null, uses - notComparable, uses],
    ...ends(priced ? (estimate?.worth ?? null) : null),
  ],
  [
    ...[nameOf('chain'), null, chain?.conservative ?? null, chain?.generous ?? null, null, null, null],
    ...ends(priced ? (chain?.worth ?? null) : null),
  ],
]

const CHAIN = [
  ...(['purpose', 'step', 'share', 'known_from', 'asked', 'low', 'high'] as const),
  ...(['from', 'to', 'visits', 'contacts'] as const),
] as const

/** A line for each of the six shares, with where it comes from. */
export const chainCsv = (
  input: ChainInput,
  chain: SelfService,
  nameOf: (name: (typeof PURPOSES)[number] | (typeof STEPS)[number]) => string,
  sourceOf: (by: Told['by']) => string,
  title: CsvTitle,
): readonly (readonly Cell[])[] => [
  CHAIN.map(title),
  ...PURPOSES.flatMap((purpose) =>
    STEPS.map((step): readonly Cell[] => {
      const told = input[purpose][step]
      const { share, interval } = chain[purpose][step]
      const day = (at: number): string => new Date(at).toISOString()
      return [
        ...[nameOf(purpose), nameOf(step), share, sourceOf(told.by)],
        told.by === 'survey' ? told.n : null,
        ...[interval?.low ?? null, interval?.high ?? null],
        ...(told.by === 'survey' ? [day(told.from), day(told.to)] : [null, null]),
        ...[input.visits, chain[purpose].contacts],
      ]
    }),
  ),
]

/** A line for each reason on which an answer was sent and nothing but it can be compared with. */
export const avoidedCsv = (
  { reasons }: AvoidedRepeats,
  nameOf: (reason: string | null) => string,
  title: CsvTitle,
): readonly (readonly Cell[])[] => [
  [
    ...(['reason', 'uses', 'repeats_without', 'of_without'] as const),
    ...(['repeats_with', 'of_with', 'avoided'] as const),
  ].map(title),
  ...reasons.map((one): readonly Cell[] => [
    ...[nameOf(one.reason), one.uses, one.without.k, one.without.n, one.with.k, one.with.n, one.avoided],
  ]),
]
