// How does a test give customers of the tiny account a use of the product, measure it by few parts, and look at it?

import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect } from 'vitest'
import { DAY, type Instant } from '#domain/instant.ts'
import type { EventRecord } from '#workspace/records/guide.ts'
import type { Json } from '#workspace/records/json.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

/** The tiny account's clock. */
const NOW: Instant = Date.parse('2026-09-18T12:00:00Z')

/** As a date field answers it. */
export const dayField = (daysAgo: number): string =>
  `${new Date(NOW - daysAgo * DAY).toISOString().slice(0, 10)}T00:00:00+00:00`

const event = (userId: number, type: string, daysAgo: number): EventRecord => ({
  id: `${userId}-${type}-${daysAgo}`,
  type,
  source: 'zendesk',
  description: '',
  created_at: new Date(NOW - daysAgo * DAY).toISOString(),
  received_at: new Date(NOW - daysAgo * DAY).toISOString(),
  properties: {},
})

export interface Use {
  userId: number
  fields?: Record<string, Json>
  createdAt?: string
  /** Days ago. */
  reads?: readonly number[]
  ticket?: { id: number } & Partial<TicketRecord>
}

/** The tiny account in which one customer is known to do these things, and nobody else anything. */
export const accountWith = ({ userId, fields = {}, createdAt, reads = [], ticket }: Use): Account => {
  const account = tinyAccount()
  return {
    ...account,
    users: account.users.map((user) =>
      user.id === userId
        ? { ...user, user_fields: fields, ...(createdAt ? { created_at: createdAt } : {}) }
        : user,
    ),
    tickets: account.tickets.map((row) => (row.id === ticket?.id ? { ...row, ...ticket } : row)),
    events: { [userId]: reads.map((daysAgo) => event(userId, 'article_viewed', daysAgo)) },
  }
}

/** Opens the panel by its line, and waits until what is in it has come. */
export const openHealth = async ({ user }: { user: UserEvent }, line: RegExp): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: line }))
  await waitFor(() => expect(screen.queryByRole('status', { name: /^Loading (Health|Service)/ })).toBeNull())
}

const coaching = (id: string) => ({ id, tier1: true, kinds: [], about: [] })

/** Three parts of 30, 40 and 30 points, as a team may define them. */
export const THREE_PARTS = {
  components: [
    {
      id: 'use',
      pillar: 'product',
      signal: 'days_since_active',
      steps: [
        { atMost: 7, points: 30 },
        { atMost: 30, points: 20 },
      ],
      maximum: 30,
      coaching: coaching('return'),
      evidenceDays: 365,
      dueAfterDays: 0,
    },
    {
      id: 'action',
      pillar: 'product',
      signal: 'days_since_key_action',
      steps: [
        { atMost: 14, points: 40 },
        { atMost: 60, points: 10 },
      ],
      maximum: 40,
      coaching: coaching('key_action'),
      evidenceDays: 365,
      dueAfterDays: 0,
    },
    {
      id: 'learning',
      pillar: 'know_how',
      signal: 'help_centre_views',
      steps: [
        { atLeast: 8, points: 30 },
        { atLeast: 1, points: 10 },
      ],
      maximum: 30,
      coaching: coaching('guide'),
      evidenceDays: 90,
      dueAfterDays: 0,
    },
  ],
}

/**
 * By the three parts: 20 of 30 (active 16 days ago), 10 of 40 (41 days) and 10 of 30 (two articles), 40 of 100.
 * Thirty days before: the action 11 days old, 40 of 40, and ten articles in the 90 days until then, 30 of 30.
 */
export const SLIPPING = {
  fields: { last_active: dayField(16), key_action_at: dayField(41) },
  reads: [40, 60, 95, 96, 97, 98, 99, 100, 101, 102],
}
