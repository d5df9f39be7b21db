import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { Review } from './Review.tsx'

const TICKETS = tinyAccount().tickets

const open = async (hash: string, options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  history.replaceState(null, '', hash)
  return renderScreen(<Review />, { location: 'nav_bar', ...options })
}
const counted = (): Promise<HTMLElement> => screen.findByText('All counted')

const rowOf = (name: string | RegExp): HTMLElement => {
  const row = screen.getByRole('rowheader', { name }).closest('tr')
  if (!row) throw new Error(`no row ${name}`)
  return row
}
/** Tickets, share, before and change, as the row shows them. */
const figures = (name: string | RegExp): string[] =>
  within(rowOf(name))
    .getAllByRole('cell')
    .map((cell) => cell.textContent ?? '')

const reasonIn = ({ custom_fields }: TicketRecord): unknown =>
  custom_fields.find(({ id }) => id === TINY.reasonField)?.value ?? null

/** The independent recount: rows of the account, by the instants that the days have in Berlin. */
const recount = (from: string, to: string, wanted: (ticket: TicketRecord) => boolean): string =>
  String(
    TICKETS.filter(
      (ticket) =>
        Date.parse(ticket.created_at) >= Date.parse(from) &&
        Date.parse(ticket.created_at) < Date.parse(to) &&
        wanted(ticket),
    ).length,
  )

beforeEach(() => history.replaceState(null, '', '#'))

