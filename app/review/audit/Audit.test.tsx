import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import { answer } from '#workspace/rest/answer.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import type { World } from '#workspace/world/world.ts'

const PERIOD = '#/audit/custom/2026-08-01/2026-09-15'
const LONG = { timeout: 8000 }

const open = async (options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  const found = await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin, ...options })
  await screen.findByRole('heading', { name: /^(Corrections|Korrekturen)$/ }, LONG)
  return found
}

/** What the account's own REST door says of a ticket, past all code of the app. */
async function door(world: World, id: number) {
  const request = new Request(`https://example.zendesk.com/api/v2/tickets/${id}.json`, {
    headers: { 'x-workspace-user': String(TINY.admin) },
  })
  const { ticket } = await (await answer(world, request)).json()
  const field = ticket.custom_fields.find((one: { id: number }) => one.id === TINY.reasonField)?.value
  return { status: ticket.status, field, tags: ticket.tags }
}

const records = (world: World, kind: string) =>
  world.customObjects.records('barometer').filter(({ external_id }) => external_id?.startsWith(`${kind}:`))

const part = (name: string) => screen.getByRole('heading', { name }).closest('section') ?? document.body

/** 102 is closed, 103 solved. */
const correctByNumber = async ({ user }: Screen, numbers: string, reason: string): Promise<void> => {
  await user.type(screen.getByLabelText('Ticket numbers'), numbers)
  await user.click(within(part('Corrections')).getByRole('button', { name: /^Preview/ }))
  await user.type(await screen.findByLabelText('Reason for all of them'), `${reason}{Enter}`)
  await user.click(screen.getByRole('button', { name: /^Correct \d+ ticket/ }))
}

beforeEach(() => history.replaceState(null, '', PERIOD))

