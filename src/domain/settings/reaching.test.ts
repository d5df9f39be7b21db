import { describe, expect, it } from 'vitest'
import { REACHING_KEYS } from '#test/abuse/keys.ts'
import { ownValue, parseStored, reachingKey } from './reaching.ts'

describe.each(REACHING_KEYS)('the key %s', (key) => {
  const text = `{"a":1,"list":[{"${key}":{"ran":true},"b":2}],"${key}":{"ran":true}}`

  it('is left out of what was stored, at any depth, however it is written', () => {
    const escaped = text.replaceAll(
      key,
      `\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}`,
    )
    for (const written of [text, escaped]) {
      const found = parseStored(written) as { ran?: unknown; list: object[] }
      expect(JSON.stringify(found)).toBe('{"a":1,"list":[{"b":2}]}')
      expect(found.ran).toBeUndefined()
      expect(Object.getPrototypeOf(found)).toBe(Object.prototype)
    }
  })

  it('is found with its place', () => {
    expect(reachingKey(JSON.parse(text))).toBe(`list.0.${key}`)
    expect(reachingKey({ a: [key] })).toBeNull()
  })

  it('names nothing in a record that has no such entry of its own', () => {
    expect(ownValue({ a: 1 }, key)).toBeUndefined()
    expect(ownValue(JSON.parse(`{"${key}":1}`), key)).toBe(1)
  })
})

it('what is no JSON is none', () => {
  expect(() => parseStored('{')).toThrow(SyntaxError)
  expect(parseStored('{"a":"\\u00e9"}')).toEqual({ a: 'é' })
})
