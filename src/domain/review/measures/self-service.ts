// What does self-service save? The chain from a visit to a contact that was not needed, told carefully and generously.

import type { Instant } from '#domain/instant.ts'
import { type Interval, wilson } from '#domain/statistics.ts'
import { type Expense, type Range, times } from './range.ts'

/** A share of the group that it speaks of: asked in a survey, or assumed. */
export type Told =
  | { by: 'survey'; share: number; n: number; from: Instant; to: Instant }
  | { by: 'assumption'; share: number }

/** Of those who came with one purpose: their share of visits, who found the answer, and who else would have contacted us. */
export interface Purpose {
  came: Told
  found: Told
  wouldContact: Told
}

export interface ChainInput {
  /** V, of the period. */
  visits: number
  support: Purpose
  /** Information on using the product. */
  information: Purpose
}

interface ChainStep {
  share: number
  /** Wilson, 95 %; null where it is assumed. */
  interval: Interval | null
  assumed: boolean
}

interface PurposeSaving {
  came: ChainStep
  found: ChainStep
  wouldContact: ChainStep
  /** `came × found × wouldContact`, of visits. */
  share: number
  contacts: number
}

export interface SelfService {
  support: PurposeSaving
  information: PurposeSaving
  /** Contacts not needed: of support alone, and with information. */
  conservative: number
  generous: number
  /** Low: conservative × low cost. High: generous × high cost. */
  worth: Expense
}

const stepOf = (told: Told): ChainStep => ({
  share: told.share,
  interval: told.by === 'survey' ? wilson(told.share * told.n, told.n) : null,
  assumed: told.by === 'assumption',
})

function savingOf({ came, found, wouldContact }: Purpose, visits: number): PurposeSaving {
  const share = came.share * found.share * wouldContact.share
  return {
    came: stepOf(came),
    found: stepOf(found),
    wouldContact: stepOf(wouldContact),
    share,
    contacts: visits * share,
  }
}

/** `cost`: of one contact. Never added to other savings: the same visitor may be in both. */
export function selfService({ visits, support, information }: ChainInput, cost: Expense): SelfService {
  const [first, second] = [savingOf(support, visits), savingOf(information, visits)]
  const conservative = first.contacts
  const generous = conservative + second.contacts
  const worth = ({ low, high }: Range): Range => ({
    low: times({ low, high }, conservative).low,
    high: times({ low, high }, generous).high,
  })
  return {
    support: first,
    information: second,
    conservative,
    generous,
    worth: { money: worth(cost.money), hours: worth(cost.hours) },
  }
}

/** How many of the six shares nobody was asked for. */
export const assumedSteps = ({
  support,
  information,
}: Pick<SelfService, 'support' | 'information'>): number =>
  [support, information]
    .flatMap(({ came, found, wouldContact }) => [came, found, wouldContact])
    .filter(({ assumed }) => assumed).length

/** What is wrong with an input, by the path of the field: shares lie between 0 and 1, those of visits sum to 1 at most. */
export function chainFaults({ visits, support, information }: ChainInput): string[] {
  const faults: string[] = []
  if (!(visits >= 0 && Number.isFinite(visits))) faults.push('visits')
  for (const [name, purpose] of Object.entries({ support, information }))
    for (const step of ['came', 'found', 'wouldContact'] as const) {
      const told = purpose[step]
      if (!(told.share >= 0 && told.share <= 1)) faults.push(`${name}.${step}.share`)
      if (told.by === 'survey' && !(told.n > 0)) faults.push(`${name}.${step}.n`)
    }
  if (support.came.share + information.came.share > 1) faults.push('information.came.share')
  return faults
}
