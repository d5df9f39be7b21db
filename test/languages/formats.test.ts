// Are all dates and numbers written in a language and a zone that are named, never in those of the browser or the machine?

import { describe, expect, it } from 'vitest'

const SOURCES = Object.entries(
  import.meta.glob<string>(['/app/**/*.{ts,tsx}', '/src/**/*.ts', '!/**/*.test.{ts,tsx}'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)

/** What is read from the machine: its language, its zone. */
const MACHINES =
  /\.(?:toLocale(?:Date|Time)?String|toDateString|toTimeString|getTimezoneOffset|localeCompare)\(|\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(/g

/** What stands between the brackets of each call of `name`, and what is called on the result. */
function callsOf(source: string, name: string): { given: string; after: string }[] {
  return source
    .split(`new Intl.${name}(`)
    .slice(1)
    .map((rest) => {
      let depth = 1
      let end = 0
      while (depth > 0 && end < rest.length) {
        if (rest[end] === '(') depth += 1
        if (rest[end] === ')') depth -= 1
        end += 1
      }
      return { given: rest.slice(0, end - 1).trim(), after: rest.slice(end, end + 40) }
    })
}

const KINDS = [
  'DateTimeFormat',
  'NumberFormat',
  'RelativeTimeFormat',
  'ListFormat',
  'PluralRules',
  'Collator',
  'DisplayNames',
]

/** `file: call` of each that leaves the language, or a date's zone, to the machine. */
function unnamed(sources: readonly (readonly [string, string])[]): readonly string[] {
  return sources.flatMap(([path, source]) => [
    ...[...source.matchAll(MACHINES)].map(([call]) => `${path}: ${call}`),
    ...KINDS.flatMap((kind) =>
      callsOf(source, kind)
        .filter(({ given, after }) => {
          const isSpoken = given !== '' && !/^(?:undefined|\[\]|\{)/.test(given)
          const isZoned =
            kind !== 'DateTimeFormat' || /zone/i.test(given) || /^\.formatToParts\(0\)/.test(after)
          return !isSpoken || !isZoned
        })
        .map(({ given }) => `${path}: ${kind}(${given})`),
    ),
  ])
}

describe('what is written for people', () => {
  it('is written in a language and a zone that are named', () => {
    expect(SOURCES.length).toBeGreaterThan(500)
    expect(unnamed(SOURCES)).toEqual([])
  })

  it.each([
    'new Intl.NumberFormat()',
    'new Intl.NumberFormat(undefined, { style: "percent" })',
    'new Intl.DateTimeFormat(locale, { day: "numeric" })',
    'new Date(at).toLocaleDateString(locale)',
    'new Date(at).getDay()',
    'one.localeCompare(other)',
  ])('%s would be found', (source) => {
    expect(unnamed([['a.ts', source]])).toHaveLength(1)
  })
})
