import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accountWith, dayField, openHealth, SLIPPING, THREE_PARTS } from '#test/health.ts'
import type { Screen, ScreenOptions } from '#test/render.tsx'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'

const NOA = 900004
/** Noa's open ticket: nothing else open, nothing lately. */
const NOAS = 109

const settings = teamSettings({ healthDefinition: THREE_PARTS })

const open = (options: Partial<ScreenOptions> = {}): Promise<Screen> =>
  openSidebar({
    ticketId: NOAS,
    account: accountWith({ userId: NOA, ...SLIPPING }),
    settings,
    ...options,
  })

const line = (name: RegExp) => screen.findByRole('button', { name })
const panel = (name = 'Health') => screen.findByRole('region', { name })

const unfold = async (door: Screen, name: RegExp) => {
  await openHealth(door, name)
  return within(await panel())
}

describe('a customer who slips', () => {
  it('is told in one line: points, band and direction', async () => {
    await open()
    expect((await line(/^Health 40 of 100/)).textContent).toBe('Health40 of 100 · Slipping ↘falling')
  })

  it('is short for the eye and whole for the ear where the language needs more room', async () => {
    await open({ agent: { locale: 'de' } })
    const said = await line(/^Zustand 40 von 100 · Wankt fallend/)
    expect(within(said).getByText('40/100').getAttribute('aria-hidden')).toBe('true')
  })

  it('opens to what moved it, with evidence and age, and a curve that can be heard', async () => {
    const health = await unfold(await open(), /Slipping/)
    const moved = health.getByRole('list', { name: 'What moved it in 30 days' })
    expect(
      within(moved)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      '−3030 points lost:No key action for 41 days',
      '−2020 points lost:2 help articles read in 90 days, 10 a month before, newest 1 month ago',
    ])
    // Twelve weeks ago (11 weeks before now) the action's date lay ahead: only articles were known on both days.
    expect(health.getByRole('img', { name: /12 weeks/ }).getAttribute('aria-label')).toContain('to 33,')
    expect(health.getByText('12 weeks, % of points, by 1 of 3 signals known at both ends')).toBeTruthy()
    const weeks = within(health.getByRole('table', { name: 'The weeks behind the curve', hidden: true }))
    expect(weeks.getAllByRole('row', { hidden: true })).toHaveLength(13)
    expect(weeks.getAllByRole('row', { hidden: true })[1]?.textContent).toBe('Sep 1833%')
    expect(health.getByText('All 3 signals known')).toBeTruthy()
    expect(health.getByText('Not engaged, satisfaction unknown')).toBeTruthy()
    expect(health.getByText('No ratings in a year')).toBeTruthy()
  })

  it('shows every part on demand: value, points of maximum, and what gains the next step', async () => {
    const door = await open()
    const health = await unfold(door, /Slipping/)
    await door.user.click(health.getByRole('button', { name: 'All parts' }))
    const table = await health.findByRole('table', { name: 'Parts of engagement' })
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent)
    expect(rows).toContain(
      'Last activeLast active 16 days ago1 observation · +10 points within 7 days20 of 30',
    )
    expect(rows).toContain(
      'Key actionNo key action for 41 days1 observation · +30 points within 14 days10 of 40',
    )
    expect(rows).toContain(
      'Help articles read2 help articles read in 90 daysnewest 1 month ago · +20 points at 810 of 30',
    )
  })

  it('leaves band on the ticket at the save, and no quadrant where none is known', async () => {
    const door = await open()
    await line(/Slipping/)
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(door.world.tickets.get(NOAS)?.tags).toContain('bm_band_slipping'))
    expect(door.world.tickets.get(NOAS)?.tags.filter((tag) => tag.startsWith('bm_quad'))).toEqual([])
  })

  it('asks Zendesk twice on the first view, and not when the agent comes back', async () => {
    const { calls, desk, tab } = await open()
    await line(/Slipping/)
    const asked = calls().filter((call) => call.includes(`/users/${NOA}`))
    expect(asked.sort()).toEqual([
      `GET /api/v2/users/${NOA}/events`,
      `GET /api/v2/users/${NOA}/tickets/requested`,
    ])
    const other = await desk.openTicket(110)
    desk.activate(other.id)
    desk.activate(tab.id)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(calls().filter((call) => call.includes(`/users/${NOA}`))).toHaveLength(2)
  })
})

