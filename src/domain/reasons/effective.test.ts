import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContact } from '#test/samples/records.ts'
import { effectiveReason, withEffectiveReason } from './effective.ts'

const VALUES = ['card', 'late', 'login']
const isReason = (tag: string) => VALUES.includes(tag)

describe('the effective reason', () => {
  it.each([
    ['neither tag nor field', [], null, { kind: 'none' }],
    ['the field alone', ['vip'], 'card', { kind: 'one', value: 'card', from: 'field' }],
    ['tag and field alike', ['vip', 'card'], 'card', { kind: 'one', value: 'card', from: 'tag' }],
    ['a tag corrected past the field', ['late'], 'card', { kind: 'one', value: 'late', from: 'tag' }],
    ['a tag alone', ['late'], null, { kind: 'one', value: 'late', from: 'tag' }],
    ['the same tag twice', ['late', 'late'], null, { kind: 'one', value: 'late', from: 'tag' }],
    ['two tags', ['card', 'late'], 'card', { kind: 'conflict', values: ['card', 'late'] }],
    ['a field value that the account lost', [], 'gone', { kind: 'one', value: 'gone', from: 'field' }],
  ])('%s', (_name, tags, reason, expected) => {
    expect(effectiveReason({ tags, reason }, isReason)).toEqual(expected)
  })

  it('is of the tags wherever they hold any reason', () => {
    const tag = fc.constantFrom(...VALUES, 'vip', 'bm_gap')
    fc.assert(
      fc.property(fc.array(tag), fc.option(tag, { nil: null }), (tags, reason) => {
        const distinct = new Set(tags.filter(isReason))
        const { kind } = effectiveReason({ tags, reason }, isReason)
        if (distinct.size > 1) expect(kind).toBe('conflict')
        else expect(kind).toBe(distinct.size === 1 || reason !== null ? 'one' : 'none')
      }),
    )
  })
})

describe('a contact with its effective reason', () => {
  it.each([
    [['late'], 'late'],
    [['card', 'late'], null],
    [[], 'card'],
  ])('tags %j: %s', (tags, reason) => {
    const contact = aContact({ tags, reason: 'card' })
    expect(withEffectiveReason(contact, isReason)).toEqual({ ...contact, reason })
  })
})
