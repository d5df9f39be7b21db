import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { writeUnwritten } from '#app/queries/unwritten.ts'
import { codeOf } from '#domain/reasons/first-suggestion.ts'
import { reported, TICKET } from '#test/matrix/http-door.ts'
import { CHOSEN, PEOPLE } from '#test/matrix/rows.ts'
import type { Screen } from '#test/render.tsx'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import type { ControlsChange } from '#workspace/controls.ts'
import { throughSdk } from '#workspace/through-sdk.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const FAULTS: Readonly<Record<string, ControlsChange['faults']>> = {
  'nothing goes wrong': [],
  'too many calls': [{ path: `/tickets/${TICKET}/tags`, kind: 'status', status: 429, retryAfter: 90 }],
  'no network': [{ path: `/tickets/${TICKET}/tags`, kind: 'drop' }],
}

const rows = (['agent', 'role without tags'] as const).flatMap((who) =>
  ['chat', 'native_messaging'].flatMap((channel) =>
    Object.keys(FAULTS).map((fault) => [`${who}, ${channel}: ${fault}`, { who, channel, fault }] as const),
  ),
)

const open = ({ who, channel }: { who: keyof typeof PEOPLE; channel: string }): Promise<Screen> => {
  const account = tinyAccount()
  const tickets = account.tickets.map((one) =>
    one.id === TICKET ? { ...one, via: { ...one.via, channel } } : one,
  )
  return openSidebar({
    account: { ...account, tickets },
    agentId: PEOPLE[who],
    settings: teamSettings({ guardPolicy: 'block', featuresOff: ['health', 'answers', 'inhibitors'] }),
    connect: throughSdk,
  })
}

const OURS = [`bm_on_${TICKET}`, 'bm_reason_top1', `bm_sug__${codeOf(CHOSEN)}`, 'bm_turns_1_r1']

describe('a session that is left without Submit', () => {
  it.each(rows)('%s', async (_name, row) => {
    const door = await open(row)
    const { world, desk, tab, services } = door
    const before = await reported(world)
    const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
    await door.user.click(await within(chips).findByRole('button', { name: /Refund late/ }))
    await screen.findByRole('group', { name: /^Contact reason: Billing › Refund late/ })
    await desk.sendMessage(tab.id, 'It is on its way.')
    world.setControls({ faults: FAULTS[row.fault] ?? [] })
    desk.activate(null)

    const ours = row.who === 'agent' ? OURS : []
    if (row.fault !== 'nothing goes wrong' && row.who === 'agent') {
      await waitFor(async () => expect(await services.facts.read('unwritten')).toBeDefined())
      expect((await reported(world)).ours).toEqual([])
    }
    world.setControls({ faults: [] })
    await waitFor(async () => {
      await writeUnwritten(services, new AbortController().signal)
      // The field waits in the draft for a save; what was said is on the ticket.
      expect(await reported(world)).toEqual({ ...before, ours })
    })

    desk.activate(tab.id)
    expect(await desk.submit(tab.id, 'solved')).toEqual({ saved: true })
    await waitFor(async () =>
      expect(await reported(world)).toEqual({ ...before, status: 'solved', reason: CHOSEN, ours }),
    )
  })
})