describe('who is known less', () => {
  it('a newcomer sees first steps, no band', async () => {
    const account = accountWith({ userId: 900006, fields: { last_active: dayField(0) } })
    const door = await open({ ticketId: 111, account })
    const health = await unfold(door, /^Health Onboarding, day 2$/)
    expect(within(health.getByRole('list', { name: 'First steps' })).getByText('Active today')).toBeTruthy()
    await door.desk.submit(door.tab.id, 'open')
    expect(door.world.tickets.get(111)?.tags.filter((tag) => tag.startsWith('bm_band'))).toEqual([])
  })

  it('without product, help centre or community it is Service history, with no number', async () => {
    const door = await open({ ticketId: 112, account: accountWith({ userId: 900005 }) })
    await openHealth(door, /^Service history 2 contacts$/)
    const history = within(await panel('Service history'))
    expect(history.getByText('2 in 90 days, 2 in a year')).toBeTruthy()
    expect(history.queryByText(/of 100/)).toBeNull()
    expect(history.queryByText(/ngaged/)).toBeNull()
  })

  it('with 40 to 60 of 100 known it is a range and no band', async () => {
    // Only the action is known: 10 of 40; the other 60 may be anything.
    const account = accountWith({ userId: NOA, fields: { key_action_at: dayField(41) } })
    const health = await unfold(await open({ account }), /^Health Range 10–70 of 100/)
    expect(health.getByText(/1 of 3 signals known/)).toBeTruthy()
    expect(health.getByText('engagement not known well enough')).toBeTruthy()
  })

  it('with less it is not enough data, and says what would tell more', async () => {
    const account = accountWith({ userId: NOA, reads: [3] })
    const health = await unfold(await open({ account }), /^Health Not enough data$/)
    expect(health.getByText('More would be known with: Key action and Last active.')).toBeTruthy()
  })

  it('where the account has no events their part is unknown, never zero', async () => {
    // 20 of 30 and 10 of 40 are known: 43 of 100 points.
    const door = await open({ controls: { features: { events: false } } })
    const health = await unfold(door, /^Health 30 of 70 · Slipping/)
    expect(health.getByText('Range 30–60 of 100 · 2 of 3 signals known')).toBeTruthy()
  })

  it('a new ticket without a customer says what to do', async () => {
    const door = await open({ location: 'new_ticket_sidebar' })
    await openHealth(door, /^Health no customer yet$/)
    expect(within(await panel()).getByText(/Choose the requester first/)).toBeTruthy()
  })

  it('a new ticket with a customer shows their health', async () => {
    await open({ location: 'new_ticket_sidebar', requesterId: NOA })
    expect(await line(/^Health 40 of 100/)).toBeTruthy()
  })
})

describe('what goes wrong', () => {
  it('activity that cannot be read costs only its part, and can be asked for again', async () => {
    const door = await open({
      controls: { faults: [{ path: '/api/v2/users/\\d+/events', kind: 'status', status: 400, times: 1 }] },
    })
    const health = await unfold(door, /^Health 30 of 70/)
    await door.user.click(health.getByRole('button', { name: 'Retry' }))
    expect(await line(/^Health 40 of 100/)).toBeTruthy()
  })

  it('a history that cannot be read is said, with Retry', async () => {
    const path = '/api/v2/users/\\d+/tickets/requested'
    const door = await open({ controls: { faults: [{ path, kind: 'malformed', times: 1 }] } })
    const health = await unfold(door, /^Health could not be read$/)
    await door.user.click(await health.findByRole('button', { name: 'Retry: Health' }))
    expect(await line(/^Health 40 of 100/)).toBeTruthy()
  })

  it('a role that may not read it is told so, and asks again once it may', async () => {
    const path = '/api/v2/users/\\d+/tickets/requested'
    const door = await open({ controls: { faults: [{ path, kind: 'status', status: 403 }] } })
    const health = await unfold(door, /^Health could not be read$/)
    expect(health.getByText(/your role does not allow this/)).toBeTruthy()
    door.world.setControls({ faults: [] })
    await door.user.click(health.getByRole('button', { name: 'Retry: Health' }))
    expect(await line(/^Health 40 of 100/)).toBeTruthy()
  })

  it('a side-load that was ignored costs one call more', async () => {
    const { calls } = await open({ controls: { switches: { sideloadsOnLists: 'ignored' } } })
    expect(await line(/^Health 40 of 100/)).toBeTruthy()
    expect(calls()).toContain(`GET /api/v2/users/${NOA}`)
  })

  it('a faulty definition of the team gives way to the built-in one', async () => {
    const [first] = THREE_PARTS.components
    await open({ settings: teamSettings({ healthDefinition: { components: [first] } }) })
    // Ten parts: only last use (12), action (14), articles (14) and searches (6) are known, 46 of 100.
    expect(await line(/^Health Range/)).toBeTruthy()
  })
})

describe('the organisation', () => {
  it('is asked for on demand, and counts all of its people', async () => {
    const door = await open({ ticketId: 110, account: tinyAccount() })
    await openHealth(door, /^(Health|Service history) (?!loading)/)
    expect(door.calls().some((call) => call.includes('search/export'))).toBe(false)
    await door.user.click(await screen.findByRole('button', { name: 'Organisation' }))
    // Kim's 101, 103, 108, 110 and Lou's 102, 107; 101 is older than 90 days.
    expect(await screen.findByText('5 in 90 days, 6 in a year')).toBeTruthy()
  })
})