describe('tickets by contact reason', () => {
  const [start, end, earlier] = ['2026-08-21T00:00+02:00', '2026-09-18T00:00+02:00', '2026-07-24T00:00+02:00']
  const both = (wanted: (ticket: TicketRecord) => boolean): [string, string] => [
    recount(start, end, wanted),
    recount(earlier, start, wanted),
  ]
  const isSolved = ({ status }: TicketRecord): boolean => status === 'solved' || status === 'closed'

  it.each<[string, (ticket: TicketRecord) => boolean]>([
    ['All tickets', () => true],
    ['Billing', (ticket) => String(reasonIn(ticket)).startsWith('billing__')],
    ['Account', (ticket) => String(reasonIn(ticket)).startsWith('account__')],
    ['Other', (ticket) => reasonIn(ticket) === 'other'],
    ['Untagged', (ticket) => reasonIn(ticket) === null],
    ['Not solved yet', (ticket) => reasonIn(ticket) === null && !isSolved(ticket)],
    ['Solved without a reason', (ticket) => reasonIn(ticket) === null && isSolved(ticket)],
  ])('%s: as many as the account has, in the period and before', async (name, wanted) => {
    await open('#/reasons/last_4_weeks?show=counts')
    await counted()
    const [now, , before] = figures(name)
    expect([now, before]).toEqual(both(wanted))
  })

  it('opens a group, keeps that in the address, and closes it', async () => {
    const { user } = await open('#/reasons/last_4_weeks?show=counts')
    await counted()
    await user.click(screen.getByRole('button', { name: 'Show reasons in Billing' }))
    await waitFor(() => expect(figures('Refund late in Billing')[0]).toMatch(/\d/))
    await counted()
    const late = both((ticket) => reasonIn(ticket) === 'billing__refund_late')
    const declined = both((ticket) => reasonIn(ticket) === 'billing__card_declined')
    expect([figures('Refund late in Billing')[0], figures('Refund late in Billing')[2]]).toEqual(late)
    expect([figures('Card declined in Billing')[0], figures('Card declined in Billing')[2]]).toEqual(declined)
    expect(location.hash).toContain('open=Billing')
    await user.keyboard('{ArrowLeft}')
    expect(screen.queryByRole('rowheader', { name: 'Refund late in Billing' })).toBeNull()
  })

  it('counts a link’s own days and says what they are compared with', async () => {
    await open('#/reasons/custom/2026-08-20/2026-08-25?show=counts&open=Billing')
    await counted()
    expect(screen.getByText('Aug 20 – 25, 2026, compared with Aug 14 – 19, 2026')).toBeTruthy()
    expect(figures('Billing').slice(0, 1)).toEqual([
      recount('2026-08-20T00:00+02:00', '2026-08-26T00:00+02:00', (ticket) =>
        String(reasonIn(ticket)).startsWith('billing__'),
      ),
    ])
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('2026-08-20')
    expect(screen.getByRole('rowheader', { name: 'Refund late in Billing' })).toBeTruthy()
  })

  it('asks for nothing twice when a period is chosen again', async () => {
    const { user, calls } = await open('#/reasons/last_4_weeks?show=counts')
    await counted()
    await user.selectOptions(screen.getByLabelText('Period'), 'Last 12 weeks')
    await waitFor(() => expect(location.hash).toBe('#/reasons/last_12_weeks?show=counts'))
    await counted()
    const before = calls().length
    await user.selectOptions(screen.getByLabelText('Period'), 'Last 4 weeks')
    await counted()
    expect(calls().length).toBe(before)
    await user.click(screen.getByRole('button', { name: 'Count again' }))
    await waitFor(() => expect(calls().length).toBeGreaterThan(before))
  })

  it('follows a link into the app', async () => {
    const { host } = await open('#/reasons/last_7_days?show=counts')
    await counted()
    await host.invoke('routeTo', 'nav_bar', 'Barometer', 'reasons/last_12_weeks')
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLSelectElement>('Period').value).toBe('last_12_weeks'),
    )
  })

  it('sorts by the heading that is pressed', async () => {
    const { user } = await open('#/reasons/last_4_weeks?show=counts')
    await counted()
    const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
    expect(names().slice(0, 4)).toEqual(['All tickets', 'Billing', 'Account', 'Other'])
    await user.click(screen.getByRole('button', { name: 'Reason' }))
    expect(names().slice(0, 4)).toEqual(['All tickets', 'Account', 'Billing', 'Other'])
    expect(screen.getByRole('columnheader', { name: 'Reason' }).getAttribute('aria-sort')).toBe('ascending')
    expect(location.hash).toContain('sort=name')
  })

  it('lists the newest tickets behind a figure and opens them', async () => {
    const { user, desk } = await open('#/reasons/last_4_weeks?show=counts')
    await counted()
    await user.click(screen.getByRole('button', { name: /tickets?, Untagged: show/ }))
    const list = await screen.findByRole('complementary', { name: 'Tickets: Untagged' })
    const newest = await within(list).findByRole('button', { name: /Open ticket #109/ })
    const shown = within(list).getAllByRole('button', { name: /Open ticket/ })
    expect(shown.map(({ textContent }) => textContent)).toEqual(
      TICKETS.filter(
        (ticket) =>
          reasonIn(ticket) === null &&
          ticket.created_at >= '2026-08-20T22:00:00Z' &&
          ticket.created_at < '2026-09-17T22:00:00Z',
      )
        .sort((a, b) => (a.created_at < b.created_at ? 1 : -1))
        .map(({ subject }) => subject),
    )
    expect(within(list).getByRole<HTMLTextAreaElement>('textbox').value).toContain(
      `-custom_field_${TINY.reasonField}:other`,
    )
    await user.click(newest)
    await waitFor(() => expect(desk.getState().tabs.some(({ subjectId }) => subjectId === 109)).toBe(true))
    await user.click(within(list).getByRole('button', { name: 'Close the list of tickets' }))
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('says what is counted', async () => {
    const { user } = await open('#/reasons/last_7_days?show=counts')
    await counted()
    await user.click(screen.getByRole('button', { name: 'Definition: Ticket counts' }))
    const box = screen.getByRole('region', { name: 'Definition: Ticket counts' })
    expect(box.textContent).toContain('Sep 11, 2026, 12:00 AM')
    expect(box.textContent).toContain('Europe/Berlin')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Definition: Ticket counts' })).toBeNull()
  })
})
