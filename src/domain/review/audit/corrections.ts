// Which reasons and causes were corrected in Review, by whom, when, from what to what? The team's log.

import type { Instant } from '#domain/instant.ts'
import type { LoggedCorrections } from '#domain/review/contacts/marks.ts'
import { isRecord } from '#domain/settings/checks.ts'
import { ASPECTS, type Aspect } from './change.ts'
import { isWords, rowsOf, spelling, wordAt } from './codes.ts'

export const CORRECTIONS_KIND = 'corrections'

/** What the correction could write: the ticket's field, its tag alone (closed tickets), or nothing but this log. */
export const WRITTEN = ['field', 'tag', 'log'] as const
export type Written = (typeof WRITTEN)[number]

export interface Correction {
  ticketId: number
  by: number
  at: Instant
  of: Aspect
  /** What stood on the ticket: none, one, or two that contradicted each other. */
  from: readonly string[]
  /** One reason, one cause or none; an undoing may bring back none or two. */
  to: readonly string[]
  wrote: Written
  /** Takes the ticket's correction before it back. */
  undoes: boolean
}

/** Of the month, in UTC: every browser finds the same page. */
const monthOf = (at: Instant): string => new Date(at).toISOString().slice(0, 7)

/** A month's log begins a new page when one is full. */
const pageKey = (month: string, page: number): string => `${month}.${page}`

type Row = readonly number[]

/** Causes have rows of their own: a version that knows of reasons alone must not take them for some. */
const ROWS: Readonly<Record<Aspect, 'rows' | 'causes'>> = { reason: 'rows', inhibitor: 'causes' }

export function correctionsBody(corrections: readonly Correction[]): unknown {
  const words = spelling()
  const rowOf = ({ ticketId, by, at, from, to, wrote, undoes }: Correction): Row => [
    ...[ticketId, by, at, WRITTEN.indexOf(wrote), undoes ? 1 : 0, from.length],
    ...[...from, ...to].map((value) => words.codeOf(value)),
  ]
  const of = (aspect: Aspect): Row[] => corrections.filter((one) => one.of === aspect).map(rowOf)
  const [rows, causes] = [of('reason'), of('inhibitor')]
  return { v: 1, words: words.words, rows, ...(causes.length === 0 ? {} : { causes }) }
}

/** Empty where the body is none that this version reads; reasons first. */
export function readCorrections(body: unknown): Correction[] {
  if (!isRecord(body) || body.v !== 1 || !isWords(body.words)) return []
  const { words } = body
  return ASPECTS.flatMap((of) =>
    rowsOf(body[ROWS[of]], 6).map(
      ([ticketId = 0, by = 0, at = 0, wrote = 0, undoes = 0, many = 0, ...values]): Correction => {
        const found = values.flatMap((code) => wordAt(words, code) ?? [])
        return {
          ...{ ticketId, by, at, of },
          from: found.slice(0, many),
          to: found.slice(many),
          wrote: WRITTEN[wrote] ?? 'log',
          undoes: undoes === 1,
        }
      },
    ),
  )
}

/** Of an entry of the log. */
export const entryName = ({ ticketId, by, at, of }: Correction): string => `${ticketId}/${by}/${at}/${of}`

/** All of them once, oldest first: the log only grows, so what two colleagues wrote at once is simply both. */
export function mergedLog(...logs: readonly (readonly Correction[])[]): Correction[] {
  const all = new Map(logs.flat().map((entry) => [entryName(entry), entry]))
  return [...all.values()].toSorted((a, b) => a.at - b.at || a.ticketId - b.ticketId || a.by - b.by)
}

/** The last word on each ticket. */
function lastWords(log: readonly Correction[], of: Aspect): ReadonlyMap<number, Correction> {
  const entries = mergedLog(log).filter((entry) => entry.of === of)
  return new Map(entries.map((entry) => [entry.ticketId, entry]))
}

/** The reason that counts by ticket id, before tags and field; what was undone says nothing. */
function correctedReasons(log: readonly Correction[]): Pick<LoggedCorrections, 'reasons' | 'onlyLogged'> {
  const reasons = new Map<number, string>()
  const onlyLogged = new Map<number, string>()
  for (const [id, { to, undoes, wrote }] of lastWords(log, 'reason')) {
    const [value] = to
    if (undoes || to.length !== 1 || value === undefined) continue
    reasons.set(id, value)
    if (wrote === 'log') onlyLogged.set(id, value)
  }
  return { reasons, onlyLogged }
}

/** The cause that counts by ticket id; null where there was none after all. */
function correctedInhibitors(log: readonly Correction[]): ReadonlyMap<number, string | null> {
  const counting = new Map<number, string | null>()
  for (const [id, { to, undoes }] of lastWords(log, 'inhibitor'))
    if (!undoes && to.length <= 1) counting.set(id, to[0] ?? null)
  return counting
}

/** What the log says of each ticket, for all figures. */
export const loggedCorrections = (log: readonly Correction[]): LoggedCorrections => ({
  ...correctedReasons(log),
  causes: correctedInhibitors(log),
})

/** Whether it can be taken back: it is the last word on its ticket, and no undoing itself. */
export const isUndoable = (log: readonly Correction[], entry: Correction): boolean => {
  const last = lastWords(log, entry.of).get(entry.ticketId)
  return !entry.undoes && last !== undefined && entryName(last) === entryName(entry)
}

/** A page of the log as the team's object holds it. */
export interface LogPage {
  key: string
  version: number
  corrections: readonly Correction[]
}

/** Well under the 24 KB of a record, however long its values are. */
const FULL = 16_000

const isFull = (corrections: readonly Correction[]): boolean =>
  JSON.stringify(correctionsBody(corrections)).length > FULL

/** The page of its month that takes new entries: the last one, or the one after it where that is full. */
export function openPage(pages: readonly LogPage[], at: Instant): LogPage {
  const month = monthOf(at)
  for (let number = 1; ; number += 1) {
    const key = pageKey(month, number)
    const page = pages.find((one) => one.key === key)
    if (!page) return { key, version: 0, corrections: [] }
    if (!isFull(page.corrections)) return page
  }
}
