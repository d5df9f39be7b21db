import { describe, expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { pickerMove } from './picker-keys.ts'
import { openAtFirst, pickerRows } from './picker-rows.ts'

const option = (name: string) => ({ name, value: name.toLowerCase().replaceAll(/\W+/g, '_') })
const small = buildTaxonomy(['Billing::Refund', 'Billing::Card declined', 'Other'].map(option), {})
const many = Array.from({ length: 20 }, (_, n) => option(`Area ${n % 4}::Reason ${n}`))
const large = buildTaxonomy(many, { area_3_reason_19: { retired: true } })

const labels = (rows: ReturnType<typeof pickerRows>) => rows.map(({ label, level }) => `${level} ${label}`)

describe('pickerRows', () => {
  it('opens a small tree', () => {
    expect(labels(pickerRows(small, '', openAtFirst(small, null), []))).toEqual([
      '1 Billing',
      '2 Refund',
      '2 Card declined',
      '1 Other',
    ])
  })

  it('keeps a large tree closed but above the chosen reason', () => {
    expect(labels(pickerRows(large, '', openAtFirst(large, null), []))).toEqual([
      '1 Area 0',
      '1 Area 1',
      '1 Area 2',
      '1 Area 3',
    ])
    const rows = pickerRows(large, '', openAtFirst(large, 'area_2_reason_2'), [])
    expect(labels(rows)).toContain('2 Reason 2')
    expect(rows.filter((row) => row.kind === 'group' && row.expanded)).toHaveLength(1)
  })

  it('puts what was used most on top of a large tree', () => {
    expect(labels(pickerRows(large, '', new Set(), ['area_3_reason_3', 'gone']))[0]).toBe(
      '1 Area 3 › Reason 3',
    )
  })

  it('never offers a retired reason', () => {
    const all = new Set(large.tree.map((node) => `group:${node.label}`))
    const values = [
      ...pickerRows(large, '', all, ['area_3_reason_19']),
      ...pickerRows(large, 'reason', all, []),
    ]
      .filter((row) => row.kind === 'reason')
      .map((row) => row.reason.value)
    expect(values).not.toContain('area_3_reason_19')
  })

  it('lists hits with their whole path', () => {
    expect(labels(pickerRows(small, 'card', new Set(), []))).toEqual(['1 Billing › Card declined'])
  })
})

describe('pickerMove', () => {
  const rows = pickerRows(small, '', openAtFirst(small, null), [])

  it.each([
    ['ArrowDown', 0, '', { kind: 'mark', at: 1 }],
    ['ArrowDown', 3, '', { kind: 'mark', at: 3 }],
    ['ArrowUp', 0, '', { kind: 'mark', at: 0 }],
    ['ArrowRight', 0, '', { kind: 'mark', at: 1 }],
    ['ArrowRight', 1, '', null],
    ['ArrowLeft', 0, '', { kind: 'toggle', id: 'group:Billing' }],
    ['ArrowLeft', 2, '', { kind: 'mark', at: 0 }],
    ['ArrowLeft', 3, '', null],
    ['ArrowRight', 0, 'bil', null],
    ['Enter', 0, '', { kind: 'toggle', id: 'group:Billing' }],
    ['Enter', 1, '', { kind: 'choose', value: 'billing_refund' }],
    ['Escape', 1, 'x', { kind: 'close' }],
    ['a', 1, '', null],
  ])('%s on line %d with "%s" typed', (key, at, query, move) => {
    expect(pickerMove(key, rows, at, query)).toEqual(move)
  })

  it('chooses nothing where nothing was found', () => {
    expect(pickerMove('Enter', [], -1, 'zzz')).toBeNull()
  })
})
