// Has another frame of this browser just read this requester's history?

import { type Instant, MINUTE } from '#domain/instant.ts'
import type { Channel } from '#store/channel.ts'
import { PATIENCE } from './company.ts'
import type { RequesterRows } from './people.ts'
import type { SharedRows } from './schemas/shared.ts'

/** For how long rows need not be asked for again, ms. */
const ROWS_FRESH = 5 * MINUTE

export interface ReadRows extends RequesterRows {
  /** When Zendesk said so, by this computer's clock. */
  at: Instant
}

export interface RequesterFacts {
  /** What another frame read within five minutes, without text; null where none answers at once. */
  ask(requesterId: number): Promise<ReadRows | null>
  /** From now on other frames are told what `known` gives; null where it may no longer hold. */
  share(requesterId: number, known: () => ReadRows | null): void
}

export interface RequesterFactsOptions {
  open: (hear: (message: unknown) => void) => Channel
  now?: () => Instant
  /** What the others are worth waiting for, ms. */
  patience?: () => number
}

/**
 * The rows without what people wrote: no subjects, names, e-mail addresses or text fields. The value of a drop-down
 * field is also a tag of its ticket, by which it is told from text.
 */
const withoutText = ({ rows, customer, organization, ...rest }: ReadRows): ReadRows => ({
  ...rest,
  rows: rows.map((row) => ({
    ...row,
    subject: '',
    fieldValues: Object.fromEntries(
      Object.entries(row.fieldValues).filter(([, value]) => row.tags.includes(value)),
    ),
  })),
  customer: customer && { ...customer, name: '', email: null },
  organization: organization && { ...organization, name: '' },
})

/** Asks the other frames, and answers them. */
export function openRequesterFacts({
  open,
  now = Date.now,
  patience = () => PATIENCE,
}: RequesterFactsOptions): RequesterFacts {
  const held = new Map<number, () => ReadRows | null>()
  const waiting = new Set<(rows: SharedRows) => void>()
  const isFresh = ({ at }: ReadRows): boolean => at <= now() && now() - at < ROWS_FRESH

  const answer = (requester: number): void => {
    const rows = held.get(requester)?.()
    if (rows && isFresh(rows)) channel.tell({ ...withoutText(rows), requester })
  }
  // Loaded apart, beside the first facts: no view waits for it.
  const checks = import('./schemas/shared.ts').catch(() => null)
  const receive = async (message: unknown): Promise<void> => {
    const check = await checks
    if (check?.isSharedRows(message) && isFresh(message)) for (const take of waiting) take(message)
  }
  const channel = open((message) => {
    const asked = (message as { ask?: unknown } | null | undefined)?.ask
    if (typeof asked === 'number') answer(asked)
    else if (waiting.size > 0) void receive(message)
  })

  return {
    ask: (requesterId) =>
      new Promise((resolve) => {
        const end = (rows: ReadRows | null): void => {
          clearTimeout(timer)
          waiting.delete(take)
          resolve(rows)
        }
        const take = ({ requester, ...rows }: SharedRows): void => {
          if (requester === requesterId) end(rows)
        }
        const timer = setTimeout(end, patience(), null)
        waiting.add(take)
        channel.tell({ ask: requesterId })
      }),
    share: (requesterId, known) => held.set(requesterId, known),
  }
}
