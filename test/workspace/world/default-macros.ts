// With which macros does a new account begin?

import type { MacroRecord } from '#workspace/records/rules.ts'

const SEEDS: readonly Pick<MacroRecord, 'title' | 'description' | 'actions'>[] = [
  {
    title: 'Close and redirect to topics',
    description: 'Solves what the community already answers',
    actions: [
      { field: 'status', value: 'solved' },
      { field: 'priority', value: 'low' },
      {
        field: 'comment_value',
        value:
          'Hello {{ticket.requester.name}}. Our community has an answer to this: please have a look there.',
      },
    ],
  },
  {
    title: 'Customer not responding',
    description: 'Asks once more and waits',
    actions: [
      { field: 'status', value: 'pending' },
      {
        field: 'comment_value',
        value:
          'Hello {{ticket.requester.name}}. {{current_user.name}} has written to you about this request and has not heard back. Please let us know if we can help further.',
      },
    ],
  },
  {
    title: 'Downgrade and inform',
    description: 'Says that it will take longer',
    actions: [
      { field: 'priority', value: 'low' },
      {
        field: 'comment_value',
        value:
          'We get many requests at the moment, so it may take us a little longer. Thank you for your patience.',
      },
    ],
  },
  {
    title: 'Take it!',
    description: 'Makes the ticket yours',
    actions: [
      { field: 'assignee_id', value: 'current_user' },
      { field: 'current_tags', value: 'taken' },
      { field: 'status', value: 'open' },
    ],
  },
]

const BASE = 360_100_000_000
const MADE = '2025-01-01T00:00:00Z'

/** For accounts that say nothing of macros. */
export const DEFAULT_MACROS: readonly MacroRecord[] = SEEDS.map((seed, index) => ({
  id: BASE + index + 1,
  ...seed,
  active: true,
  default: true,
  position: index + 1,
  restriction: null,
  created_at: MADE,
  updated_at: MADE,
}))
