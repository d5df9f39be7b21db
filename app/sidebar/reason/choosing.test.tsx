import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { openSidebar, teamRecords, teamSettings } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { customerReplies } from '#workspace/world/reply.ts'

const settings = teamSettings({ featuresOff: ['inhibitors'], guardPolicy: 'off' })
const suggestions = () => screen.findByRole('group', { name: 'Suggested reasons' })

const openPicker = async ({ user }: Awaited<ReturnType<typeof openSidebar>>) => {
  await user.click(within(await suggestions()).getByRole('button', { name: /Other…|Search all/ }))
  return screen.findByRole('combobox', { name: 'Search contact reasons' })
}

const withOptions = (names: readonly string[]) => {
  const account = tinyAccount()
  return {
    ...account,
    ticketFields: account.ticketFields.map((field) =>
      field.id === TINY.reasonField
        ? {
            ...field,
            custom_field_options: names.map((name, at) => ({
              id: 5000 + at,
              name,
              value: `reason_${at}`,
              default: false,
            })),
          }
        : field,
    ),
  }
}

describe('one key', () => {
  it('takes a suggestion with the focus anywhere in our frame', async () => {
    const door = await openSidebar({ settings })
    await within(await suggestions()).findByRole('button', { name: /Refund late/ })
    expect(document.activeElement).toBe(document.body)
    await door.user.keyboard('1')
    await screen.findByRole('group', { name: 'Contact reason: Billing › Refund late' })
  })
})

describe('what the customer adds once a reason is chosen', () => {
  const chosen = (name: string) => screen.findByRole('group', { name: `Contact reason: ${name}` })
  const newer = () => screen.queryByRole('group', { name: 'By now it reads more like' })

  it('is read, and leads to another reason by one key', async () => {
    const door = await openSidebar({ settings, ticketId: 109 })
    await openPicker(door)
    await door.user.keyboard('sign in{Enter}')
    await chosen('Account › Cannot sign in')
    expect(newer()).toBeNull()
    const more = 'It works now. But I was charged twice, and the refund has not arrived: refund missing!'
    customerReplies(door.world, 109, more)
    await door.desk.refresh(door.tab.id)
    await waitFor(() => expect(newer()?.textContent).toContain('Billing › Refund late'))
    await door.user.keyboard('1')
    await chosen('Billing › Refund late')
    await waitFor(() => expect(newer()).toBeNull())
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(door.world.tickets.get(109)?.tags).toContain('bm_reason_top1'))
  })

  it('changes nothing where it was suggested before, and passed over', async () => {
    const door = await openSidebar({ settings })
    await openPicker(door)
    await door.user.keyboard('plan{Enter}')
    await chosen('Account › Change plan')
    const asked = vi.spyOn(door.services.office, 'ask')
    customerReplies(door.world, 110, 'The refund is still missing, my refund has not arrived.')
    await door.desk.refresh(door.tab.id)
    await waitFor(() => expect(asked.mock.calls.map(([task]) => task)).toContain('suggest'))
    await Promise.all(asked.mock.results.map(({ value }) => value))
    await door.user.keyboard('1')
    expect(newer()).toBeNull()
    await chosen('Account › Change plan')
  })
})

describe('Other', () => {
  it('asks for two words, which stand on the ticket as tags', async () => {
    const door = await openSidebar({ settings })
    await openPicker(door)
    await door.user.keyboard('other{Enter}')
    const words = await screen.findByLabelText('What is it, in two words?')
    await door.user.type(words, 'Gift card, 20 €')
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(door.world.tickets.get(110)?.tags).toContain('bm_other_card'))
    const tags = door.world.tickets.get(110)?.tags.filter((tag) => tag.startsWith('bm_other_'))
    expect(tags).toEqual(['bm_other_card', 'bm_other_gift'])
  })

  it('counts against the budget, and the picker asks for a closer reason once that is used up', async () => {
    const door = await openSidebar({ settings })
    const choices = [...Array(4).fill('other'), ...Array(16).fill('billing__refund_late')]
    await door.services.facts.write('own-use', choices, 60_000)
    await openPicker(door)
    await door.user.keyboard('other')
    const line = await screen.findByText(/chosen here 4 of 20 times lately, more than the 10 %/)
    expect(line.textContent).toContain('closer reason')
    // Nothing is forbidden.
    await door.user.keyboard('{Enter}')
    await screen.findByRole('group', { name: 'Contact reason: Other' })
  })
})

