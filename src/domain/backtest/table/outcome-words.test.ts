import { describe, expect, it } from 'vitest'
import { readTable } from './csv.ts'
import { guessLost, readOutcome, valuesOf } from './outcome.ts'

describe('the outcome', () => {
  it.each([
    ...[
      'lost',
      'churn',
      'churned',
      'canceled',
      'cancelled',
      'left',
      'exited',
      'gone',
      'inactive',
      'closed',
      'terminated',
      'not renewed',
    ],
    ...[
      'non-renewed',
      'nonrenewed',
      'dropped',
      'at risk',
      'bad',
      'default',
      'defaulted',
      'verloren',
      'gekündigt',
      'abgewandert',
      'inaktiv',
    ],
  ])('is lost where it says %s', (word) => {
    expect(guessLost('x', [word, 'zzz'])).toBe(word)
    expect(guessLost('x', ['zzz', word.toUpperCase()])).toBe(word.toUpperCase())
    expect(guessLost('x', [`${word}x`, 'zzz'])).toBeNull()
    expect(guessLost('x', [`x${word}`, 'zzz'])).toBeNull()
  })

  it.each([
    ...[
      'kept',
      'stay',
      'stayed',
      'retained',
      'active',
      'renewed',
      'won',
      'existing',
      'loyal',
      'current',
      'open',
      'good',
      'not churned',
    ],
    ...['existing customer', 'geblieben', 'gehalten', 'aktiv', 'verlängert'],
  ])('is kept where it says %s', (word) => {
    expect([guessLost('x', [word, 'zzz']), guessLost('x', ['zzz', word])]).toEqual(['zzz', 'zzz'])
    expect([guessLost('x', [`${word}x`, 'zzz']), guessLost('x', [`x${word}`, 'zzz'])]).toEqual([null, null])
  })

  it('is yes, or no where the column’s name is good news', () => {
    for (const yes of ['yes', 'y', 'true', 't', '1', '1.0', 'ja', 'j', 'wahr'])
      expect([guessLost('x', [yes, 'q']), guessLost('retention', [yes, 'q'])]).toEqual([yes, 'q'])
    for (const no of ['no', 'n', 'false', 'f', '0', '0.0', '-1', 'nein', 'falsch'])
      expect([guessLost('x', [no, 'q']), guessLost('x', ['q', no]), guessLost('Renewal', [no, 'q'])]).toEqual(
        ['q', 'q', no],
      )
    const good = [
      'retained',
      'stays',
      'loyalty',
      'is_active',
      'kept',
      'won',
      'success',
      'Verlängerung',
      'geblieben',
    ]
    expect(good.filter((name) => guessLost(name, ['yes', 'no']) !== 'no')).toEqual([])
    const bad = [
      'not_renewed',
      'non_renewal',
      'churn_not_won',
      'lost_loyal',
      'cancelled_renewal',
      'nicht verlängert',
      'inactive',
      'x',
    ]
    expect(bad.filter((name) => guessLost(name, ['yes', 'no']) !== 'yes')).toEqual([])
    expect([
      guessLost('x', ['yes', 'true']),
      guessLost('x', ['yesx', 'q']),
      guessLost('x', ['1', '01']),
    ]).toEqual([null, null, '1'])
  })

  const table = (...cells: string[]) =>
    readTable(`a,Result\n${cells.map((cell) => `1,${cell}`).join('\n')}\n`)

  it('has values, most frequent first, and says where something is wrong', () => {
    expect(valuesOf(table('b', 'A', 'a', 'a', 'NA'), 1)).toEqual([
      { value: 'A', rows: 3 },
      { value: 'b', rows: 1 },
    ])
    const fault = (rows: ReturnType<typeof table>, name: string, positive?: string) => {
      try {
        readOutcome(rows, name, positive)
      } catch (error) {
        return error
      }
      return null
    }
    expect(fault(table('1', '0'), 'z')).toMatchObject({
      row: 1,
      column: null,
      params: { name: 'z', columns: 'a, Result' },
    })
    expect(fault(table('NA'), 'Result')).toMatchObject({
      code: 'outcome_empty',
      row: 2,
      column: 2,
      params: { name: 'Result' },
    })
    expect(fault(table('1', '1', '0'), 'Result', 'x')).toMatchObject({
      row: null,
      column: 2,
      params: { value: 'x', values: '1 (2), 0 (1)' },
    })
    expect(fault(table('u'), 'Result')).toMatchObject({
      code: 'outcome_one_value',
      row: 2,
      column: 2,
      params: { value: 'u' },
    })
    const many = Array.from({ length: 9 }, (_, at) => `v${at}`)
    expect(fault(table(...many), 'Result')).toMatchObject({
      ...{ code: 'outcome_unclear', column: 2 },
      params: {
        name: 'Result',
        count: 9,
        values: many
          .slice(0, 8)
          .map((value) => `${value} (1)`)
          .join(', '),
      },
    })
  })

  it('is found by its exact name before one that differs in case', () => {
    const rows = readTable('RESULT,Result\nyes,0\nno,1\nno,1\n')
    expect([
      readOutcome(rows, 'Result').place,
      readOutcome(rows, ' result ').place,
      readOutcome(rows, 'RESULT').place,
    ]).toEqual([1, 0, 0])
  })
})
