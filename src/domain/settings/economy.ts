// What has the team said of money and customers: what a contact costs, who the active customers are, what it assumes?

import type { Remedy } from '#domain/reasons/kinds.ts'
import type { Day } from '#domain/review/day.ts'
import type { CostTable } from '#domain/review/measures/cost.ts'
import type { Expense } from '#domain/review/measures/range.ts'

/** A share in percent of the group that it speaks of: asked between two days, or assumed. */
export type ToldShare =
  | { by: 'survey'; share: number; n: number; from: Day; to: Day }
  | { by: 'assumption'; share: number }

export const CHAIN_STEPS = ['came', 'found', 'wouldContact'] as const
export type ChainStep = (typeof CHAIN_STEPS)[number]
/** Of those who came with one purpose, see `Purpose` of the self-service chain. */
export type ToldPurpose = Readonly<Record<ChainStep, ToldShare>>

/** Names of series are the keys of their records. */
export interface EconomySettings {
  /** ISO 4217. */
  currency: string
  /** What a contact costs; null: not said, and no figure is in money. */
  costs: { standard: Expense; entries: CostTable['entries'] } | null
  /** The series that contacts are divided by: active customers, or orders. Null: shares alone. */
  base: string | null
  /** A brand (by id) or a segment (by name) is divided by a series of its own, never by that of all. */
  baseBy: {
    brands: Readonly<Record<string, string>>
    segments: Readonly<Record<string, string>>
  }
  /** Percent of first contacts that a remedy makes needless: assumptions; absent ones are the shipped. */
  remedyShares: Readonly<Partial<Record<Remedy, number>>>
  /** `visits`: the series that counts them. Null: the chain is not told. */
  selfService: { visits: string | null; support: ToldPurpose; information: ToldPurpose } | null
}

export const DEFAULT_ECONOMY: EconomySettings = {
  currency: 'EUR',
  costs: null,
  base: null,
  baseBy: { brands: {}, segments: {} },
  remedyShares: {},
  selfService: null,
}

/** A comma would part it in two where Zendesk looks records up. */
export const SERIES_NAME = /^(?! )[^\p{Cc},]{1,60}(?<! )$/u
export const isSeriesName = (name: string): boolean => SERIES_NAME.test(name)
