import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openSidebar } from '#test/sidebar.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'

/** The contact before 110, where these items were sent. */
const sentBefore = (...items: string[]) => {
  const account = tinyAccount()
  const tags = ['bm_on_108', ...items.map((item) => `bm_sent_${item}`)]
  const tickets = account.tickets.map((ticket) =>
    ticket.id === 108 ? { ...ticket, tags: [...ticket.tags, ...tags] } : ticket,
  )
  return { ...account, tickets }
}

describe('what was tried the last time', () => {
  it.each([
    ['by its title', ['a33001'], /: sent “When will my refund arrive\?”, back/],
    [
      'one by its title, the others by number',
      ['a33001', 'a1'],
      /: sent “When will my refund arrive\?” and 1 more, back/,
    ],
    ['by number where the index does not know it', ['a1'], /: sent one article or post, back/],
  ])('is told %s', async (_name, items, words) => {
    await openSidebar({ account: sentBefore(...items), hurried: true })
    expect(await screen.findByText(words)).toBeTruthy()
  })

  it('costs no call', async () => {
    const { calls } = await openSidebar({
      account: sentBefore('a33001'),
      settings: { settings_json: JSON.stringify({ settings: { featuresOff: ['answers'] } }) },
      // Before the settings are known, a search for answers goes out.
      early: () => undefined,
    })
    await screen.findByText(/: sent one article or post, back/)
    expect(calls().some((call) => call.includes('help_center'))).toBe(false)
  })
})
