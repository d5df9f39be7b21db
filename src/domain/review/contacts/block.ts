// How do rows leave the table and come back: a week's block for storage, and rows that the account no longer has?

import { COLUMN_NAMES, type ColumnName, type Columns, FLAG, resized } from './columns.ts'
import { type Contacts, createContacts, type Dictionaries, reserve } from './table.ts'

const ID_CODED = ['requester', 'organization', 'group', 'brand', 'problem', 'followUp'] as const
const TEXT_CODED = ['channel', 'reason', 'inhibitor'] as const
/** Rows with dictionaries of their own; typed arrays, which IndexedDB keeps as they are. No text of a ticket. */
export interface Block {
  size: number
  ids: Float64Array
  columns: Columns
  tags: Uint32Array
  numbers: Readonly<Record<(typeof ID_CODED)[number], Float64Array>>
  texts: Readonly<Record<(typeof TEXT_CODED)[number] | 'tag', readonly string[]>>
}

type Column = Columns[ColumnName]

/** Rows to be appended, of a table or of a block. */
interface Source {
  columns: Columns
  tags: Uint32Array
  idAt: (row: number) => number
  /** By code less 1. */
  numbers: Block['numbers']
  texts: Block['texts']
}

/** A column whose codes mean something else in another table: what each is there, found when it is first met. */
interface Translation {
  /** By code; 0: not met. */
  known: Uint32Array
  learn: (code: number) => number
}

const translation = <T>(values: ArrayLike<T>, codeOf: (value: T) => number): Translation => ({
  known: new Uint32Array(values.length + 1),
  learn: (code) => {
    const value = values[code - 1]
    return value === undefined ? 0 : codeOf(value)
  },
})

function translationOf(name: ColumnName, from: Source, to: Dictionaries): Translation | null {
  const numbers = ID_CODED.find((coded) => coded === name)
  if (numbers) return translation(from.numbers[numbers], to[numbers].codeOf)
  const texts = TEXT_CODED.find((coded) => coded === name)
  return texts ? translation(from.texts[texts], to[texts].codeOf) : null
}

const translated = ({ known, learn }: Translation, code: number): number => {
  const done = known[code] ?? 0
  if (done > 0 || code === 0) return done
  const found = learn(code)
  known[code] = found
  return found
}

/** The column's part of what is appended; rows that stand together are taken as they are. */
function appendColumn(
  source: Column,
  target: Column,
  at: number,
  rows: Uint32Array,
  meaning: Translation | null,
): void {
  const first = rows[0] ?? 0
  const together = (rows.at(-1) ?? 0) - first === rows.length - 1
  if (meaning === null && together) {
    target.set(source.subarray(first, first + rows.length), at)
    return
  }
  for (let index = 0; index < rows.length; index += 1) {
    const code = source[rows[index] ?? 0] ?? 0
    target[at + index] = meaning === null ? code : translated(meaning, code)
  }
}

/** After the columns: their `tagsFrom` is still that of the source. */
function appendTags(to: Contacts, { columns, tags }: Source, rows: Uint32Array, meaning: Translation): void {
  const { tagsFrom, tagCount } = columns
  const [into, begins] = [to.tags, to.columns.tagsFrom]
  let used = to.tagsUsed
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const start = tagsFrom[row] ?? 0
    const end = start + (tagCount[row] ?? 0)
    begins[to.size + index] = used
    for (let at = start; at < end; at += 1) {
      into[used] = translated(meaning, tags[at] ?? 0)
      used += 1
    }
  }
  to.tagsUsed = used
}

/** Appends rows in ascending order, whose ids the table has taken up already as those of the next rows. */
function append(to: Contacts, from: Source, rows: Uint32Array): void {
  const { tagCount } = from.columns
  let tags = 0
  for (let index = 0; index < rows.length; index += 1) tags += tagCount[rows[index] ?? 0] ?? 0
  reserve(to, rows.length, tags)
  for (const name of COLUMN_NAMES)
    appendColumn(from.columns[name], to.columns[name], to.size, rows, translationOf(name, from, to.codes))
  appendTags(to, from, rows, translation(from.texts.tag, to.codes.tag.codeOf))
  to.size += rows.length
}

