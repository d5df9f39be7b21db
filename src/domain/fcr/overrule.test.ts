import { describe, expect, it } from 'vitest'
import { isOverruleReason, OVERRULE_REASONS, overruleReasons } from './overrule.ts'

describe('why an agent says otherwise', () => {
  it('has other grounds for yes than for no, and every ground belongs to one of them', () => {
    expect(overruleReasons('yes')).toEqual(['other_issue', 'only_thanks', 'only_added'])
    expect(overruleReasons('no')).toEqual(['came_elsewhere', 'only_put_off', 'other_issue_open'])
    expect([...overruleReasons('yes'), ...overruleReasons('no')]).toEqual(OVERRULE_REASONS)
  })

  it.each([
    ['only_thanks', true],
    ['other_issue_open', true],
    ['', false],
    ['anything', false],
    [null, false],
  ])('%s is a ground: %s', (name, is) => {
    expect(isOverruleReason(name)).toBe(is)
  })
})
