import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { remember } from '#app/queries/remember.ts'
import { askEarly } from '#app/sidebar/early.ts'
import { DAY } from '#domain/instant.ts'
import { codeOf } from '#domain/reasons/first-suggestion.ts'
import { openSidebar, teamRecords, teamSettings } from '#test/sidebar.tsx'
import type { Account } from '#workspace/records.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const NOW = Date.parse('2026-09-18T10:00:00Z')
const statsBody = (more: object) => ({
  ...{ v: 1, day: '2026-09-17', window: [7, 5, NOW - 100 * DAY, NOW - 10 * DAY], sampled: 1, found: 200 },
  ...{ left: {}, usual: [200, 150], levels: {}, ratings: [1, 1], first: {}, reasons: {}, items: [] },
  ...more,
})

/** So many first suggestions of the surest tenth were checked. */
const checked = (n: number, right: number) => ({
  sug: { tenths: [...Array(9).fill([0, 0]), [n, right]], of: [n, 0] },
})

/** A frame that opens in a browser that has read the day's stats before. */
const open = (more: object, changes: Partial<Account> = {}) => {
  const body = statsBody(more)
  const objectRecords = teamRecords({ kind: 'stats', key: '2026-09-17', body })
  return openSidebar({
    settings: teamSettings({ guardPolicy: 'off' }),
    account: tinyAccount({ ...changes, objectRecords }),
    early: (services, client) => {
      remember(services, 'stats', DAY, body)
        .then(() => askEarly(services, client))
        .catch(() => undefined)
    },
  })
}

const chips = async () =>
  within(await screen.findByRole('group', { name: 'Suggested reasons' }))
    .getAllByRole('button')
    .filter((one) => one.hasAttribute('aria-keyshortcuts'))

const chip = async (name: RegExp) =>
  within(await screen.findByRole('group', { name: 'Suggested reasons' })).findByRole('button', { name })

describe('how sure a suggestion is', () => {
  it('is said in per cent, in steps of five, where enough were checked', async () => {
    await open(checked(240, 165))
    // 165 and the 9.5 of ten that the tenth says of itself, of 250.
    const first = await chip(/Refund late\s*70%$/)
    expect(first.title).toContain('Right in about 70% of 240 suggestions as sure as this one')
    expect(first.textContent).not.toMatch(/likely|maybe/)
  })

  it('is said of every suggestion where it is said of the first, and of the further ones what that leaves', async () => {
    const tickets = tinyAccount().tickets.map((one) =>
      one.id === 110 ? { ...one, subject: 'Refund missing, and the card was declined' } : one,
    )
    const everywhere = Array.from({ length: 10 }, (_, tenth): [number, number] => [60, 6 * tenth])
    await open({ sug: { tenths: everywhere, of: [600, 0] } }, { tickets })
    await screen.findAllByRole('button', { name: /\d%$/ })
    const row = await chips()
    expect(row.length).toBeGreaterThan(1)
    const shares = row.map((one) => Number(/(\d+)%$/.exec(one.textContent ?? '')?.[1]))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(105)
    for (const one of row.slice(1)) expect(one.title).toContain('none of its own was checked')
  })

  it('is never said to be certain', async () => {
    await open(checked(2_000, 2_000))
    await chip(/Refund late\s*95%$/)
  })

  it.each([
    ['fewer than two hundred were checked', checked(199, 150)],
    ['few as sure as this one were checked', { sug: { tenths: [[300, 20]], of: [300, 0] } }],
    ['none were checked, as older records have it', {}],
  ])('stays a word where %s', async (_, more) => {
    const { user } = await open(more)
    const first = await chip(/Refund late\s*likely$/)
    expect(first.title).not.toContain('Right in')
    await user.click(first)
    await screen.findByRole('group', { name: /^Contact reason: / })
  })
})

describe('what a save leaves of the first suggestion', () => {
  const code = codeOf('billing__refund_late')

  it('is its likelihood and which one it was', async () => {
    const { user, desk, tab, world } = await open({})
    await user.click(await chip(/Refund late/))
    await screen.findByRole('group', { name: /^Contact reason: / })
    await desk.submit(tab.id, 'open')
    await waitFor(() => expect(world.tickets.get(110)?.tags).toContain(`bm_sug_9_${code}`))
  })

  it('says that the agent chose without seeing it, on a ticket of the quiet sample', async () => {
    const account = tinyAccount()
    const tickets = account.tickets.map((one) =>
      one.id === 110 ? { ...one, tags: ['bm_on_110', 'bm_quiet'] } : one,
    )
    const { user, desk, tab, world } = await openSidebar({
      account: { ...account, tickets },
      settings: teamSettings({ guardPolicy: 'off' }),
    })
    const row = await screen.findByRole('group', { name: 'Suggested reasons' })
    await within(row).findByRole('button', { name: 'Show suggestions' })
    await user.click(within(row).getByRole('button', { name: /Other…|Search all/ }))
    await screen.findByRole('combobox', { name: 'Search contact reasons' })
    await user.keyboard('plan{Enter}')
    await screen.findByRole('group', { name: 'Contact reason: Account › Change plan' })
    await desk.submit(tab.id, 'open')
    await waitFor(() => expect(world.tickets.get(110)?.tags).toContain(`bm_sug_9_${code}_blind`))
    expect(world.tickets.get(110)?.tags).toContain('bm_reason_own')
  })
})

describe('a reason that customers came with only lately', () => {
  const inhibitors = (name: string, value: string) =>
    tinyAccount().ticketFields.map((field) =>
      field.id === TINY.inhibitorField
        ? { ...field, custom_field_options: [{ id: 1, name, value, default: false }] }
        : field,
    )

  it('speaks for the age of the product', async () => {
    const ticketFields = inhibitors('Product maturity', 'bm_inh_product_maturity')
    const { user } = await open({ new: { billing__refund_late: NOW - 12 * DAY } }, { ticketFields })
    await user.click(await chip(/Refund late/))
    await user.click(await screen.findByRole('button', { name: 'Say it now' }))
    expect(await screen.findByText(/first came with this reason 12 days ago/)).toBeTruthy()
  })

  it('is not missed where the field has no such option: all that it has is offered', async () => {
    const ticketFields = inhibitors('Our own', 'our_own')
    const { user } = await open({ new: { billing__refund_late: NOW - 12 * DAY } }, { ticketFields })
    await user.click(await chip(/Refund late/))
    await user.click(await screen.findByRole('button', { name: 'Say it now' }))
    expect(await screen.findByRole('button', { name: 'Our own' })).toBeTruthy()
  })
})
