import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import type { Account } from '#workspace/records.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { Review } from './Review.tsx'

const open = async (hash: string, options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  history.replaceState(null, '', hash)
  return renderScreen(<Review />, { location: 'nav_bar', ...options })
}
const counted = (): Promise<HTMLElement> => screen.findByText('All counted')

/** The account with other options in its reason field, or without the field. */
const withOptions = (names: readonly string[] | null): Account => {
  const account = tinyAccount()
  const fields = account.ticketFields.filter(({ id }) => names !== null || id !== TINY.reasonField)
  return {
    ...account,
    requirements: names === null ? [] : account.requirements,
    ticketFields: fields.map((field) =>
      field.id === TINY.reasonField
        ? {
            ...field,
            custom_field_options: (names ?? []).map((name, id) => ({
              id,
              name,
              value: `v${id}`,
              default: false,
            })),
          }
        : field,
    ),
  }
}

const firstNumber = (name: string): string =>
  within(screen.getByRole('rowheader', { name }).closest('tr') ?? document.body).getAllByRole('cell')[0]
    ?.textContent ?? ''

beforeEach(() => history.replaceState(null, '', '#'))

describe('Review', () => {
  it('says what to do where the account has no reason field', async () => {
    await open('#/reasons/last_7_days', { account: withOptions(null) })
    expect(await screen.findByText(/has no Contact reason field/)).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('says what to do where the field has no options', async () => {
    await open('#/reasons/last_7_days', { account: withOptions([]) })
    expect(await screen.findByText(/has no options yet/)).toBeTruthy()
  })

  it('says that a period is empty', async () => {
    const { calls } = await open('#/reasons/custom/2025-01-01/2025-01-07?show=counts')
    expect(await screen.findByText(/No tickets were created in this period/)).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
    await counted()
    // Both totals, and what was asked for with them before they were known.
    expect(calls().filter((call) => call.includes('/search/count')).length).toBeLessThanOrEqual(4)
  })

  it('says that a period is none', async () => {
    await open('#/reasons/custom/2026-09-07/2026-09-01?show=counts')
    expect(await screen.findByText(/ends before it begins/)).toBeTruthy()
  })

  it('counts a failed figure again in its place, and leaves the others alone', async () => {
    const { user } = await open('#/reasons/last_4_weeks?show=counts', {
      controls: { faults: [{ path: '/search/count', kind: 'status', status: 403, times: 1 }] },
    })
    await counted()
    expect(screen.getByText(/^1 figure could not be counted/)).toBeTruthy()
    expect(firstNumber('Billing')).toBe('2')
    expect(firstNumber('Untagged')).toContain('not known')
    await user.click(screen.getByRole('button', { name: 'Count All tickets, Tickets again' }))
    await waitFor(() => expect(firstNumber('All tickets')).toBe('6'))
    await waitFor(() => expect(firstNumber('Untagged')).toBe('3'))
    expect(screen.queryByText(/could not be counted/)).toBeNull()
  })

  it('tells why where nothing can be counted', async () => {
    await open('#/reasons/last_7_days?show=counts', {
      controls: { faults: [{ path: '/search/count', kind: 'status', status: 403 }] },
    })
    expect(await screen.findByText('Ticket counts: your role does not allow this.')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('waits as long as Zendesk asks, then counts on', async () => {
    await open('#/reasons/last_4_weeks?show=counts', {
      controls: { faults: [{ path: '/search/count', kind: 'status', status: 429, times: 2, retryAfter: 1 }] },
    })
    await counted()
    expect(firstNumber('All tickets')).toBe('6')
  })

  it('tells an agent who sees a part of the tickets that figures cover that part', async () => {
    const account = tinyAccount()
    await open('#/reasons/last_4_weeks?show=counts', { account, agentId: TINY.groupAgent })
    expect(await screen.findByText(/only some of the account/)).toBeTruthy()
    await counted()
    const visible = account.tickets.filter(
      ({ created_at: at, group_id }) =>
        group_id === TINY.billing && at >= '2026-08-20T22:00:00Z' && at < '2026-09-17T22:00:00Z',
    )
    expect(firstNumber('All tickets')).toBe(String(visible.length))
  })

  it('marks reasons that are no longer in use', async () => {
    const settings = {
      settings_json: JSON.stringify({ settings: {}, reasons: { account__change_plan: { retired: true } } }),
    }
    await open('#/reasons/last_4_weeks?show=counts&open=Account', { settings })
    await counted()
    expect(
      await screen.findByRole('rowheader', { name: /Change plan in Account.*no longer in use/ }),
    ).toBeTruthy()
  })

  it('speaks German', async () => {
    await open('#/reasons/last_4_weeks?show=counts', { agent: { locale: 'de' } })
    expect(await screen.findByText('Alles gezählt')).toBeTruthy()
    expect(screen.getByRole('rowheader', { name: 'Alle Tickets' })).toBeTruthy()
  })

  it('counts forty groups of two thousand options with one call a group and period', async () => {
    const names = Array.from(
      { length: 2000 },
      (_, index) => `A group with a rather long name, number ${index % 40}::Reason ${index}`,
    )
    const { calls } = await open('#/reasons/last_4_weeks?show=counts&open=', {
      account: withOptions(names),
      controls: { switches: { appCap: 'off' } },
    })
    await screen.findByText('All counted', undefined, { timeout: 15_000 })
    expect(screen.getAllByRole('rowheader')).toHaveLength(42)
    // Each group's fifty options take a query or two, whose words and length are limited.
    expect(calls().filter((call) => call.includes('/search/count')).length).toBeLessThanOrEqual(2 + 2 * 80)
    expect(screen.queryByText(/could not be counted/)).toBeNull()
  })
})
