import { expect, it } from 'vitest'
import { createEventTable } from './events.ts'

it('delivers to whoever has handlers left', () => {
  const table = createEventTable()
  table.set('a', 'a', 'x', 1)
  table.set('a', 'a', 'x', 2)
  table.set('b', 'a', 'x', 1)
  expect(table.listeners('a', 'x')).toEqual(['a', 'b'])
  table.set('a', 'a', 'x', 1)
  expect(table.listeners('a', 'x')).toEqual(['a', 'b'])
  table.set('a', 'a', 'x', 0)
  expect(table.listeners('a', 'x')).toEqual(['b'])
})

it('takes names literally and keeps targets apart', () => {
  const table = createEventTable()
  table.set('a', 'a', '*.changed', 1)
  expect(table.listeners('a', 'ticket.status.changed')).toEqual([])
  expect(table.listeners('b', '*.changed')).toEqual([])
})

it('forgets a reloaded listener but not those who listen to it', () => {
  const table = createEventTable()
  table.set('a', 'a', 'x', 1)
  table.set('b', 'a', 'x', 1)
  table.forgetListener('a')
  expect(table.listeners('a', 'x')).toEqual(['b'])
  table.forget('a')
  expect(table.listeners('a', 'x')).toEqual([])
})
