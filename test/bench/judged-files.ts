// What do the judged files say? Documents, tickets and unjudged texts, one JSON object a line, checked as they are read.

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

export interface JudgedDocument {
  id: string
  title: string
  text: string
  /** Present on a thread: what was answered. */
  answer?: string
  locale?: string
  created: number | null
}

export interface UnjudgedTicket {
  id: string
  subject: string
  text: string
  requester: string
  created: number | null
}

export interface JudgedTicket extends UnjudgedTicket {
  /** Grade of each document that answers it, 1 and up. */
  rel: Readonly<Record<string, number>>
}

/** A file that cannot be read as told: the message names file and line. */
export class BadFile extends Error {}

export type Row = Readonly<Record<string, unknown>>
export type Fail = (what: string) => BadFile

const asRow = (line: string, fail: Fail): Row => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw fail('is no JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail('is no JSON object')
  return value as Row
}

/** Each line that is not empty, as `read` takes it; lines count from 1. Throws {@link BadFile}, which names file and line. */
export function rowsOf<T>(path: string, read: (row: Row, fail: Fail, line: number) => T): T[] {
  let whole: string
  try {
    whole = readFileSync(path, 'utf8')
  } catch (cause) {
    const code = (cause as { code?: unknown }).code
    throw new BadFile(`${path}: cannot be read (${typeof code === 'string' ? code : 'unknown reason'})`)
  }
  const rows = whole
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const fail: Fail = (what) => new BadFile(`${path}:${index + 1}: ${what}`)
      return [read(asRow(line, fail), fail, index + 1)]
    })
  if (rows.length === 0) throw new BadFile(`${path}: holds no line`)
  return rows
}

const text = (row: Row, name: string, fail: Fail): string => {
  const value = row[name]
  if (typeof value !== 'string') throw fail(`"${name}" must be a text`)
  return value
}

const optionalText = (row: Row, name: string, fail: Fail): string | undefined =>
  row[name] === undefined || row[name] === null ? undefined : text(row, name, fail)

const identity = (row: Row, name: string, fail: Fail): string => {
  const value = row[name]
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string' || value === '') throw fail(`"${name}" must be a text or a number`)
  return value
}

const instant = (row: Row, fail: Fail): number | null => {
  const { created } = row
  if (created === undefined || created === null) return null
  const at =
    typeof created === 'number' ? created : typeof created === 'string' ? Date.parse(created) : Number.NaN
  if (!Number.isFinite(at)) throw fail('"created" must be a date such as 2024-07-01')
  return at
}

const unique = (): ((id: string, fail: Fail) => string) => {
  const known = new Set<string>()
  return (id, fail) => {
    if (known.has(id)) throw fail(`the id "${id}" stands there twice`)
    known.add(id)
    return id
  }
}

/** Throws {@link BadFile}. */
export function readDocuments(path: string): JudgedDocument[] {
  const once = unique()
  return rowsOf(path, (row, fail) => {
    const summary = optionalText(row, 'summary', fail)
    const answer = optionalText(row, 'answer', fail)
    const locale = optionalText(row, 'locale', fail) ?? optionalText(row, 'lang', fail)
    const body = text(row, 'text', fail)
    return {
      id: once(identity(row, 'id', fail), fail),
      title: text(row, 'title', fail),
      text: summary === undefined ? body : `${summary}\n${body}`,
      ...(answer !== undefined && { answer }),
      ...(locale !== undefined && { locale }),
      created: instant(row, fail),
    }
  })
}

const unjudged = (row: Row, fail: Fail, fallback: string): UnjudgedTicket => {
  const id = row.id === undefined ? fallback : identity(row, 'id', fail)
  return {
    id,
    subject: optionalText(row, 'subject', fail) ?? '',
    text: text(row, 'text', fail),
    requester: row.requester === undefined ? id : identity(row, 'requester', fail),
    created: instant(row, fail),
  }
}

/** Unjudged texts may lack ids; what else they tell is not looked at. Throws {@link BadFile}. */
export function readTexts(path: string): UnjudgedTicket[] {
  let count = 0
  return rowsOf(path, (row, fail) => {
    count += 1
    return unjudged(row, fail, `${basename(path)}#${count}`)
  })
}

const gradesOf = ({ rel }: Row, fail: Fail): Record<string, number> => {
  if (typeof rel !== 'object' || rel === null) throw fail('"rel" must name the documents that answer it')
  const grades = Array.isArray(rel) ? rel.map((id) => [id, 1]) : Object.entries(rel)
  for (const [id, grade] of grades) {
    if (typeof id !== 'string' || typeof grade !== 'number' || !(grade >= 0))
      throw fail('"rel" must hold a grade, 0 and up, for each document')
  }
  const relevant = (grades as [string, number][]).filter(([, grade]) => grade > 0)
  if (relevant.length === 0) throw fail('"rel" must name at least one document')
  return Object.fromEntries(relevant)
}

/** Throws {@link BadFile}. */
export const readTickets = (path: string): JudgedTicket[] => {
  const once = unique()
  return rowsOf(path, (row, fail) => ({
    ...unjudged(row, fail, ''),
    id: once(identity(row, 'id', fail), fail),
    rel: gradesOf(row, fail),
  }))
}
