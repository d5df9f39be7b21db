// In which mood were customers, and what did they answer to the question of the month? By the tags that agents left.

import { MOODS, type Mood } from '#domain/health/mood.ts'
import { type QuestionResults, questionResults } from '#domain/health/question-results.ts'
import { contactAt } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import type { Question } from '#domain/settings/question.ts'
import { parseOurTags, stampOf } from '#domain/tags/parse.ts'
import type { TagState } from '#domain/tags/state.ts'
import type { Judged } from './judged.ts'
import { where } from './tally.ts'

/** What a tag by itself says, by its code; undefined for what does not begin so. */
function saidBy<T>(
  { codes }: Contacts,
  begins: string,
  read: (state: TagState) => T | null,
): (T | undefined)[] {
  const said: (T | undefined)[] = [undefined]
  for (const tag of codes.tag.texts) {
    const value = tag.startsWith(begins) ? read(parseOurTags([stampOf(0), tag], 0).state) : null
    said.push(value ?? undefined)
  }
  return said
}

/** The first of a row's tags that says something, as where one ticket is read. */
function firstOf<T>(
  { columns, tags }: Contacts,
  row: number,
  said: readonly (T | undefined)[],
): T | undefined {
  const from = columns.tagsFrom[row] ?? 0
  const until = from + (columns.tagCount[row] ?? 0)
  for (let at = from; at < until; at += 1) {
    const value = said[tags[at] ?? 0]
    if (value !== undefined) return value
  }
  return undefined
}

export interface MoodCounts {
  contacts: number
  /** With a mood that an agent noted. */
  noted: number
  moods: Readonly<Record<Mood, number>>
}

const isMood = (name: string | undefined): name is Mood => MOODS.some((mood) => mood === name)

/** Of contacts; `noted = Σ moods`. */
export function moodCounts({ table }: Judged, rows: Uint32Array): MoodCounts {
  const said = saidBy(table, 'bm_mood_', ({ mood }) => mood)
  const moods: Record<Mood, number> = { content: 0, anxious: 0, restless: 0, angry: 0 }
  for (const row of rows) {
    const mood = firstOf(table, row, said)
    if (isMood(mood)) moods[mood] += 1
  }
  const noted = MOODS.reduce((sum, mood) => sum + moods[mood], 0)
  return { contacts: rows.length, noted, moods }
}

export function moodRows({ table }: Judged, rows: Uint32Array, mood: Mood): Uint32Array {
  const said = saidBy(table, 'bm_mood_', (state) => state.mood)
  return where(rows, (row) => firstOf(table, row, said) === mood)
}

export interface QuestionLine {
  /** The question's id. */
  id: string
  results: QuestionResults
}

/**
 * Of each question that stands on these contacts, the team's present one first, then by their ids. Options that the
 * team does not list (any more) follow in their own order.
 */
export function questionLines(
  { table }: Judged,
  rows: Uint32Array,
  present: Pick<Question, 'id' | 'options'> | null,
): QuestionLine[] {
  const said = saidBy(table, 'bm_q_', ({ question }) => question)
  const asked = [...where(rows, (row) => firstOf(table, row, said) !== undefined)]
  const ids = new Set(asked.map((row) => firstOf(table, row, said)?.id ?? ''))
  const tickets = asked.map((row) => contactAt(table, row))
  return [...ids]
    .sort((a, b) => Number(b === present?.id) - Number(a === present?.id) || (a < b ? -1 : 1))
    .map((id) => ({
      id,
      results: questionResults(tickets, id === present?.id ? present : { id, options: [] }),
    }))
}

export function questionRows(
  { table }: Judged,
  rows: Uint32Array,
  { id, option }: { id: string; option: string | null },
): Uint32Array {
  const said = saidBy(table, 'bm_q_', ({ question }) => question)
  return where(rows, (row) => {
    const answer = firstOf(table, row, said)
    return answer?.id === id && (option === null || answer.option === option)
  })
}
