// What would be saved under other assumptions? What the reader tries out, beside what the team has entered.

import type { Expense, Range } from '#domain/review/measures/range.ts'
import {
  type ChainInput,
  chainFaults,
  type Purpose,
  type Told,
} from '#domain/review/measures/self-service.ts'

/** What is known without trying anything; null where nobody has entered it. */
export interface Entered {
  /** Of one contact. */
  cost: Expense | null
  visits: number | null
  chain: Pick<ChainInput, 'support' | 'information'> | null
}

export const PURPOSES = ['support', 'information'] as const
type PurposeName = (typeof PURPOSES)[number]
export const STEPS = ['came', 'found', 'wouldContact'] as const
type StepName = (typeof STEPS)[number]

/** As it is typed; NaN: nothing (yet). Shares in percent. */
export interface Tried {
  money: Range
  hours: Range
  visits: number
  shares: Readonly<Record<PurposeName, Readonly<Record<StepName, number>>>>
}

const NOT_TYPED: Range = { low: Number.NaN, high: Number.NaN }
const rounded = (value: number, by: number): number => Math.round(value * by) / by
const hundredths = ({ low, high }: Range): Range => ({ low: rounded(low, 100), high: rounded(high, 100) })

const percents = (purpose: Purpose | undefined): Record<StepName, number> => {
  const of = (step: StepName): number => (purpose ? rounded(purpose[step].share * 100, 1e6) : Number.NaN)
  return { came: of('came'), found: of('found'), wouldContact: of('wouldContact') }
}

/** Where trying begins: what is entered, as short as one would type it. */
export const triedOf = ({ cost, visits, chain }: Entered): Tried => ({
  money: cost ? hundredths(cost.money) : NOT_TYPED,
  hours: cost ? hundredths(cost.hours) : NOT_TYPED,
  visits: visits === null ? Number.NaN : Math.round(visits),
  shares: { support: percents(chain?.support), information: percents(chain?.information) },
})

const isRange = ({ low, high }: Range): boolean => low >= 0 && high >= low && Number.isFinite(high)
const alike = (a: Range, b: Range): boolean => Object.is(a.low, b.low) && Object.is(a.high, b.high)

/** What is left as it was keeps its digits, and its survey. */
function costOf(tried: Tried, entered: Entered): Expense | null {
  const start = triedOf(entered)
  if (alike(tried.money, start.money) && alike(tried.hours, start.hours)) return entered.cost
  return isRange(tried.money) && isRange(tried.hours) ? { money: tried.money, hours: tried.hours } : null
}

function chainIn(tried: Tried, { visits, chain }: Entered): ChainInput {
  const start = triedOf({ cost: null, visits, chain })
  const told = (purpose: PurposeName, step: StepName): Told => {
    const share = tried.shares[purpose][step]
    const known = chain?.[purpose][step]
    return known && Object.is(share, start.shares[purpose][step])
      ? known
      : { by: 'assumption', share: share / 100 }
  }
  const of = (purpose: PurposeName): Purpose => ({
    came: told(purpose, 'came'),
    found: told(purpose, 'found'),
    wouldContact: told(purpose, 'wouldContact'),
  })
  return {
    visits: visits !== null && Object.is(tried.visits, start.visits) ? visits : tried.visits,
    ...{ support: of('support'), information: of('information') },
  }
}

export interface Basis {
  cost: Expense | null
  chain: ChainInput | null
  /** Something is not as it was entered. */
  changed: boolean
  /** Paths of what cannot be reckoned with: `money`, `visits`, `support.came.share`. Typed, and wrong. */
  faults: readonly string[]
}

/** What the figures rest on. `tried` null: what is entered. */
export function basisOf(tried: Tried | null, entered: Entered): Basis {
  const start = triedOf(entered)
  const now = tried ?? start
  const chain = chainIn(now, entered)
  const wrong = chainFaults(chain)
  const typed = (path: string): boolean => {
    if (path === 'visits') return !Number.isNaN(now.visits)
    const [purpose, step] = path.split('.')
    const name = PURPOSES.find((one) => one === purpose)
    const at = STEPS.find((one) => one === step)
    return name !== undefined && at !== undefined && !Number.isNaN(now.shares[name][at])
  }
  const ranges = (['money', 'hours'] as const).filter(
    (name) => !isRange(now[name]) && !Number.isNaN(now[name].low + now[name].high),
  )
  return {
    cost: costOf(now, entered),
    chain: wrong.length === 0 ? chain : null,
    changed: JSON.stringify(now) !== JSON.stringify(start),
    faults: [...ranges, ...wrong.filter(typed)],
  }
}
