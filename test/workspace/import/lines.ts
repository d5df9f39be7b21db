// Which rows does one file hold, line by line, whatever form they are written in?

import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { ExportFile, Kind } from './files.ts'
import { ImportProblem, type Place } from './problems.ts'
import { parseSafely } from './safe-json.ts'

export interface Row extends Place {
  value: unknown
}

export interface RowReader {
  row(row: Row): void
  problem(problem: ImportProblem): void
  /** Told every few thousand lines, and at the end of long files. */
  progress(line: string): void
}

const TELL_EVERY = 5000

/** Keys under which the API's lists hold their rows. */
const LIST_KEYS: Partial<Record<Kind, readonly string[]>> = {
  ticket_comments: ['ticket_comments'],
  ticket_metrics: ['ticket_metrics', 'metric_sets'],
  post_comments: ['post_comments', 'comments'],
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows in a parsed value: a list, an envelope such as `{"articles":[…]}`, or the one row that it is. */
const rowsIn = (value: unknown, kind: Kind): readonly unknown[] => {
  if (Array.isArray(value)) return value
  if (!isObject(value) || 'id' in value) return [value]
  const key = [...(LIST_KEYS[kind] ?? []), kind].find((name) => Array.isArray(value[name]))
  const rows = key === undefined ? null : value[key]
  return Array.isArray(rows) ? rows : [value]
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

const linesOf = (path: string) =>
  createInterface({
    input: createReadStream(path, { encoding: 'utf8' }),
    crlfDelay: Number.POSITIVE_INFINITY,
  })

/** The first two lines that hold anything. */
const firstLines = async (path: string): Promise<string[]> => {
  const found: string[] = []
  const lines = linesOf(path)
  for await (const line of lines) {
    const text = withoutMark(line).trim()
    if (text !== '') found.push(text)
    if (found.length === 2) break
  }
  lines.close()
  return found
}

const parses = (text: string | undefined): boolean => text !== undefined && parseSafely(text).ok

/** One document over many lines, as pretty-printed JSON is: the first line is no whole value, nor is the second. */
const isOneDocument = ([first, second]: readonly string[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  /^[[{]/.test(first) &&
  !parses(first) &&
  !(second.startsWith('{') && parses(second))

const readDocument = async (file: ExportFile, reader: RowReader): Promise<void> => {
  const parsed = parseSafely(withoutMark(await readFile(file.path, 'utf8')))
  if (!parsed.ok) {
    reader.problem(new ImportProblem(file.name, null, parsed.cause))
    return
  }
  for (const [index, value] of rowsIn(parsed.value, file.kind).entries()) {
    reader.row({ file: file.name, line: index + 1, value })
  }
}

const readLine = (file: ExportFile, line: number, text: string, reader: RowReader): void => {
  const parsed = parseSafely(text)
  if (parsed.ok) {
    for (const value of rowsIn(parsed.value, file.kind)) reader.row({ file: file.name, line, value })
  } else reader.problem(new ImportProblem(file.name, line, parsed.cause))
}

/** Reads one file as a stream; only pretty-printed documents are read as a whole (their "lines" are then rows). */
export async function readRows(file: ExportFile, reader: RowReader): Promise<void> {
  if (isOneDocument(await firstLines(file.path))) return readDocument(file, reader)
  let line = 0
  for await (const raw of linesOf(file.path)) {
    line += 1
    const text = line === 1 ? withoutMark(raw) : raw
    if (text.trim() !== '') readLine(file, line, text, reader)
    if (line % TELL_EVERY === 0) reader.progress(`${file.name}: ${line.toLocaleString('en')} lines …`)
  }
  if (line >= TELL_EVERY) reader.progress(`${file.name}: ${line.toLocaleString('en')} lines, done`)
}
