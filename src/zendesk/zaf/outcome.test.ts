import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HostError } from '#zendesk/errors.ts'
import { pathFailure, pathValue, refusal, wholeFailure } from './outcome.ts'

const timeout = { name: 'TimeoutError', message: 'Timeout when invoking "get"', paramsArray: [] }

describe('wholeFailure', () => {
  it.each([
    ['a result with errors', { errors: {}, a: 1 }, null],
    ['a result whose value vanished in JSON', { errors: {} }, null],
    ['a result without errors but with the key', { a: null }, null],
    ['a resolved time-out', timeout, 'timeout'],
    ['a resolved time-out of the key itself', { ...timeout, errors: {} }, 'timeout'],
    ['a resolved refusal without a name', { message: 'no' }, 'invalid'],
    ['a resolved text', 'forbidden', 'denied'],
    ['nothing', undefined, 'invalid'],
    ['null', null, 'invalid'],
    ['a list', [1], 'invalid'],
    ['an error object', new Error('Could not find handler'), 'not_found'],
    ['errors that are a text', { errors: 'Permission denied', a: 1 }, 'denied'],
    ['an inherited key', { message: 'x' }, 'invalid'],
  ])('%s', (_name, result, kind) => {
    expect(wholeFailure(result, ['a'], 'a')?.kind ?? null).toBe(kind)
  })

  it('does not take inherited names for keys', () => {
    expect(wholeFailure({}, ['toString'], 'x')?.kind).toBe('invalid')
  })
})

describe('pathFailure', () => {
  it.each([
    ['no entry', { errors: {}, a: 1 }, null],
    ['an entry', { errors: { a: { name: 'Error', message: 'Unknown path', path: 'a' } } }, 'not_found'],
    ['an entry of another path', { errors: { b: { message: 'x' } }, a: 1 }, null],
    ['an entry that is a text', { errors: { a: 'not allowed' } }, 'denied'],
    ['an entry without words', { errors: { a: {} } }, 'invalid'],
    ['an Error', { errors: { a: new Error('Invocation request timeout') } }, 'timeout'],
    ['neither errors nor key', { b: 1 }, 'invalid'],
  ])('%s', (_name, result, kind) => {
    expect(pathFailure(result, 'a')?.kind ?? null).toBe(kind)
  })
})

it('reads own values only', () => {
  expect(pathValue({ errors: {}, a: 0 }, 'a')).toBe(0)
  expect(pathValue({ errors: {} }, 'constructor')).toBeUndefined()
})

it('keeps a HostError as it is', () => {
  const error = new HostError('conflict', 'x')
  expect(refusal(error, 'a')).toBe(error)
})

it('never throws, whatever the host sends', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (result, path) => {
      for (const failure of [wholeFailure(result, [path], path), pathFailure(result, path)]) {
        if (failure !== null) expect(failure).toBeInstanceOf(HostError)
      }
      pathValue(result, path)
    }),
  )
})
