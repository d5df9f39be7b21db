// What of the account's contacts does this browser keep for the Review page, and how far was it walked?

import { DAY, type Instant } from '#domain/instant.ts'
import { addBlock, type Block, blockOf, isBlock, rowsBetween } from '#domain/review/contacts/block.ts'
import { type Contacts, createContacts, reserve } from '#domain/review/contacts/table.ts'
import { type Stretch, uncovered, weeksIn } from '#domain/review/stretch.ts'
import type { FactStore } from '#store/facts.ts'
import { inTurns } from './in-turns.ts'

/** How far the account was walked. */
export interface Walked {
  /** In order of creation; up to ten minutes before the walk, because the search's index lags. */
  stretches: readonly Stretch[]
  /** Since when changes are to be asked for; null: never walked. */
  syncedAt: Instant | null
  /** When rows were last compared with the search's count. */
  comparedAt: Instant | null
  /** Rows that could not be read, by the beginning of their week. */
  skipped: Readonly<Record<string, number>>
}

const NOT_WALKED: Walked = { stretches: [], syncedAt: null, comparedAt: null, skipped: {} }

export interface Kept {
  contacts: Contacts
  walked: Walked
}

export interface RowShelf {
  /** All that lies here; weeks that are gone count as not walked. `ahead`: taken where nobody has kept anything since. */
  open(ahead?: Kept | null): Promise<Kept>
  /** The weeks in which these stretches lie, and how far the walk came. */
  keep(contacts: Contacts, walked: Walked, changed: readonly Stretch[]): Promise<void>
}

/** The number grows with the shape of what is kept. */
const PREFIX = 'review/1'
const LIFE = 60 * DAY

const isNumberOrNull = (value: unknown): boolean => value === null || typeof value === 'number'
const isStretch = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value

const isWalked = (value: unknown): value is Walked => {
  if (typeof value !== 'object' || value === null) return false
  const { stretches, syncedAt, comparedAt, skipped } = value as Partial<Walked>
  return (
    Array.isArray(stretches) &&
    stretches.every(isStretch) &&
    isNumberOrNull(syncedAt) &&
    isNumberOrNull(comparedAt) &&
    typeof skipped === 'object'
  )
}

export interface ShelfOptions {
  facts: FactStore
  zone: string
  /** What the rows were read with: fields and zone. Other rows are of no use. */
  name: string
  isReason: (tag: string) => boolean
}

function* adding(contacts: Contacts, blocks: readonly Block[]): Generator<void, void> {
  for (const block of blocks) {
    addBlock(contacts, block)
    yield
  }
}

/** Every walk leaves another moment behind. */
const isSame = (one: Walked, other: Walked): boolean => JSON.stringify(one) === JSON.stringify(other)

const sumOf = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((sum, one) => sum + of(one), 0)

/** One block a calendar week of the account, so that a new day does not write all others again. Nothing here rejects. */
export function openRowShelf({ facts, zone, name, isReason }: ShelfOptions): RowShelf {
  const weekKey = ({ from }: Stretch): string => `${PREFIX}/${name}/week/${from}`
  const weeksOf = (stretches: readonly Stretch[]): readonly Stretch[] => {
    const weeks = stretches.flatMap((stretch) => weeksIn(stretch, zone))
    return [...new Map(weeks.map((week) => [week.from, week])).values()]
  }
  const walkedKey = `${PREFIX}/${name}/walked`

  return {
    async open(ahead = null) {
      const contacts = createContacts(isReason)
      const walked = (await facts.read(walkedKey))?.value
      if (!isWalked(walked)) return { contacts, walked: NOT_WALKED }
      if (ahead !== null && isSame(ahead.walked, walked)) return ahead
      const weeks = weeksOf(walked.stretches)
      const blocks = await Promise.all(weeks.map(async (week) => (await facts.read(weekKey(week)))?.value))
      const lost = weeks.filter((_, index) => !isBlock(blocks[index]))
      const there = blocks.filter(isBlock)
      // Room for all at once: growing block by block would copy what is there again and again.
      reserve(
        contacts,
        sumOf(there, ({ size }) => size),
        sumOf(there, ({ tags }) => tags.length),
      )
      await inTurns(adding(contacts, there))
      const stretches = walked.stretches.flatMap((stretch) => uncovered(stretch, lost))
      return { contacts, walked: { ...walked, stretches } }
    },
    async keep(contacts, walked, changed) {
      for (const week of weeksOf(changed))
        await facts.write(weekKey(week), blockOf(contacts, rowsBetween(contacts, week.from, week.to)), LIFE)
      await facts.write(walkedKey, walked, LIFE)
    },
  }
}