/** The same, with the ids, which the table must not have yet either. */
function appendNew(to: Contacts, from: Source, rows: Uint32Array): void {
  for (let index = 0; index < rows.length; index += 1) to.ids.codeOf(from.idAt(rows[index] ?? 0))
  append(to, from, rows)
}

const numbersOf = (codes: Dictionaries): Block['numbers'] => ({
  requester: codes.requester.ids(),
  organization: codes.organization.ids(),
  group: codes.group.ids(),
  brand: codes.brand.ids(),
  problem: codes.problem.ids(),
  followUp: codes.followUp.ids(),
})

const textsOf = ({ channel, reason, inhibitor, tag }: Dictionaries): Block['texts'] => ({
  channel: channel.texts,
  reason: reason.texts,
  inhibitor: inhibitor.texts,
  tag: tag.texts,
})

const sourceOf = ({ columns, tags, ids, codes }: Contacts): Source => ({
  columns,
  tags,
  idAt: (row) => ids.idOf(row + 1) ?? 0,
  numbers: numbersOf(codes),
  texts: textsOf(codes),
})

/** Rows created from `from` until before `to`, in milliseconds. */
export function rowsBetween({ columns, size }: Contacts, from: number, to: number): Uint32Array {
  const [low, high] = [from / 1000, to / 1000]
  const rows = new Uint32Array(size)
  let count = 0
  for (let row = 0; row < size; row += 1) {
    const created = columns.created[row] ?? 0
    if (created >= low && created < high) {
      rows[count] = row
      count += 1
    }
  }
  return rows.slice(0, count)
}

/** The rows by themselves, with no more room and no more words in their dictionaries than they need. */
export function blockOf(table: Contacts, rows: Uint32Array): Block {
  const part = createContacts()
  appendNew(part, sourceOf(table), rows)
  return {
    size: part.size,
    ids: part.ids.ids(),
    columns: resized(part.columns, part.size, part.size),
    tags: part.tags.slice(0, part.tagsUsed),
    numbers: numbersOf(part.codes),
    texts: textsOf(part.codes),
  }
}

const everyRow = (size: number): Uint32Array => {
  const rows = new Uint32Array(size)
  for (let row = 0; row < size; row += 1) rows[row] = row
  return rows
}

/** Adds a block's rows; those that the table has already stay as they are. */
export function addBlock(table: Contacts, { size, ids, columns, tags, numbers, texts }: Block): void {
  const idAt = (row: number): number => ids[row] ?? 0
  table.ids.reserve(size)
  const rows = everyRow(size).filter((row) => {
    const before = table.ids.size
    return table.ids.codeOf(idAt(row)) > before
  })
  append(table, { columns, tags, idAt, numbers, texts }, rows)
}

/** Whether something read from storage is a block of this version: every column there, all of one length. */
export function isBlock(value: unknown): value is Block {
  if (typeof value !== 'object' || value === null) return false
  const { size, ids, columns, tags, numbers, texts } = value as Partial<Block>
  if (typeof size !== 'number' || !(ids instanceof Float64Array) || ids.length !== size) return false
  if (!(tags instanceof Uint32Array) || !columns || !numbers || !texts) return false
  return (
    COLUMN_NAMES.every((name) => columns[name]?.length === size) &&
    ID_CODED.every((name) => numbers[name] instanceof Float64Array) &&
    [...TEXT_CODED, 'tag' as const].every((name) => Array.isArray(texts[name]))
  )
}

/** The table without those rows: what was deleted in Zendesk vanishes from its search, and so from here. */
export function without(table: Contacts, gone: (row: number) => boolean): Contacts {
  const kept = createContacts(table.isReason)
  appendNew(
    kept,
    sourceOf(table),
    everyRow(table.size).filter((row) => !gone(row)),
  )
  return kept
}

/** Rows whose metrics are not known and were not asked for in vain. */
export const lacksMetrics = ({ columns }: Contacts, row: number): boolean =>
  ((columns.flags[row] ?? 0) & (FLAG.metrics | FLAG.noMetrics)) === 0
