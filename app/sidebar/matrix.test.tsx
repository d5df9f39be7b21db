import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HostApp } from '#app/host/HostApp.tsx'
import { languageFor, loadWords } from '#app/i18n/catalogue.ts'
import { createQueryClient } from '#app/queries/client.ts'
import { writeUnwritten } from '#app/queries/unwritten.ts'
import { CHOSEN, expectedOf, MACRO, nameOf, PEOPLE, type Row, rows } from '#test/matrix/rows.ts'
import type { Screen } from '#test/render.tsx'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import type { ControlsChange } from '#workspace/controls.ts'
import { answer } from '#workspace/rest/answer.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { Sidebar } from './Sidebar.tsx'

const TICKET = 110
const OUR_FIELDS: readonly string[] = [CHOSEN, MACRO]

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

/** Another person's change, through the account's own door. */
const put = async ({ world }: Screen, path: string, change: object): Promise<void> => {
  const headers = { 'content-type': 'application/json', 'x-workspace-user': String(TINY.admin) }
  const url = `https://example.zendesk.com/api/v2/tickets/${TICKET}${path}`
  const body = JSON.stringify(change)
  expect((await answer(world, new Request(url, { method: 'PUT', headers, body }))).ok).toBe(true)
}

/** As the HTTP door reports it. */
const reported = async ({ world }: Screen) => {
  const headers = { 'x-workspace-user': String(TINY.admin) }
  const url = `https://example.zendesk.com/api/v2/tickets/${TICKET}`
  const { ticket } = (await (await answer(world, new Request(url, { headers }))).json()) as {
    ticket: { status: string; tags: string[]; custom_fields: { id: number; value: unknown }[] }
  }
  const ours = ticket.tags
    .filter((tag) => tag.startsWith('bm_'))
    .map((tag) => tag.replace(/^bm_sug_\d/, 'bm_sug_'))
  const value = ticket.custom_fields.find(({ id }) => id === TINY.reasonField)?.value ?? null
  expect(new Set(ticket.tags).size, 'no tag twice').toBe(ticket.tags.length)
  // Zendesk keeps a drop-down's value among the tags: one, and the right one.
  expect(ticket.tags.filter((tag) => OUR_FIELDS.includes(tag))).toEqual(value === null ? [] : [value])
  return {
    status: ticket.status,
    reason: value,
    others: ticket.tags.filter((tag) => !tag.startsWith('bm_') && !OUR_FIELDS.includes(tag)).sort(),
    ours: ours.sort(),
  }
}

const choose = async ({ user }: Screen): Promise<void> => {
  const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
  await user.click(await within(chips).findByRole('button', { name: /Refund late/ }))
  await screen.findByRole('group', { name: /^Contact reason: Billing › Refund late/ })
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
  const { world, desk, tab } = door
  switch (row.fault) {
    case 'a colleague saves first':
      await put(door, '/tags', { tags: ['finance_knows'] })
      return put(door, '', { ticket: { priority: 'high' } })
    case 'a macro sets another reason':
      desk.edit(tab.id, { customFields: { ...draftOf(door)?.customFields, [TINY.reasonField]: MACRO } })
      await screen.findByRole('group', { name: /^Contact reason: Billing › Card declined/ })
      return
    case 'the ticket is merged away meanwhile':
      await put(door, '/tags', { tags: ['closed_by_merge'] })
      return put(door, '', { ticket: { status: 'closed' } })
    case 'the save is refused once':
      return world.setControls({
        faults: [
          { method: 'PUT', path: `/tickets/${TICKET}(\\.json)?$`, kind: 'status', status: 422, times: 1 },
        ],
      })
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

describe('a save ends with the right field, the right tags, none twice and nobody’s lost', () => {
  it.each(rows().map((row) => [nameOf(row), row] as const))('%s', async (_name, row) => {
    const broken = row.fault === 'our calls fail from the beginning'
    const door = await openSidebar({
      account: accountFor(row),
      agentId: PEOPLE[row.who],
      settings: teamSettings({
        guardPolicy: 'block',
        featuresOff: ['health', 'answers', 'inhibitors'],
      }),
      switches: SWITCHES[row.fault] ?? {},
      ...(broken
        ? { controls: { faults: [{ path: '/api/v2/ticket_fields', kind: 'status', status: 500 }] } }
        : {}),
    })
    const expected = expectedOf(row)
    await screen.findByRole('region', { name: 'Reason' })
    if (expected.reason !== null || row.fault === 'the ticket is merged away meanwhile') await choose(door)
    else await waitFor(() => expect(screen.queryByRole('status', { name: /^Loading/ })).toBeNull())
    if (row.who !== 'light agent')
      door.desk.edit(door.tab.id, {
        comment: { html: '<p>It is on its way.</p>', public: true, channel: row.channel },
      })
    await meanwhile(row, door)
    const first = row.who === 'light agent' ? null : await door.desk.submit(door.tab.id, row.status)
    if (row.fault === 'the save is refused once' && first !== null) {
      expect(first.saved).toBe(false)
      expect(await door.desk.submit(door.tab.id, row.status)).toEqual({ saved: true })
    } else if (row.fault !== 'the ticket is merged away meanwhile' && first !== null)
      expect(first).toEqual({ saved: true })
    await afterwards(door)
    await waitFor(async () => expect(await reported(door)).toEqual(expected))
  })
})
