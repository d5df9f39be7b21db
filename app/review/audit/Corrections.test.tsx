import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { AUDITED, LONG, openAudit, records } from '#test/audit.tsx'
import type { Screen } from '#test/render.tsx'
import { answer } from '#workspace/rest/answer.ts'
import { TINY } from '#workspace/tiny/people.ts'
import type { World } from '#workspace/world/world.ts'

/** What the account's own REST door says of a ticket, past all code of the app. */
async function door(world: World, id: number) {
  const request = new Request(`https://example.zendesk.com/api/v2/tickets/${id}.json`, {
    headers: { 'x-workspace-user': String(TINY.admin) },
  })
  const { ticket } = await (await answer(world, request)).json()
  const field = ticket.custom_fields.find((one: { id: number }) => one.id === TINY.reasonField)?.value
  return { status: ticket.status, field, tags: ticket.tags }
}

const part = (name: string) => screen.getByRole('heading', { name }).closest('section') ?? document.body

/** 102 is closed, 103 solved. */
const correctByNumber = async ({ user }: Screen, numbers: string, reason: string): Promise<void> => {
  await user.type(screen.getByLabelText('Ticket numbers'), numbers)
  await user.click(within(part('Corrections')).getByRole('button', { name: /^Preview/ }))
  await user.type(await screen.findByLabelText('Reason for all of them'), `${reason}{Enter}`)
  await user.click(screen.getByRole('button', { name: /^Correct \d+ ticket/ }))
}

beforeEach(() => history.replaceState(null, '', AUDITED))

describe('corrections', () => {
  it('are seen in a preview, written to field or tag, logged, and taken back', async () => {
    const shown = await openAudit()
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
    const shown = await openAudit()
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
    const shown = await openAudit({ controls: { switches: { closedTagEdit: 'refused' } } })
    const before = await door(shown.world, 102)
    await correctByNumber(shown, '102', 'sign in')
    expect(
      await screen.findByText(/did not let the closed ticket be changed: #102/, undefined, LONG),
    ).toBeTruthy()
    expect(await door(shown.world, 102)).toEqual(before)
    expect(screen.getByRole('row', { name: /#102.*Cannot sign in.*log only/ })).toBeTruthy()
  })

  it('whose log cannot be reached are kept here and brought there later', async () => {
    const shown = await openAudit()
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
    const shown = await openAudit()
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
