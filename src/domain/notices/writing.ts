// How does what a lead writes become a record: a notice, its end, a fix and what became of it?

import { DAY, type Instant } from '#domain/instant.ts'
import { REMEDIES, type Remedy } from '#domain/reasons/kinds.ts'
import { isRecord } from '#domain/settings/checks.ts'
import { type Fix, type Notice, readFix } from './notice.ts'

const iso = (at: Instant): string => new Date(at).toISOString()

export type NoticeDraft = Omit<Notice, 'id'>

/** What stands in the way of saving: each by the part that has to be mended. */
export type NoticeFault =
  | 'what_missing'
  | 'too_long'
  | 'since_later'
  | 'next_past'
  | 'expires_past'
  | 'expires_far'

/** A notice that nobody ends must end by itself before everybody has learned to overlook it. */
const LONGEST_DAYS = 30
const LONGEST_TEXT = 600

export function noticeFaults(draft: NoticeDraft, now: Instant): readonly NoticeFault[] {
  const { what, wording, since, next, expires } = draft
  const faults: [NoticeFault, boolean][] = [
    ['what_missing', what.trim() === ''],
    ['too_long', what.trim().length > LONGEST_TEXT || wording.trim().length > LONGEST_TEXT],
    ['since_later', since > now],
    ['next_past', next !== null && next <= now],
    ['expires_past', expires <= now],
    ['expires_far', expires > now + LONGEST_DAYS * DAY],
  ]
  return faults.flatMap(([fault, holds]) => (holds ? [fault] : []))
}

/**
 * Of a notice that is written anew: what stood there already is no fault. Its news may be late by now, and who mends a
 * word must not have to invent newer ones.
 */
export function changedFaults(
  draft: NoticeDraft,
  before: Notice | null,
  now: Instant,
): readonly NoticeFault[] {
  const kept = before !== null && draft.next !== null && draft.next === before.next
  return noticeFaults(draft, now).filter((fault) => !(fault === 'next_past' && kept))
}

export const noticeBody = ({ reason, what, since, next, expires, wording }: NoticeDraft): object => ({
  ...{ reason, what: what.trim(), since: iso(since), expires: iso(expires), wording: wording.trim() },
  ...(next === null ? {} : { next: iso(next) }),
})

/** The same, over as of now: sidebars stop showing it, and who was told stays known by its tag. */
export const endedNotice = (notice: Notice, now: Instant): object =>
  noticeBody({ ...notice, next: null, expires: Math.min(notice.expires, now) })

/** A fix as the ledger has it. */
export interface LedgerFix extends Fix {
  remedy: Remedy | null
  /** Who saw to it, in the lead's words. */
  owner: string
  /** On how many whole weeks `change` rests. */
  weeks: number
}

/** Null where the record is no fix, or one that was struck out. */
export function readLedgerFix(id: string, body: unknown): LedgerFix | null {
  const fix = readFix(id, body)
  if (fix === null || !isRecord(body)) return null
  const { owner, weeks } = body
  return {
    ...fix,
    remedy: REMEDIES.find((remedy) => remedy === body.remedy) ?? null,
    owner: typeof owner === 'string' ? owner.trim().slice(0, LONGEST_TEXT) : '',
    weeks: typeof weeks === 'number' && Number.isInteger(weeks) && weeks > 0 ? weeks : 0,
  }
}

export const fixBody = ({
  reason,
  shipped,
  day,
  change,
  remedy,
  owner,
  weeks,
}: Omit<LedgerFix, 'id'>): object => ({
  ...{ reason, shipped: iso(shipped), day, change, remedy, owner: owner.trim(), weeks },
})

/** Records are never deleted: the next version is no fix any more. */
export const STRUCK_OUT: object = { struck_out: true }

const KEY_LENGTH = 24

/** A key for a record about the reason, written of a day: `card-declined-0918`, unlike those that are taken. */
export function newKey(about: string, day: string, taken: ReadonlySet<string>): string {
  const words = about
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const stem = [words.slice(0, KEY_LENGTH - 5).replace(/-+$/, ''), day.slice(5).replace('-', '')]
    .filter((part) => part !== '')
    .join('-')
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? stem : `${stem}-${count}`
    if (!taken.has(key)) return key
  }
}
