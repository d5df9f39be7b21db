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

/** Rows to be appended, of a table or of a block. */
interface Source {
  columns: Columns
  tags: Uint32Array
  idAt: (row: number) => number
  /** By code less 1. */
  numbers: Block['numbers']
  texts: Block['texts']
}

/** What each code of a dictionary is in another, which learns what it lacks; found when first needed. */
const translation = <T>(values: ArrayLike<T>, codeOf: (value: T) => number): ((code: number) => number) => {
  const known = new Uint32Array(values.length + 1)
  return (code) => {
    const done = known[code] ?? 0
    const value = values[code - 1]
    if (done > 0 || value === undefined) return done
    known[code] = codeOf(value)
    return known[code] ?? 0
  }
}

const same = (value: number): number => value

function translationOf(name: ColumnName | 'tag', from: Source, to: Dictionaries): (code: number) => number {
  const numbers = ID_CODED.find((coded) => coded === name)
  if (numbers) return translation(from.numbers[numbers], to[numbers].codeOf)
  const texts = [...TEXT_CODED, 'tag' as const].find((coded) => coded === name)
  return texts ? translation(from.texts[texts], to[texts].codeOf) : same
}

function appendTags(
  to: Contacts,
  { columns, tags }: Source,
  row: number,
  tag: (code: number) => number,
): void {
  const start = columns.tagsFrom[row] ?? 0
  const count = columns.tagCount[row] ?? 0
  to.columns.tagsFrom[to.size] = to.tagsUsed
  for (let index = 0; index < count; index += 1) to.tags[to.tagsUsed + index] = tag(tags[start + index] ?? 0)
  to.tagsUsed += count
}

/** Appends rows, which the table must not have yet. */
function append(to: Contacts, from: Source, rows: Uint32Array): void {
  const tagCount = rows.reduce((sum, row) => sum + (from.columns.tagCount[row] ?? 0), 0)
  reserve(to, rows.length, tagCount)
  for (const name of COLUMN_NAMES) {
    const [source, target] = [from.columns[name], to.columns[name]]
    const translate = translationOf(name, from, to.codes)
    for (let index = 0; index < rows.length; index += 1)
      target[to.size + index] = translate(source[rows[index] ?? 0] ?? 0)
  }
  const tag = translationOf('tag', from, to.codes)
  for (const row of rows) {
    appendTags(to, from, row, tag)
    to.ids.codeOf(from.idAt(row))
    to.size += 1
  }
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
  append(part, sourceOf(table), rows)
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
  const rows = everyRow(size).filter((row) => table.ids.find(idAt(row)) === 0)
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
  append(
    kept,
    sourceOf(table),
    everyRow(table.size).filter((row) => !gone(row)),
  )
  return kept
}

/** Rows whose metrics are not known and were not asked for in vain. */
export const lacksMetrics = ({ columns }: Contacts, row: number): boolean =>
  ((columns.flags[row] ?? 0) & (FLAG.metrics | FLAG.noMetrics)) === 0
