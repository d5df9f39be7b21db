import { describe, expect, it } from 'vitest'
import { readTable } from './csv.ts'
import { guessLost, readOutcome } from './outcome.ts'

describe('guessLost', () => {
  it.each([
    ['Churn', ['Yes', 'No'], 'Yes'],
    ['Churn', ['False', 'True'], 'True'],
    ['Exited', ['0', '1'], '1'],
    ['gekündigt', ['nein', 'ja'], 'ja'],
    ['status', ['Stayed', 'Churned'], 'Churned'],
    ['status', ['Active', 'Inactive'], 'Inactive'],
    ['Attrition_Flag', ['Existing Customer', 'Attrited Customer'], 'Attrited Customer'],
    ['retained', ['1', '0'], '0'],
    ['renewed', ['yes', 'no'], 'no'],
    ['not_renewed', ['yes', 'no'], 'yes'],
    ['is_active', ['true', 'false'], 'false'],
    ['inactive', ['true', 'false'], 'true'],
    ['flag', ['x', 'y z'], null],
    ['colour', ['red', 'blue'], null],
    ['stage', ['a', 'b', 'c'], null],
  ])('%s %j: %s', (name, values, lost) => {
    expect(guessLost(name, values)).toBe(lost)
    expect(guessLost(name, values.toReversed())).toBe(lost)
  })
})

const table = (...cells: string[]) => readTable(`a,Result\n${cells.map((cell) => `1,${cell}`).join('\n')}\n`)

describe('readOutcome', () => {
  it('leaves out rows without an outcome and counts them', () => {
    const outcome = readOutcome(table('Yes', '', 'no', 'NA', 'yes'), 'result')
    expect(outcome).toMatchObject({ column: 'Result', lostValue: 'Yes', guessed: true, blanks: 2 })
    expect([...outcome.rows]).toEqual([0, 2, 4])
    expect([...outcome.lost]).toEqual([1, 0, 1])
  })

  it('takes the value that is named, whatever it is, and everything else for kept', () => {
    const outcome = readOutcome(table('gold', 'gone', 'silver', 'GONE'), 'Result', 'Gone')
    expect([...outcome.lost]).toEqual([0, 1, 0, 1])
    expect(outcome.guessed).toBe(false)
  })

  it('takes numbers as numbers', () => {
    expect([...readOutcome(table('1.0', '0', '1'), 'Result', '1').lost]).toEqual([1, 0, 1])
  })

  it.each([
    ['no_such_column', table('1'), 'Churn', undefined],
    ['no_such_value', table('1', '0'), 'Result', '2'],
    ['outcome_one_value', table('1', '1'), 'Result', undefined],
    ['outcome_one_value', table('1', '1'), 'Result', '1'],
    ['outcome_unclear', table('red', 'blue'), 'Result', undefined],
    ['outcome_unclear', table('1', '2', '3'), 'Result', undefined],
    ['outcome_empty', table('', 'NA'), 'Result', undefined],
  ])('refuses %s', (code, rows, name, positive) => {
    expect(() => readOutcome(rows, name, positive)).toThrow(expect.objectContaining({ code }))
  })
})
