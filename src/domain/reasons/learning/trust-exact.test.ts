import { describe, expect, it } from 'vitest'
import { inOneGo } from '#domain/steps.ts'
import { stepsOf } from '#test/samples/steps.ts'
import { createRandom } from './random.ts'
import { trustOf } from './trust.ts'

const WIDTH = 5
const CLASSES = 4

/** Texts that mostly speak of their reason; the habit of some weeks tags otherwise. The first reason is used in one week only. */
function historyOf(contacts: number, habit: (i: number) => boolean) {
  const random = createRandom(11)
  const texts = Array.from({ length: contacts }, (_, i) => {
    const week = Math.floor((i * 26) / contacts)
    const meant = week === 4 ? i % CLASSES : 1 + (i % (CLASSES - 1))
    const truth = habit(i) ? 1 + (meant % (CLASSES - 1)) : meant
    const values = Array.from({ length: WIDTH }, (_, column) =>
      Math.fround(column === meant ? 0.2 + random() : random() / 2),
    )
    return { truth, values }
  })
  return {
    texts,
    tagged: {
      rows: {
        count: contacts,
        starts: Uint32Array.from({ length: contacts + 1 }, (_, row) => row * WIDTH),
        columns: Uint32Array.from({ length: contacts * WIDTH }, (_, at) => at % WIDTH),
        values: Float32Array.from(texts.flatMap(({ values }) => values)),
      },
      width: WIDTH,
      classes: CLASSES,
      truth: Int32Array.from(texts, ({ truth }) => truth),
    },
    dates: Array.from({ length: contacts }, (_, i) => i * 1000),
  }
}

/** As the definition has it, each slice with the means of all others added up anew. */
function reckoned(texts: readonly { truth: number; values: readonly number[] }[]): number[] {
  const many = Math.round(texts.length / 100)
  const sliceOf = texts.map((_, i) => {
    for (let slice = many - 1; slice >= 0; slice -= 1)
      if (i >= Math.floor((slice * texts.length) / many)) return slice
    return 0
  })
  const slices = Array.from({ length: many }, (_, slice) => {
    const means = Array.from({ length: CLASSES }, () => new Array<number>(WIDTH).fill(0))
    for (const [i, { truth, values }] of texts.entries())
      if (sliceOf[i] !== slice)
        for (const [column, value] of values.entries()) {
          const mean = means[truth] ?? []
          mean[column] = (mean[column] ?? 0) + value
        }
    const rows = [...texts.keys()].filter((i) => sliceOf[i] === slice)
    const agreed = rows.filter((i) => {
      const scores = means.map((mean) => {
        const length = Math.hypot(...mean)
        const along = mean.reduce((sum, one, column) => sum + one * (texts[i]?.values[column] ?? 0), 0)
        return length === 0 ? 0 : along / length
      })
      return scores.indexOf(Math.max(...scores)) === texts[i]?.truth
    })
    return { size: rows.length, agreed: agreed.length / rows.length }
  })
  const sorted = slices.map(({ agreed }) => agreed).sort((a, b) => a - b)
  const usual = ((sorted[Math.floor((many - 1) / 2)] ?? 0) + (sorted[Math.ceil((many - 1) / 2)] ?? 0)) / 2
  let last = many - 1
  while ((slices[last]?.agreed ?? 1) < usual) last -= 1
  return texts.map((_, i) => {
    const slice = sliceOf[i] ?? 0
    const { size = 1, agreed = 0 } = slices[slice] ?? {}
    if (slice >= last) return 1
    const chance = Math.sqrt((usual * (1 - usual)) / size)
    return Math.min(1, Math.max(0.05, ((agreed + chance) / usual) ** 8))
  })
}

describe('trust in slices of a hundred contacts', () => {
  it.each<[string, number, (i: number) => boolean]>([
    ['a habit that passed', 2600, (i) => i >= 1000 && i < 1400],
    ['half a habit', 2549, (i) => i >= 1000 && i < 1500 && i % 2 === 0],
    ['a habit that holds until now', 2651, (i) => i >= 2200],
    ['many small doubts', 2500, (i) => i % 300 < 40],
  ])('falls as they agree less than usual with all others: %s', (_, contacts, habit) => {
    const { texts, tagged, dates } = historyOf(contacts, habit)
    const trust = inOneGo(trustOf(tagged, dates))
    for (const [i, wanted] of reckoned(texts).entries()) expect(trust[i]).toBeCloseTo(wanted, 5)
    expect(new Set(trust).size).toBeGreaterThan(1)
  })

  it('goes by time, whatever the order of the rows', () => {
    const { texts, tagged, dates } = historyOf(2600, (i) => i >= 1000 && i < 1400)
    const turned = Array.from(dates.keys()).reverse()
    const trust = inOneGo(
      trustOf(
        {
          ...tagged,
          truth: Int32Array.from(turned, (i) => texts[i]?.truth ?? 0),
          rows: {
            ...tagged.rows,
            values: Float32Array.from(turned.flatMap((i) => texts[i]?.values ?? [])),
          },
        },
        turned.map((i) => dates[i] ?? 0),
      ),
    )
    for (const [i, wanted] of reckoned(texts).entries())
      expect(trust[texts.length - 1 - i]).toBeCloseTo(wanted, 5)
  })

  it('is whole of 2499 contacts, and of all where tags never follow the texts', () => {
    const few = historyOf(2499, (i) => i >= 1000 && i < 1400)
    expect(new Set(inOneGo(trustOf(few.tagged, few.dates)))).toEqual(new Set([1]))
    const blank = historyOf(2500, () => false)
    const silent = { ...blank.tagged, rows: { ...blank.tagged.rows, values: new Float32Array(2500 * WIDTH) } }
    // All scores are nought, so that the first reason is the nearest, which hardly any has.
    expect(new Set(inOneGo(trustOf(silent, blank.dates)))).toEqual(new Set([1]))
  })

  it('covers rows that are no contacts', () => {
    const { tagged, dates } = historyOf(2600, (i) => i >= 1000 && i < 1400)
    const trust = inOneGo(trustOf(tagged, dates.slice(0, 2590)))
    expect(trust.length).toBe(2600)
    expect([...trust.subarray(2590)]).toEqual(new Array(10).fill(1))
  })

  it('pauses before each slice', () => {
    const { tagged, dates } = historyOf(2600, () => false)
    expect(stepsOf(trustOf(tagged, dates)).steps).toBe(27)
    expect(stepsOf(trustOf(tagged, [])).steps).toBe(0)
  })
})
