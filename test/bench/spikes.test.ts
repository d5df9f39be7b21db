import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BadFile } from './judged-files.ts'
import { measureSeries } from './spikes.ts'
import { readSeries } from './spikes-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'spikes-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const fileOf = (...rows: readonly unknown[]): string => {
  const path = join(folder, 'series.jsonl')
  writeFileSync(path, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'))
  return path
}

describe('a file of series', () => {
  it('holds counts by day and labelled dates', () => {
    const row = {
      product: 'p',
      topic: 't',
      start: '2024-05-01',
      counts: [1, null, 3],
      spikes: [{ date: '2024-05-03' }],
    }
    expect(readSeries(fileOf(row))).toEqual([
      { name: 'p / t', firstDay: '2024-05-01', counts: [1, null, 3], spikes: [[2, 2]], summed: false },
    ])
  })

  it('or values of less than a day with windows, which are added up by whole days', () => {
    const row = {
      series: 's',
      start: '2024-05-01 12:00:00',
      step_s: 21_600,
      v: [9, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      windows: [['2024-05-02 03:00:00.000000', '2024-05-03 22:00:00']],
    }
    expect(readSeries(fileOf(row))).toEqual([
      { name: 's', firstDay: '2024-05-02', counts: [10, 26], spikes: [[0, 1]], summed: true },
    ])
  })

  it('or values at their own minutes', () => {
    const row = {
      series: 's',
      start: '2024-05-01 00:00:00',
      offset_min: [0, 60, 1500, 4400],
      v: [1, 2, 3, 4],
    }
    expect(readSeries(fileOf(row))[0]?.counts).toEqual([3, 3, null, 4])
  })

  it.each([
    { row: '{', says: /series\.jsonl:1: is no JSON$/ },
    { row: { start: '2024-05-01', counts: [1, 'x'] }, says: /:1: "counts" must be a list of numbers/ },
    { row: { start: 'soon', counts: [1] }, says: /:1: "start" must be a date/ },
    { row: { start: '2024-05-01', v: [1] }, says: /step_s/ },
    { row: { start: '2024-05-01', counts: [1], spikes: [{ day: 1 }] }, says: /"date"/ },
    { row: '', says: /holds no line/ },
  ])('is refused by line and field: $says', ({ row, says }) => {
    const read = () => readSeries(fileOf(row))
    expect(read).toThrow(BadFile)
    expect(read).toThrow(says)
  })
})

describe('a measured series', () => {
  it('counts called days within labels, and labels that were found', () => {
    const counts = Array.from({ length: 120 }, (_, day) => (day === 80 || day === 100 ? 40 : 5 + (day % 3)))
    const { ours, days } = measureSeries({
      ...{ name: 's', firstDay: '2024-05-01', counts, summed: false },
      spikes: [
        [80, 80],
        [110, 111],
      ],
    })
    expect(days).toBe(120)
    expect(ours).toMatchObject({ called: 2, right: 1, labels: 2, found: 1, precision: 0.5, recall: 0.5 })
    expect(ours.days).toEqual(['2024-07-20', '2024-08-09'])
  })
})
