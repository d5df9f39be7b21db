import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SORTS } from '#domain/review/order.ts'
import { COLUMN_NAMES, columnsFor, fitting, NAME_WIDTH, picked, widthOf } from './columns.ts'

const ALL = columnsFor({ base: true, customers: true, costs: true, values: true, before: true })
const namesOf = (columns: readonly { name: string }[]) => columns.map(({ name }) => name)

describe('columns of the table of reasons', () => {
  it('find room on a window of 1280 pixels but for the two that give way first', () => {
    const inside = 1280 - 60 - 2 * 32
    const names = namesOf(fitting(ALL, inside, 'count'))
    expect(namesOf(ALL).filter((name) => !names.includes(name))).toEqual(['reach', 'defects'])
    expect(widthOf(fitting(ALL, inside, 'count'))).toBeLessThanOrEqual(inside)
  })

  it('are all there where there is room', () => {
    expect(fitting(ALL, widthOf(ALL), 'count')).toEqual(ALL)
    expect(fitting(ALL, 1376, 'name')).toEqual(ALL)
  })

  it('keep their order, the one that lines are ordered by, and what matters most, however narrow it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.constantFrom(...SORTS), (room, sort) => {
        const fit = fitting(ALL, room, sort)
        expect(fit).toEqual(ALL.filter((column) => fit.includes(column)))
        for (const name of ['contacts', 'intensity', 'change', 'expected', 'fcr', 'cost', 'revenue'])
          expect(namesOf(fit)).toContain(name)
        const by = ALL.find((column) => column.sort === sort)
        if (by) expect(fit).toContain(by)
      }),
    )
  })

  it('are as picked, contacts always', () => {
    expect(namesOf(picked(ALL, ['weeks', 'fcr', 'share']))).toEqual(['contacts', 'fcr', 'weeks'])
    expect(picked(ALL, COLUMN_NAMES)).toEqual(ALL)
  })

  it('take the width of the names and their own', () => {
    expect(widthOf([])).toBe(NAME_WIDTH)
  })
})