describe('corrections', () => {
  it('are seen in a preview, written to field or tag, logged, and taken back', async () => {
    const shown = await open()
    const { user, world } = shown
    const before = [await door(world, 102), await door(world, 103)]
    expect(before.map(({ status }) => status)).toEqual(['closed', 'solved'])
    await user.type(screen.getByLabelText('Ticket numbers'), '102 103')
    await user.click(within(part('Corrections')).getByRole('button', { name: 'Preview 2 corrections' }))
    const preview = await screen.findByRole('table', { name: 'What will change' })
    expect(within(preview).getByRole('row', { name: /#102.*Card declined.*tag only/ })).toBeTruthy()
    expect(within(preview).getByRole('row', { name: /#103.*Refund late.*field and tag/ })).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Correct 0 tickets' }).disabled).toBe(true)
    await user.type(screen.getByLabelText('Reason for all of them'), 'sign in{Enter}')
    await user.click(screen.getByRole('button', { name: 'Correct 2 tickets' }))
    await screen.findByText('Corrected: #103.', undefined, LONG)
    expect(screen.getByText('Corrected by tag, as it is closed: #102.')).toBeTruthy()
    const [closed, solved] = [await door(world, 102), await door(world, 103)]
    expect([closed.field, closed.tags]).toEqual(['billing__card_declined', ['account__sign_in']])
    expect([solved.field, solved.tags]).toEqual(['account__sign_in', ['account__sign_in']])
    expect(records(world, 'corrections')).toHaveLength(1)
    const log = await screen.findByRole('table', { name: 'Corrections' })
    expect(within(log).getAllByRole('row')).toHaveLength(3)
    for (const id of [102, 103]) {
      await user.click(screen.getByRole('button', { name: `Undo the correction of ticket ${id}` }))
      await waitFor(
        () =>
          expect(screen.queryByRole('button', { name: `Undo the correction of ticket ${id}` })).toBeNull(),
        LONG,
      )
    }
    expect([await door(world, 102), await door(world, 103)]).toEqual(before)
    expect(within(log).getAllByRole('row')).toHaveLength(5)
  })

  it('of what stood in the way are written, logged apart, and taken back', async () => {
    const shown = await open()
    const { user, world } = shown
    const causeOf = () =>
      world.tickets.get(104)?.custom_fields.find(({ id }) => id === TINY.inhibitorField)?.value
    expect(causeOf()).toBe('bm_inh_circumstances')
    await user.selectOptions(screen.getByLabelText('What'), 'What stood in the way')
    await user.type(screen.getByLabelText('Ticket numbers'), '104')
    await user.click(within(part('Corrections')).getByRole('button', { name: /^Preview/ }))
    const all = await screen.findByLabelText('For all of them, what stood in the way')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Correct 0 tickets' }).disabled).toBe(true)
    await user.selectOptions(all, 'None stated')
    await user.click(screen.getByRole('button', { name: 'Correct 1 ticket' }))
    await screen.findByText('Corrected: #104.', undefined, LONG)
    expect(causeOf() ?? null).toBeNull()
    expect((await door(world, 104)).field).toBe('billing__refund_late')
    expect(
      screen.getByRole('row', { name: /#104.*What stood in the way.*None stated.*field and tag/ }),
    ).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Undo the correction of ticket 104' }))
    await waitFor(() => expect(causeOf()).toBe('bm_inh_circumstances'), LONG)
  })

  it('that Zendesk takes nowhere are in the log, and say so', async () => {
    const shown = await open({ controls: { switches: { closedTagEdit: 'refused' } } })
    const before = await door(shown.world, 102)
    await correctByNumber(shown, '102', 'sign in')
    expect(
      await screen.findByText(/did not let the closed ticket be changed: #102/, undefined, LONG),
    ).toBeTruthy()
    expect(await door(shown.world, 102)).toEqual(before)
    expect(screen.getByRole('row', { name: /#102.*Cannot sign in.*log only/ })).toBeTruthy()
  })

  it('whose log cannot be reached are kept here and brought there later', async () => {
    const shown = await open()
    const { user, world } = shown
    world.setControls({ faults: [{ path: '/records$', method: 'POST', kind: 'status', status: 500 }] })
    await correctByNumber(shown, '103', 'sign in')
    expect(await screen.findByText(/team’s log could not be reached/, undefined, LONG)).toBeTruthy()
    expect((await door(world, 103)).field).toBe('account__sign_in')
    expect(records(world, 'corrections')).toHaveLength(0)
    world.setControls({ faults: [] })
    await user.click(within(screen.getByText(/1 correction is not/)).getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(records(world, 'corrections')).toHaveLength(1), LONG)
    await waitFor(() => expect(screen.queryByText(/is not in the team’s log/)).toBeNull())
  })

  it('count in the figures of the page at once', async () => {
    const shown = await open()
    const past = screen.getByRole('group', { name: 'Solved past the guard' })
    expect(within(past).getByText('1')).toBeTruthy()
    await correctByNumber(shown, '106', 'sign in')
    await screen.findByText('Corrected: #106.', undefined, LONG)
    await waitFor(
      () =>
        expect(
          within(screen.getByRole('group', { name: 'Solved past the guard' })).getByText('0'),
        ).toBeTruthy(),
      LONG,
    )
  })
})

describe('a sample', () => {
  const draw = async ({ user, world }: Screen): Promise<void> => {
    await user.click(screen.getByRole('button', { name: 'Draw sample' }))
    await screen.findByRole('group', { name: /^Sample drawn/ }, LONG)
    expect(records(world, 'audit')).toHaveLength(1)
  }

  it('is drawn, rated blind by keys, and has a result', async () => {
    const shown = await open()
    const { user, world } = shown
    await draw(shown)
    // 103 to 106 were solved in the period, none of them assigned to the admin.
    expect(screen.getByRole('heading', { name: '4 tickets of 4' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Rate' }))
    await screen.findByText('0 of 4 rated', undefined, LONG)
    expect(screen.queryByRole('heading', { name: 'Coverage' })).toBeNull()
    for (let rated = 1; rated <= 4; rated += 1) {
      await screen.findByRole('group', { name: 'Reason' })
      await user.keyboard('1')
      expect(screen.getByRole('button', { pressed: true, name: /Refund late/ })).toBeTruthy()
      await user.keyboard('{Enter}')
      if (rated < 4) await screen.findByText(`${rated} of 4 rated`)
    }
    await screen.findByText('All rated')
    await waitFor(() => expect(records(world, 'ratings')).toHaveLength(1), LONG)
    await user.click(screen.getByRole('button', { name: 'Save and leave' }))
    // Two of the four say *Refund late* themselves.
    const right = await screen.findByRole('group', { name: 'Right reasons' }, LONG)
    expect(within(right).getByText('50%')).toBeTruthy()
    expect(within(right).getByText('from 2 of 4')).toBeTruthy()
    await user.click(within(right).getByRole('button', { name: 'Tickets: Right reasons' }))
    expect(
      await within(right).findAllByRole('button', { name: /^Open ticket #10[3-6]:/ }, LONG),
    ).toHaveLength(4)
    const confused = screen.getByRole('table', { name: 'What is taken for what' })
    expect(within(confused).getByRole('row', { name: /Change plan.*Refund late.*1/ })).toBeTruthy()
    // The auditor found that nothing stood in the way of 104; its agent named circumstances.
    const causes = screen.getByRole('table', { name: /^What stood in the way: what is taken/ })
    expect(within(causes).getAllByRole('row')).toHaveLength(2)
    await user.click(within(causes).getByRole('button', { name: /^Correct: .* to None stated$/ }))
    await user.click(await screen.findByRole('button', { name: 'Correct 1 ticket' }, LONG))
    await screen.findByText('Corrected: #104.', undefined, LONG)
  })

  it('searches the reasons that have no key, and goes back', async () => {
    const shown = await open()
    const { user } = shown
    await draw(shown)
    await user.click(screen.getByRole('button', { name: 'Rate' }))
    await screen.findByRole('group', { name: 'Reason' }, LONG)
    await user.keyboard('/')
    await user.keyboard('sign{Enter}')
    expect(screen.getByRole('button', { pressed: true, name: /Cannot sign in/ })).toBeTruthy()
    await user.keyboard('{Enter}')
    await screen.findByText('1 of 4 rated')
    await user.click(screen.getByRole('button', { name: 'Back to the last one' }))
    expect(screen.getByRole('button', { pressed: true, name: /Cannot sign in/ })).toBeTruthy()
    await user.keyboard('0{Enter}')
    await waitFor(() => expect(screen.queryByRole('button', { pressed: true })).toBeNull())
    expect(screen.getByText('1 of 4 rated')).toBeTruthy()
  })

  it('leaves out what is assigned to the auditor', async () => {
    const team = { users: [TINY.agent], groups: [] }
    const settings = { settings_json: JSON.stringify({ settings: { whoMayEdit: team }, reasons: {} }) }
    const shown = await open({ agentId: TINY.agent, settings })
    await draw(shown)
    await shown.user.click(screen.getByRole('button', { name: 'Rate' }))
    // Ben solved 105 and 106.
    expect(await screen.findByText('0 of 2 rated · 2 of your own left out', undefined, LONG)).toBeTruthy()
  })

  it('cannot be drawn from a period that goes on', async () => {
    history.replaceState(null, '', '#/audit/this_week')
    await open()
    expect(screen.getByText(/Pick a period that is over/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Draw sample' })).toBeNull()
  })
})

describe('texts', () => {
  it('are looked at for likely errors only when asked', async () => {
    const { user, calls } = await open()
    const exports = () => calls().filter((call) => call.includes('/search/export')).length
    const before = exports()
    await user.click(screen.getByRole('button', { name: 'Look at 100 tickets' }))
    expect(await screen.findByText(/^4 tickets looked at, likely errors: \d/, undefined, LONG)).toBeTruthy()
    expect(exports()).toBe(before + 1)
    expect(screen.queryByRole('button', { name: 'Look at 100 more' })).toBeNull()
  })

  it('of Other are opened when asked', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Open Other' }))
    expect(await screen.findByText(/tickets? called Other; in no group/, undefined, LONG)).toBeTruthy()
  })
})

describe('the tab', () => {
  it('says who may only look', async () => {
    await open({ agentId: TINY.otherAgent })
    expect(screen.getAllByText(/You may look and rate/).length).toBeGreaterThan(0)
    expect(screen.queryByRole('button', { name: 'Draw sample' })).toBeNull()
    expect(screen.queryByLabelText('Ticket numbers')).toBeNull()
  })

  it('works without a custom object, but for draws', async () => {
    await open({ controls: { features: { customObjects: false } } })
    expect(screen.getByText(/which this account does not have/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Open Other' })).toBeTruthy()
  })

  it('counts coverage and what got past the guard, and opens the tickets of each', async () => {
    const { user } = await open()
    // Solved in the period: 103 to 106, of which 106 has no reason.
    const solved = tinyAccount().tickets.filter(({ id }) => id >= 103 && id <= 106)
    expect(solved.filter(({ tags }) => tags.length === 0).map(({ id }) => id)).toEqual([106])
    expect(within(screen.getByRole('group', { name: 'Solved with a reason' })).getByText('75%')).toBeTruthy()
    expect(screen.getByRole('table', { name: 'Past the guard by channel' })).toBeTruthy()
    const listed = async (name: string): Promise<number> => {
      await user.click(screen.getByRole('button', { name: `Tickets: ${name}` }))
      const list = within(screen.getByRole('region', { name }))
      if (list.queryByText('No tickets.')) return 0
      return (await list.findAllByRole('button', { name: /^Open ticket/ })).length
    }
    expect(await listed('Solved with a reason')).toBe(3)
    expect(await listed('Called Other')).toBe(0)
    expect(await listed('Solved past the guard')).toBe(1)
    expect(await listed('Where reasons came from')).toBe(0)
  })

  it('speaks German', async () => {
    await open({ agent: { locale: 'de' } })
    expect(screen.getByRole('heading', { name: 'Prüfstichprobe' })).toBeTruthy()
  })
})
