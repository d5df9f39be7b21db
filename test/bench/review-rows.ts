// How much memory do a million contacts take in the table, and how long do building and reading it take?

import type { Contact } from '#domain/contact.ts'
import { type Instant, MINUTE } from '#domain/instant.ts'
import { addBlock, blockOf, rowsBetween } from '#domain/review/contacts/block.ts'
import { type Contacts, createContacts, putContact } from '#domain/review/contacts/table.ts'
import { statsBody } from '#domain/review/stats/record.ts'
import { computeStats } from '#domain/review/stats/stats.ts'
import { createRandom, type Random } from '#workspace/demo/random.ts'

/** When the rows are looked at. */
export const ROWS_NOW: Instant = Date.parse('2026-11-20T12:00:00Z')
const WEEK_MS = 7 * 24 * 60 * MINUTE
const WEEKS = 26
/** Values of their reasons. */
export const ROWS_REASONS = Array.from({ length: 60 }, (_, index) => `top${index % 9}__leaf_${index}`)
const isReason = (tag: string): boolean => tag.startsWith('top')

const rowOf = (id: number, random: Random): Contact => {
  const createdAt = ROWS_NOW - Math.floor(random.next() * WEEKS * WEEK_MS)
  const reason = random.chance(0.85) ? random.pick(ROWS_REASONS) : null
  const requesterId = 380_000_000_000 + Math.floor(random.next() ** 2 * 600_000)
  const sent = random.chance(0.4) ? [`bm_sent_a${3_600_000 + random.int(1, 400)}`, 'bm_sent_via_top'] : []
  const solve = random.int(5, 8_000)
  return {
    id,
    subject: '',
    status: random.chance(0.95) ? 'closed' : 'open',
    channel: random.pick(['email', 'web', 'native_messaging', 'voice']),
    createdAt,
    updatedAt: createdAt + solve * MINUTE,
    requesterId,
    submitterId: requesterId,
    assigneeId: 1,
    organizationId: requesterId % 50_000,
    groupId: 600_000 + random.int(1, 12),
    brandId: 300_001,
    problemId: null,
    followUpOf: random.chance(0.02) ? id - 5_000 : null,
    tags: [
      ...['vip', `bm_on_${id}`, 'bm_reason_top1', 'bm_turns_1_r1', 'bm_ans_shown', 'bm_band_steady'],
      ...(reason === null ? [] : [reason]),
      ...sent,
    ],
    reason,
    inhibitor: random.chance(0.2) ? 'bm_inh_novice_customer' : null,
    rating: random.chance(0.1) ? 'good' : null,
    metrics: {
      replies: random.int(0, 3),
      reopens: random.chance(0.05) ? 1 : 0,
      groupStations: 1,
      assigneeStations: 1,
      firstReplyMinutes: random.int(1, 900),
      firstResolutionMinutes: solve,
      solvedAt: createdAt + solve * MINUTE,
    },
  }
}

/** Rows of 26 weeks: 60 reasons, about 400 articles, requesters of whom some come often. */
export function manyContacts(count: number): Contacts {
  const random = createRandom(7)
  const table = createContacts(isReason)
  for (let id = 1; id <= count; id += 1) putContact(table, rowOf(id, random))
  return table
}

const megabytes = (): number => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

const timed = <T>(work: () => T): [T, number] => {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}

function loaded(table: Contacts): { back: Contacts; split: number; load: number; bytes: number } {
  const [blocks, split] = timed(() =>
    Array.from({ length: WEEKS + 1 }, (_, week) => {
      const from = ROWS_NOW - (week + 1) * WEEK_MS
      return blockOf(table, rowsBetween(table, from + 1, from + WEEK_MS + 1))
    }),
  )
  const bytes = blocks.reduce(
    (sum, { ids, tags, columns, numbers }) =>
      sum +
      [ids, tags, ...Object.values(columns), ...Object.values(numbers)].reduce(
        (all, one) => all + one.byteLength,
        0,
      ),
    0,
  )
  const back = createContacts(isReason)
  const [, load] = timed(() => {
    for (const block of blocks) addBlock(back, block)
  })
  return { back, split, load, bytes }
}

export interface RowFigures {
  rows: number
  /** Seconds to build the table, the test data's own making included. */
  build: number
  /** Megabytes that it holds, with room to grow. */
  memory: number
  /** Megabytes in IndexedDB, milliseconds to cut it into weeks, to put these together again, to go over one column. */
  stored: number
  split: number
  load: number
  scan: number
  /** Milliseconds for the day's stats of all rows, and bytes of their record. */
  stats: number
  record: number
}

const DAY_MS = WEEK_MS / 7

const statsOf = (table: Contacts) =>
  computeStats(table, {
    now: ROWS_NOW,
    day: '2026-11-20',
    from: ROWS_NOW - 160 * DAY_MS,
    windowDays: 7,
    topLevelOf: (reason) => reason?.split('__')[0] ?? null,
    agentsLogContacts: true,
    staff: new Set(),
    sampled: 1,
  })

/** Run with `--expose-gc`, else what the heap has not given back yet counts too. */
export function benchRows(rows = 1_000_000): RowFigures {
  const before = megabytes()
  const [table, build] = timed(() => manyContacts(rows))
  const memory = megabytes() - before
  const [, scan] = timed(() => rowsBetween(table, ROWS_NOW - WEEK_MS, ROWS_NOW))
  const { back, split, load, bytes } = loaded(table)
  if (back.size !== rows) throw new Error(`${back.size} of ${rows} rows came back`)
  const [found, stats] = timed(() => statsOf(table))
  const record = JSON.stringify(statsBody(found)).length
  return { rows, build: build / 1000, memory, stored: bytes / 1e6, split, load, scan, stats, record }
}

if (process.argv[1]?.endsWith('review-rows.ts')) console.log(benchRows(Number(process.argv[2] ?? 1_000_000)))
