import { describe, expect, it } from 'vitest'
import { tinyAccount } from './tiny-account.ts'

describe('the tiny account', () => {
  const account = tinyAccount()
  const users = new Set(account.users.map(({ id }) => id))
  const options = new Set(
    account.ticketFields.flatMap((field) => (field.custom_field_options ?? []).map(({ value }) => value)),
  )

  it('names only people, groups and organisations that it has', () => {
    const groups = new Set(account.groups.map(({ id }) => id))
    const organizations = new Set(account.organizations.map(({ id }) => id))
    for (const ticket of account.tickets) {
      expect(users).toContain(ticket.requester_id)
      if (ticket.assignee_id !== null) expect(users).toContain(ticket.assignee_id)
      if (ticket.group_id !== null) expect(groups).toContain(ticket.group_id)
      if (ticket.organization_id !== null) expect(organizations).toContain(ticket.organization_id)
    }
  })

  it('has each chosen option among the tags, and no other option', () => {
    for (const ticket of account.tickets) {
      const chosen = ticket.custom_fields
        .map(({ value }) => value)
        .filter((value) => options.has(String(value)))
      expect(ticket.tags.filter((tag) => options.has(tag)).sort()).toEqual(chosen.sort())
    }
  })

  it('lies before its own now', () => {
    for (const { created_at, updated_at } of account.tickets) {
      expect(created_at <= updated_at).toBe(true)
      expect(updated_at <= account.now).toBe(true)
    }
  })

  it('gives each caller own copies', () => {
    const other = tinyAccount()
    other.tickets.pop()
    expect(tinyAccount().tickets).toHaveLength(12)
  })

  it('lets a test replace whole collections', () => {
    expect(tinyAccount({ articles: [] }).articles).toEqual([])
  })
})
