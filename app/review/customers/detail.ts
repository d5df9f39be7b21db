// How does the tab keep in its address which tickets are listed, and what each list is sorted by?

import { MOODS, type Mood } from '#domain/health/mood.ts'
import {
  FREQUENCIES,
  type Frequency,
  SEEN_BANDS,
  type SeenBand,
  STANDINGS,
  type StandingName,
} from '#domain/review/measures/customers.ts'

/** Whose tickets stand in the list. */
export type Listed =
  | { of: 'health'; band: SeenBand | null; standing: StandingName | null }
  | { of: 'frequency'; frequency: Frequency; band: SeenBand | null }
  | { of: 'mood'; mood: Mood }
  /** `option` null: all who were asked. */
  | { of: 'question'; id: string; option: string | null }
  | { of: 'customer'; id: number }
  | { of: 'organization'; id: number }

const LISTS = ['at_risk', 'renewals', 'movers', 'onboarding', 'advocates', 'organizations'] as const
export type ListName = (typeof LISTS)[number]

export interface Sorted {
  /** A column's id. */
  by: string
  down: boolean
}

export interface Detail {
  listed: Listed | null
  /** Of lists that are not in their first order. */
  sorts: Readonly<Partial<Record<ListName, Sorted>>>
}

const oneOf = <T extends string>(text: string | undefined, known: readonly T[]): T | null =>
  known.find((name) => name === text) ?? null
const idIn = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : null

export const textOfListed = (listed: Listed): string => {
  const { of } = listed
  if (of === 'health') return [of, listed.band ?? '', listed.standing ?? ''].join('.')
  if (of === 'frequency') return [of, listed.frequency, listed.band ?? ''].join('.')
  if (of === 'mood') return [of, listed.mood].join('.')
  if (of === 'question') return [of, listed.id, listed.option ?? ''].join('.')
  return [of, listed.id].join('.')
}

function listedIn(text: string | null): Listed | null {
  const [of, first, second] = (text ?? '').split('.')
  if (of === 'health') return { of, band: oneOf(first, SEEN_BANDS), standing: oneOf(second, STANDINGS) }
  if (of === 'frequency') {
    const frequency = oneOf(first, FREQUENCIES)
    return frequency && { of, frequency, band: oneOf(second, SEEN_BANDS) }
  }
  if (of === 'mood') {
    const mood = oneOf(first, MOODS)
    return mood && { of, mood }
  }
  if (of === 'question') return first ? { of, id: first, option: second || null } : null
  const id = idIn(first)
  return (of === 'customer' || of === 'organization') && id !== null ? { of, id } : null
}

function sortIn(text: string | null): Sorted | undefined {
  const [, minus, by] = /^(-?)([a-z]+)$/.exec(text ?? '') ?? []
  return by === undefined ? undefined : { by, down: minus === '-' }
}

/** What is unclear is as at the start. */
export function detailIn(text: string | null): Detail {
  const query = new URLSearchParams(text ?? '')
  const sorts: Partial<Record<ListName, Sorted>> = {}
  for (const name of LISTS) {
    const sort = sortIn(query.get(name))
    if (sort) sorts[name] = sort
  }
  return { listed: listedIn(query.get('list')), sorts }
}

/** The shortest text that `detailIn` reads back; null where all is as at the start. */
export function textOfDetail({ listed, sorts }: Detail): string | null {
  const query = new URLSearchParams()
  for (const name of LISTS) {
    const sort = sorts[name]
    if (sort) query.set(name, `${sort.down ? '-' : ''}${sort.by}`)
  }
  if (listed) query.set('list', textOfListed(listed))
  const text = query.toString()
  return text === '' ? null : text
}
