import { describe, expect, it } from 'vitest'
import { type Explained, needless, oneLine, openOnes, type Planted, scoreOf } from './score.ts'

const planted = (status: string, line = 1, became = 'false'): Planted => ({
  file: 'a.ts',
  line,
  column: 1,
  mutator: 'ConditionalExpression',
  was: 'a < b',
  became,
  status,
})

const excuse: Explained = { file: 'a.ts', was: 'a < b', became: 'a <= b', why: 'never equal' }

describe('the score', () => {
  it('counts what was noticed, endless loops among it, of all that could be judged', () => {
    const all = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'Pending']
    expect(
      scoreOf(
        all.map((status) => planted(status)),
        [],
      ),
    ).toMatchObject({
      killed: 2,
      timeouts: 1,
      survived: 1,
      unreached: 1,
      explained: 0,
      share: 0.6,
      unexplained: 0.6,
    })
  })

  it('is none where nothing was planted', () => {
    expect(scoreOf([], [])).toMatchObject({ share: null, unexplained: null, interval: { low: 0, high: 1 } })
  })

  it('says apart what it would be without those explained', () => {
    const all = [planted('Killed'), planted('Survived', 2, 'a <= b'), planted('Survived', 3)]
    expect(scoreOf(all, [excuse])).toMatchObject({ share: 1 / 3, explained: 1, unexplained: 1 / 2 })
    expect(openOnes(all, [excuse]).map(({ line }) => line)).toEqual([3])
  })

  it('does not take an explanation for another change, place or file', () => {
    const other = { ...planted('Survived', 1, 'a <= b'), file: 'b.ts' }
    expect(openOnes([other, planted('Survived')], [excuse])).toHaveLength(2)
  })

  it('names explanations that are needless by now, not those of files that were left out', () => {
    expect(needless([planted('Killed', 1, 'a <= b')], [excuse])).toEqual([excuse])
    expect(needless([planted('Survived', 1, 'a <= b')], [excuse])).toEqual([])
    expect(needless([], [excuse])).toEqual([])
  })

  it('has code on one line', () => {
    expect(oneLine('  a\n    .b()\n')).toBe('a .b()')
  })
})
