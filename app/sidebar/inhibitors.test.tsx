import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { writeUnwritten } from '#app/queries/unwritten.ts'
import { put, reported, TICKET } from '#test/matrix/http-door.ts'
import { PEOPLE } from '#test/matrix/rows.ts'
import type { Screen } from '#test/render.tsx'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import { throughSdk } from '#workspace/through-sdk.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const FAULTS = [
  'nothing goes wrong',
  'writes in the hook are dropped',
  'the save is refused once',
  'too many calls after the save',
  'a colleague saves first',
] as const

interface Row {
  who: Exclude<keyof typeof PEOPLE, 'light agent'>
  channel: string
  fault: (typeof FAULTS)[number]
}

const rows = FAULTS.flatMap((fault) => [
  ...['email', 'chat'].map((channel): Row => ({ who: 'agent', channel, fault })),
  ...(['restricted agent', 'role without tags'] as const).map(
    (who): Row => ({ who, channel: 'email', fault }),
  ),
])

const open = ({ who, channel, fault }: Row): Promise<Screen> => {
  const account = tinyAccount()
  const moved = who === 'restricted agent' ? { group_id: TINY.billing, assignee_id: TINY.groupAgent } : {}
  const tickets = account.tickets.map((one) =>
    one.id === TICKET ? { ...one, via: { ...one.via, channel }, ...moved } : one,
  )
  const dropped = fault === 'writes in the hook are dropped' || fault === 'too many calls after the save'
  return openSidebar({
    account: { ...account, tickets },
    agentId: PEOPLE[who],
    settings: teamSettings({ guardPolicy: 'off', featuresOff: ['health', 'answers', 'suggestions'] }),
    switches: dropped ? { hookWritesSaved: false } : {},
    connect: throughSdk,
  })
}

const meanwhile = async ({ fault }: Row, { world }: Screen): Promise<void> => {
  if (fault === 'a colleague saves first') await put(world, '/tags', { tags: ['finance_knows'] })
  const path = `/tickets/${TICKET}`
  if (fault === 'the save is refused once')
    world.setControls({
      faults: [{ method: 'PUT', path: `${path}(\\.json)?$`, kind: 'status', status: 422, times: 1 }],
    })
  if (fault === 'too many calls after the save')
    world.setControls({ faults: [{ path: `${path}/tags`, kind: 'status', status: 429, retryAfter: 90 }] })
}

const OTHER_FIELDS: readonly number[] = [TINY.reasonField, TINY.inhibitorField]

describe('what kept a contact from being resolved', () => {
  it.each(rows.map((row) => [`${row.who}, ${row.channel}: ${row.fault}`, row] as const))(
    'first into the field, others into tags; %s',
    async (_name, row) => {
      const door = await open(row)
      const { world, desk, tab } = door
      const before = await reported(world)
      await door.user.click(await screen.findByRole('button', { name: 'Say it now' }))
      const why = await screen.findByRole('region', { name: 'Why not at first contact?' })
      for (const name of [/Had to wait for something/, /Product fault/]) {
        await door.user.click(within(why).getByRole('button', { name }))
        await within(why).findByRole('button', { name, pressed: true })
      }
      await meanwhile(row, door)
      const first = await desk.submit(tab.id, 'solved')
      expect(first.saved).toBe(row.fault !== 'the save is refused once')
      if (!first.saved) expect(await desk.submit(tab.id, 'solved')).toEqual({ saved: true })
      world.setControls({ faults: [] })
      // None was proposed here, so none was taken or passed over.
      const traces = [`bm_on_${TICKET}`, 'bm_inh2_product_quality']
      await waitFor(async () => {
        await writeUnwritten(door.services, new AbortController().signal)
        const { ours, others, reason, status, rest } = await reported(world)
        expect(ours).toEqual(
          [...(row.who === 'role without tags' ? [] : traces), 'bm_inh_circumstances'].sort(),
        )
        expect(others).toEqual(
          [...before.others, ...(row.fault === 'a colleague saves first' ? ['finance_knows'] : [])].sort(),
        )
        expect({ reason, status }).toEqual({ reason: null, status: 'solved' })
        expect(rest.fields.find(({ id }) => id === TINY.inhibitorField)?.value).toBe('bm_inh_circumstances')
        const untouched = (fields: typeof rest.fields) =>
          fields.filter(({ id }) => !OTHER_FIELDS.includes(id))
        expect(untouched(rest.fields)).toEqual(untouched(before.rest.fields))
      })
    },
  )
})
