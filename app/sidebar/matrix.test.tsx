import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HostApp } from '#app/host/HostApp.tsx'
import { languageFor, loadWords } from '#app/i18n/catalogue.ts'
import { createQueryClient } from '#app/queries/client.ts'
import { writeUnwritten } from '#app/queries/unwritten.ts'
import { FULL } from '#test/full.ts'
import { put, removeOption, reported, retire, TICKET } from '#test/matrix/http-door.ts'
import { pairwise } from '#test/matrix/pairwise.ts'
import { expectedOf, MACRO, nameOf, PEOPLE, type Row, rows } from '#test/matrix/rows.ts'
import type { Screen } from '#test/render.tsx'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import type { ControlsChange } from '#workspace/controls.ts'
import { throughSdk } from '#workspace/through-sdk.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { Sidebar } from './Sidebar.tsx'

const SAVES = FULL ? rows() : pairwise(rows())

const accountFor = ({ who, channel, fault }: Row) => {
  const account = tinyAccount()
  const tickets = account.tickets.map((ticket) =>
    ticket.id === TICKET
      ? {
          ...ticket,
          via: { ...ticket.via, channel },
          ...(who === 'restricted agent' ? { group_id: TINY.billing, assignee_id: TINY.groupAgent } : {}),
        }
      : ticket,
  )
  const forms = account.forms.map((form) => ({
    ...form,
    ticket_field_ids: form.ticket_field_ids.filter(
      (id) => id !== TINY.reasonField || fault !== 'the field is not on the form',
    ),
  }))
  return { ...account, tickets, forms }
}

const tagsFault = (kind: 'status' | 'drop'): ControlsChange => ({
  faults: [
    { path: `/tickets/${TICKET}/tags`, kind, ...(kind === 'status' ? { status: 429, retryAfter: 90 } : {}) },
  ],
})

const SWITCHES: Partial<
  Record<Row['fault'], Screen['desk']['switches'] extends infer S ? Partial<S> : never>
> = {
  'writes in the hook are dropped': { hookWritesSaved: false },
  'too many calls after the save': { hookWritesSaved: false },
  'no network after the save': { hookWritesSaved: false },
  'the hook sees the old status': { statusInHook: 'old' },
}

/** The first of two saves is refused by the account. */
const REFUSED: ReadonlySet<Row['fault']> = new Set([
  'the save is refused once',
  'the option is removed meanwhile',
])

const choose = async ({ user }: Screen): Promise<void> => {
  const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
  await user.click(await within(chips).findByRole('button', { name: /Refund late/ }))
  await screen.findByRole('group', { name: /^Contact reason: Billing › Refund late/ })
}

/** Another reason, set in the draft past Barometer. */
const chooseInTicket = async (door: Screen): Promise<void> => {
  const customFields = { ...draftOf(door)?.customFields, [TINY.reasonField]: MACRO }
  door.desk.edit(door.tab.id, { customFields })
  await screen.findByRole('group', { name: /^Contact reason: Billing › Card declined/ })
}

const reopen = async (door: Screen): Promise<void> => {
  await waitFor(async () => expect(await door.services.facts.read(`pending:${TICKET}`)).toBeDefined())
  cleanup()
  const { customFields } = draftOf(door) ?? { customFields: {} }
  door.desk.edit(door.tab.id, { customFields: { ...customFields, [TINY.reasonField]: null } })
  const words = await loadWords(languageFor('en'))
  render(
    <HostApp services={door.services} client={createQueryClient()} words={words}>
      <Sidebar />
    </HostApp>,
  )
  await door.user.click(await screen.findByRole('button', { name: 'Take it' }))
  await screen.findByRole('group', { name: /^Contact reason: Billing › Refund late/ })
}

/** What happens between the choice and the agent's Submit. */
const meanwhile = async (row: Row, door: Screen): Promise<void> => {
  const { world } = door
  switch (row.fault) {
    case 'a colleague saves first':
      await put(world, '/tags', { tags: ['finance_knows'] })
      return put(world, '', { ticket: { priority: 'high' } })
    case 'a macro sets another reason':
      return chooseInTicket(door)
    case 'the ticket is merged away meanwhile':
      await put(world, '/tags', { tags: ['closed_by_merge'] })
      return put(world, '', { ticket: { status: 'closed' } })
    case 'the save is refused once':
      return world.setControls({
        faults: [
          { method: 'PUT', path: `/tickets/${TICKET}(\\.json)?$`, kind: 'status', status: 422, times: 1 },
        ],
      })
    case 'the option is retired meanwhile':
      return retire(world)
    case 'the option is removed meanwhile':
      return removeOption(world)
    case 'too many calls after the save':
      return world.setControls(tagsFault('status'))
    case 'no network after the save':
      return world.setControls(tagsFault('drop'))
    case 'the tab is closed before the save':
      return reopen(door)
    default:
      return
  }
}

/** Zendesk answers again: what waited is written, by whichever frame comes next. */
const afterwards = async ({ world, services }: Screen): Promise<void> => {
  world.setControls({ faults: [] })
  await waitFor(async () => {
    expect(await writeUnwritten(services, new AbortController().signal)).toBe(0)
  })
}

/** Of the rest of the ticket; its fields are nobody's but the account's. */
const othersChange = ({ fault }: Row) => (fault === 'a colleague saves first' ? { priority: 'high' } : {})

describe('a save ends with the right field, the right tags, none twice and nobody’s lost', () => {
  it.each(SAVES.map((row) => [nameOf(row), row] as const))('%s', async (_name, row) => {
    const broken = row.fault === 'our calls fail from the beginning'
    const door = await openSidebar({
      account: accountFor(row),
      agentId: PEOPLE[row.who],
      settings: teamSettings({
        guardPolicy: 'block',
        featuresOff: ['health', 'answers', 'inhibitors'],
      }),
      switches: SWITCHES[row.fault] ?? {},
      connect: throughSdk,
      ...(broken
        ? { controls: { faults: [{ path: '/api/v2/ticket_fields', kind: 'status', status: 500 }] } }
        : {}),
    })
    const expected = expectedOf(row)
    if (row.fault === 'the field may not be edited')
      await door.client.invoke(`ticketFields:custom_field_${TINY.reasonField}.disable`)
    const { rest } = await reported(door.world)
    await screen.findByRole('region', { name: 'Reason' })
    if (expected.reason !== null || row.fault === 'the ticket is merged away meanwhile') await choose(door)
    else await waitFor(() => expect(screen.queryByRole('status', { name: /^Loading/ })).toBeNull())
    if (row.who !== 'light agent')
      door.desk.edit(door.tab.id, {
        comment: { html: '<p>It is on its way.</p>', public: true, channel: row.channel },
      })
    await meanwhile(row, door)
    const first = row.who === 'light agent' ? null : await door.desk.submit(door.tab.id, row.status)
    if (REFUSED.has(row.fault) && first !== null) {
      expect(first.saved).toBe(false)
      // Zendesk says which value it does not know: the agent chooses another, in the ticket's own field.
      if (row.fault === 'the option is removed meanwhile') await chooseInTicket(door)
      expect(await door.desk.submit(door.tab.id, row.status)).toEqual({ saved: true })
    } else if (row.fault !== 'the ticket is merged away meanwhile' && first !== null)
      expect(first).toEqual({ saved: true })
    await afterwards(door)
    await waitFor(async () =>
      expect(await reported(door.world)).toEqual({ ...expected, rest: { ...rest, ...othersChange(row) } }),
    )
  })
})
