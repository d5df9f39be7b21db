// What may stand where something sound is expected? Values that nobody meant to write, for the fuzz.

import fc from 'fast-check'
import { expect } from 'vitest'
import { REACHING_KEYS } from '#test/abuse/keys.ts'
import { STRINGS } from '#test/abuse/strings.ts'

/** Any text, script and formula among it. */
export const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...STRINGS),
)

const key = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...REACHING_KEYS))

/** What JSON can hold, with keys that reach into how objects work: as own ones, as `JSON.parse` makes them. */
export const oddJson: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(oddText, fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('any'), { maxLength: 4 }),
    fc
      .array(fc.tuple(key, tie('any')), { maxLength: 4 })
      .map((entries): unknown => Object.fromEntries(entries)),
  ),
})).any

/** The value with one of its parts, at any depth, exchanged, or lost where `instead` is undefined. */
function withOne(value: unknown, at: number, instead: unknown): unknown {
  const places: (string | number)[][] = []
  const walk = (one: unknown, path: (string | number)[]): void => {
    places.push(path)
    if (Array.isArray(one)) for (const [index, part] of one.entries()) walk(part, [...path, index])
    else if (typeof one === 'object' && one !== null)
      for (const [name, part] of Object.entries(one)) walk(part, [...path, name])
  }
  walk(value, [])
  const chosen = places[at % places.length] ?? []
  const change = (one: unknown, [step, ...rest]: (string | number)[]): unknown => {
    if (step === undefined) return instead
    if (Array.isArray(one)) return one.map((part, index) => (index === step ? change(part, rest) : part))
    return Object.fromEntries(
      Object.entries(one as object).map(([name, part]) => [name, name === step ? change(part, rest) : part]),
    )
  }
  return change(value, chosen)
}

/** Of a sound value, one in which up to three parts are odd. */
export const oddly = (sound: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.nat(), fc.option(oddJson, { nil: undefined })), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<unknown>((value, [at, part]) => withOne(value, at, part), sound))

/** That no object has what its own prototype did not have at first. */
export function expectNothingReached(): void {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Object.keys(Array.prototype)).toEqual([])
  expect(({} as Record<string, unknown>).ran).toBeUndefined()
}
