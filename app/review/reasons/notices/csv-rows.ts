// What does a spreadsheet get of alerts, notices, and of who was told by one?

import type { Contact } from '#domain/contact.ts'
import type { Instant } from '#domain/instant.ts'
import type { TeamAlert } from '#domain/notices/alert.ts'
import type { Cell } from '#domain/review/csv.ts'
import type { KeptNotice } from './NoticeList.tsx'

type Rows = readonly (readonly Cell[])[]

const iso = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString())

const ALERT_COLUMNS = [
  ...(['reason', 'from', 'to', 'customers', 'expected_low', 'expected_high'] as const),
  ...(['state', 'note', 'said'] as const),
] as const
export type AlertColumn = (typeof ALERT_COLUMNS)[number]

/** Days are the account's; `said`: when a lead had a word on it. */
export const alertCsv = (
  alerts: readonly TeamAlert[],
  nameOf: (about: string) => string,
  title: (column: AlertColumn) => string,
  stateOf: (state: TeamAlert['state']) => string,
): Rows => [
  ALERT_COLUMNS.map(title),
  ...alerts.map(({ reason, from, to, peak, state, note, at }): readonly Cell[] => [
    ...[nameOf(reason), from, to, peak.count, peak.low, peak.high],
    ...[stateOf(state), note, iso(at)],
  ]),
]

const NOTICE_COLUMNS = ['reason', 'what', 'since', 'next', 'ends', 'wording', 'open'] as const
export type NoticeColumn = (typeof NOTICE_COLUMNS)[number]

/** Whether one is over, its end tells. `open`: tickets with its reason now. */
export const noticeCsv = (
  notices: readonly Pick<KeptNotice, 'notice' | 'open'>[],
  nameOf: (about: string) => string,
  title: (column: NoticeColumn) => string,
): Rows => [
  NOTICE_COLUMNS.map(title),
  ...notices.map(({ notice: { reason, what, since, next, expires, wording }, open }): readonly Cell[] => [
    ...[nameOf(reason), what, iso(since), iso(next), iso(expires), wording, open],
  ]),
]

const TOLD_COLUMNS = ['ticket', 'subject', 'created', 'status'] as const
export type ToldColumn = (typeof TOLD_COLUMNS)[number]

export const toldCsv = (
  contacts: readonly Contact[],
  title: (column: ToldColumn) => string,
  statusOf: (status: Contact['status']) => string,
): Rows => [
  TOLD_COLUMNS.map(title),
  ...contacts.map(({ id, subject, createdAt, status }): readonly Cell[] => [
    ...[id, subject, iso(createdAt), statusOf(status)],
  ]),
]
