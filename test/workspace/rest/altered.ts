// What becomes of an answer whose fields are missing, null or of another type?

import type { AlteredBy, Fault } from '#workspace/controls.ts'
import type { Json } from '#workspace/records/json.ts'

const anotherType = (value: Json): Json => {
  if (typeof value === 'string') return 7
  if (typeof value === 'number') return 'seven'
  if (typeof value === 'boolean') return 'yes'
  if (value === null) return {}
  return Array.isArray(value) ? 'several' : []
}

const instead = (value: Json, change: AlteredBy): Json | undefined =>
  change === 'missing' ? undefined : change === 'null' ? null : anotherType(value)

/** The same name is drawn in each row of a list, as an account would answer. */
const isDrawn = (name: string, { of, at }: { of: number; at: number }): boolean =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % of === at

function through(value: Json, change: AlteredBy, draw: { of: number; at: number }): Json {
  if (Array.isArray(value)) return value.map((one) => through(one, change, draw))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([name, inner]): [string, Json][] => {
    if (!isDrawn(name, draw)) return [[name, through(inner, change, draw)]]
    const other = instead(inner, change)
    return other === undefined ? [] : [[name, other]]
  })
  return Object.fromEntries(entries)
}

/** The body with the drawn share of its fields changed; whatever is no JSON stays as it is. */
export function altered(text: string, { change = 'missing', draw = { of: 1, at: 0 } }: Fault): string {
  try {
    return JSON.stringify(through(JSON.parse(text) as Json, change, draw))
  } catch {
    return text
  }
}
