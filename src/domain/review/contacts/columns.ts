// Which columns does the table of contacts have, and how much room does each take?

/** Bytes a row: 56, beside the tags. Times are whole seconds since 1970, as Zendesk's stamps are. */
const SPEC = {
  created: Uint32Array,
  updated: Uint32Array,
  requester: Uint32Array,
  organization: Uint32Array,
  group: Uint16Array,
  brand: Uint16Array,
  channel: Uint16Array,
  status: Uint8Array,
  /** The field's value; which reason counts, `reasons.ts` says. */
  reason: Uint16Array,
  inhibitor: Uint16Array,
  rating: Uint8Array,
  problem: Uint32Array,
  followUp: Uint32Array,
  flags: Uint8Array,
  /** Where the row's tags stand, and how many they are. */
  tagsFrom: Uint32Array,
  tagCount: Uint8Array,
  replies: Uint16Array,
  reopens: Uint16Array,
  groupStations: Uint8Array,
  assigneeStations: Uint8Array,
  /** Minutes since creation, or `NO_MINUTES`. */
  firstReply: Uint32Array,
  firstSolve: Uint32Array,
  /** The last solve; 0 for none. */
  solved: Uint32Array,
} as const

type Spec = typeof SPEC
export type ColumnName = keyof Spec
export type Columns = { [Name in ColumnName]: InstanceType<Spec[Name]> }

export const COLUMN_NAMES = Object.keys(SPEC) as ColumnName[]

export const NO_MINUTES = 0xffffffff

/** What a row's `flags` say. */
export const FLAG = {
  /** Carries the stamp of its own: its tags speak of it. */
  stamped: 1,
  merged: 2,
  /** Somebody else than the requester submitted it. */
  byOther: 4,
  metrics: 8,
  /** Metrics were asked for and Zendesk has none to tell. */
  noMetrics: 16,
  /** Metrics tell when the requester spoke last, and that this was after the beginning. */
  spokeKnown: 32,
  spokeLater: 64,
} as const

export const emptyColumns = (capacity: number): Columns =>
  Object.fromEntries(COLUMN_NAMES.map((name) => [name, new SPEC[name](capacity)])) as Columns

/** The same rows in columns of another length. */
export function resized(columns: Columns, size: number, capacity: number): Columns {
  const next = emptyColumns(capacity)
  for (const name of COLUMN_NAMES) next[name].set(columns[name].subarray(0, size))
  return next
}