describe('Other in the team', () => {
  const withStats = (others: number) => {
    const day = '2026-09-17'
    const at = (iso: string) => Date.parse(iso)
    const body = {
      ...{ v: 1, day, window: [7, 5, at('2026-06-01T00:00:00Z'), at('2026-09-01T00:00:00Z')] },
      ...{ sampled: 1, found: 200, left: {}, usual: [200, 150], levels: {}, ratings: [1, 1], first: {} },
      ...{ reasons: { other: [others, 1, 1, 1], billing__refund_late: [60, 40, 1, 1] }, items: [] },
    }
    return tinyAccount({ objectRecords: teamRecords({ kind: 'stats', key: day, body }) })
  }

  it.each([
    ['more than the budget', 40, /stands on 40 of 200 solved contacts of the team, more than the 10 %/],
    ['within the budget', 20, null],
  ])('counts before what was chosen in this browser: %s', async (_name, others, words) => {
    const door = await openSidebar({
      settings: teamSettings({ guardPolicy: 'off' }),
      account: withStats(others),
    })
    await door.services.facts.write('own-use', Array(20).fill('other'), 60_000)
    await waitFor(async () => expect(await door.services.facts.read('0.1.0:stats')).toBeDefined())
    await openPicker(door)
    await door.user.keyboard('other')
    await screen.findByRole('treeitem', { name: /^Other/ })
    if (words !== null) await screen.findByText(words)
    expect(screen.queryByText(/chosen here/)).toBeNull()
    if (words === null) expect(screen.queryByText(/of the team, more/)).toBeNull()
  })
})

describe('the picker', () => {
  it('has what this agent chooses most on top of a large tree', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `Area ${at % 5}::Reason ${at}`)
    const door = await openSidebar({ settings, account: withOptions(names) })
    await door.services.facts.write('own-use', ['reason_7', 'reason_31', 'reason_31'], 60_000)
    await door.user.click(await screen.findByRole('button', { name: /Other…|Search all reasons/ }))
    await screen.findAllByRole('treeitem')
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('treeitem')
          .slice(0, 2)
          .map(({ textContent }) => textContent),
      ).toEqual(['Area 1 › Reason 31', 'Area 2 › Reason 7']),
    )
  })

  it('draws a part of two thousand flat options, all of which the keyboard reaches', async () => {
    const names = Array.from({ length: 2_000 }, (_, at) => `Reason number ${at}`)
    const door = await openSidebar({ settings, account: withOptions(names) })
    await door.user.click(await screen.findByRole('button', { name: /Other…|Search all reasons/ }))
    const search = await screen.findByRole('combobox', { name: 'Search contact reasons' })
    const drawn = () => screen.getAllByRole('treeitem').length
    expect(drawn()).toBeLessThan(200)
    for (let step = 0; step < 150; step += 1) fireEvent.keyDown(search, { key: 'ArrowDown' })
    expect(drawn()).toBeGreaterThan(150)
    fireEvent.keyDown(search, { key: 'Enter' })
    await screen.findByRole('group', { name: 'Contact reason: Reason number 150' })
  })
})

describe('what the agent says against the computed outcome', () => {
  it('comes with a reason from a short list, and what would change it is said', async () => {
    const door = await openSidebar({ settings })
    const part = await screen.findByRole('region', { name: 'First contact' })
    expect(part.textContent).toMatch(/would (tell|part)|unless you say otherwise/)
    await door.user.click(within(part).getByRole('button', { name: 'Correct' }))
    await door.user.click(within(part).getByRole('button', { name: 'Resolved' }))
    const why = await within(part).findByRole('group', { name: 'Why?' })
    await door.user.click(within(why).getByRole('button', { name: /about something else/ }))
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() =>
      expect(door.world.tickets.get(110)?.tags).toEqual(
        expect.arrayContaining(['bm_fcr_yes', 'bm_fcr_because_other_issue']),
      ),
    )
  })
})
