import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { AUDITED, LONG, openAudit, records } from '#test/audit.tsx'
import type { Screen } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

beforeEach(() => history.replaceState(null, '', AUDITED))

describe('a sample', () => {
  const draw = async ({ user, world }: Screen): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: 'Draw sample' }))
    await screen.findByRole('group', { name: /^Sample drawn/ }, LONG)
    expect(records(world, 'audit')).toHaveLength(1)
  }

  it('is drawn, rated blind by keys, and has a result', async () => {
    const shown = await openAudit()
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

  it('is not left before its ratings are saved, but by whoever was told that they are not', async () => {
    const shown = await openAudit()
    const { user, world } = shown
    await draw(shown)
    await user.click(screen.getByRole('button', { name: 'Rate' }))
    await screen.findByText('0 of 4 rated', undefined, LONG)
    await screen.findByRole('group', { name: 'Reason' })
    await user.keyboard('1{Enter}')
    await screen.findByText('1 of 4 rated')
    world.setControls({ faults: [{ method: 'POST', path: '/records$', kind: 'status', status: 500 }] })
    await user.click(screen.getByRole('button', { name: 'Save and leave' }))
    const told = await screen.findByRole('alert', undefined, LONG)
    expect(within(told).getByText(/1 rating/)).toBeTruthy()
    expect(screen.getByText('1 of 4 rated')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save and leave' }))
    expect(screen.queryByText('1 of 4 rated')).toBeNull()
    world.setControls({ faults: [] })
    await user.click(await screen.findByRole('button', { name: 'Rate' }, LONG))
    await screen.findByText('1 of 4 rated', undefined, LONG)
    await user.click(screen.getByRole('button', { name: 'Save and leave' }))
    await waitFor(() => expect(screen.queryByText('1 of 4 rated')).toBeNull(), LONG)
    expect(records(world, 'ratings')).toHaveLength(1)
  })

  it('says in the address which results are open', async () => {
    const shown = await openAudit()
    await draw(shown)
    await shown.user.click(screen.getByRole('button', { name: 'Result', expanded: true }))
    await waitFor(() => expect(location.hash).toMatch(/\?more=draw_2026-09-18-800001-\d+\.2$/))
    await shown.user.click(screen.getByRole('button', { name: 'Result', expanded: false }))
    await waitFor(() => expect(location.hash).toBe(AUDITED))
  })

  it('searches the reasons that have no key, and goes back', async () => {
    const shown = await openAudit()
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
    const shown = await openAudit({ agentId: TINY.agent, settings })
    await draw(shown)
    await shown.user.click(screen.getByRole('button', { name: 'Rate' }))
    // Ben solved 105 and 106.
    expect(await screen.findByText('0 of 2 rated · 2 of your own left out', undefined, LONG)).toBeTruthy()
  })

  it('cannot be drawn from a period that goes on', async () => {
    history.replaceState(null, '', '#/audit/this_week')
    await openAudit()
    expect(screen.getByText(/Pick a period that is over/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Draw sample' })).toBeNull()
  })
})

describe('texts', () => {
  it('are looked at for likely errors only when asked', async () => {
    const { user, calls } = await openAudit()
    const exports = () => calls().filter((call) => call.includes('/search/export')).length
    const before = exports()
    await user.click(screen.getByRole('button', { name: 'Look at 100 tickets' }))
    expect(await screen.findByText(/^4 tickets looked at, likely errors: \d/, undefined, LONG)).toBeTruthy()
    expect(exports()).toBe(before + 1)
    expect(screen.queryByRole('button', { name: 'Look at 100 more' })).toBeNull()
  })

  it('of Other are opened when asked', async () => {
    const { user } = await openAudit()
    await user.click(screen.getByRole('button', { name: 'Open Other' }))
    expect(await screen.findByText(/tickets? called Other; in no group/, undefined, LONG)).toBeTruthy()
  })
})

describe('the tab', () => {
  it('says who may only look', async () => {
    await openAudit({ agentId: TINY.otherAgent })
    expect(screen.getAllByText(/You may look and rate/).length).toBeGreaterThan(0)
    expect(screen.queryByRole('button', { name: 'Draw sample' })).toBeNull()
    expect(screen.queryByLabelText('Ticket numbers')).toBeNull()
  })

  it('works without a custom object, but for draws', async () => {
    await openAudit({ controls: { features: { customObjects: false } } })
    expect(screen.getByText(/which this account does not have/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Open Other' })).toBeTruthy()
  })

  it('counts coverage and what got past the guard, and opens the tickets of each', async () => {
    const { user } = await openAudit()
    // Solved in the period: 103 to 106, of which 106 has no reason.
    const solved = tinyAccount().tickets.filter(({ id }) => id >= 103 && id <= 106)
    expect(solved.filter(({ tags }) => tags.length === 0).map(({ id }) => id)).toEqual([106])
    expect(within(screen.getByRole('group', { name: 'Solved with a reason' })).getByText('75%')).toBeTruthy()
    expect(screen.getByRole('table', { name: 'Past the guard by channel' })).toBeTruthy()
    const listed = async (name: string): Promise<number> => {
      await user.click(screen.getByRole('button', { name: `Tickets: ${name}` }))
      const list = within(screen.getByRole('region', { name: `Tickets: ${name}` }))
      if (list.queryByText('No tickets.')) return 0
      return (await list.findAllByRole('button', { name: /^Open ticket/ })).length
    }
    expect(await listed('Solved with a reason')).toBe(3)
    expect(await listed('Called Other')).toBe(0)
    expect(await listed('Solved past the guard')).toBe(1)
    expect(await listed('Where reasons came from')).toBe(0)
  })

  it('speaks German', async () => {
    await openAudit({ agent: { locale: 'de' } })
    expect(screen.getByRole('heading', { name: 'Prüfstichprobe' })).toBeTruthy()
  })
})
