import { expect, it } from 'vitest'
import { subjectOf } from './subject.ts'

it.each([
  ['Refund late', 'Refund late'],
  ['', '#108'],
])('calls a contact by its subject "%s", else by its number', (subject, name) => {
  expect(subjectOf({ id: 108, subject })).toBe(name)
})
