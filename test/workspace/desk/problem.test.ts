import { expect, it } from 'vitest'
import { AccountError } from './account.ts'
import { problemOf } from './problem.ts'

const details = {
  base: [
    { description: 'Contact reason: is required when solving a ticket', error: null },
    { description: 'Assignee: is required when solving a ticket', error: null },
  ],
}

it.each([
  [
    new AccountError(422, { error: 'RecordInvalid', description: 'Record validation errors', details }, 'x'),
    'Contact reason: is required when solving a ticket\nAssignee: is required when solving a ticket',
  ],
  [
    new AccountError(409, { error: 'UpdateConflict', description: 'Safe Update prevented' }, 'x'),
    'Safe Update prevented',
  ],
  [new AccountError(503, '', 'x'), 'The account answered with status 503. Nothing was saved.'],
  [new TypeError('fetch failed'), 'The account could not be reached. Nothing was saved.'],
])('%s', (error, problem) => expect(problemOf(error)).toBe(problem))
