// What of a body is taken, what is dropped, and what is refused for its type?

import type { Json } from '#workspace/records/json.ts'
import { invalid } from '#workspace/world/refused.ts'
import type { JsonObject } from './route.ts'

const KINDS = {
  text: (value: Json) => typeof value === 'string',
  number: (value: Json) => typeof value === 'number',
  'number or null': (value: Json) => value === null || typeof value === 'number',
  flag: (value: Json) => typeof value === 'boolean',
  texts: (value: Json) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
} as const

type Kind = keyof typeof KINDS

interface Values {
  text: string
  number: number
  'number or null': number | null
  flag: boolean
  texts: string[]
}

export type Keys = Readonly<Record<string, Kind>>

export type Taken<K extends Keys> = { [Name in keyof K]?: Values[K[Name]] }

/** The keys that are permitted, and the others by their full name. Throws 422 where a value is of another type. */
export function readWritten<K extends Keys>(
  name: string,
  written: JsonObject,
  keys: K,
): { taken: Taken<K>; dropped: string[] } {
  const entries = Object.entries(written)
  const permitted = entries.filter(([key]) => Object.hasOwn(keys, key))
  for (const [key, value] of permitted) {
    const kind = keys[key]
    if (kind !== undefined && !KINDS[kind](value)) throw invalid(key, `${key}: is invalid`)
  }
  return {
    taken: Object.fromEntries(permitted) as Taken<K>,
    dropped: entries.filter(([key]) => !Object.hasOwn(keys, key)).map(([key]) => `${name}.${key}`),
  }
}
