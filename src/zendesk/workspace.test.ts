import { beforeEach, describe, expect, it } from 'vitest'
import { sidebarApi } from '#test/sidebar-api.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { ticketAudits } from './audits.ts'
import { insertIntoReply } from './insert.ts'
import { readOpenTicket } from './open-ticket.ts'
import { historyOf, readCustomer, readOrganization, requesterRows } from './people.ts'
import { applyTags, setField, storeTags } from './record.ts'
import { countTickets, exportTickets } from './search.ts'
import { loadSettings } from './settings.ts'
import { saveSettings } from './settings-versions.ts'
import { findFields } from './ticket-fields.ts'

const KIM = 900001
const fields = { reason: TINY.reasonField, inhibitor: TINY.inhibitorField }

let world: World
beforeEach(() => {
  world = createWorld(tinyAccount())
})

const sidebar = (options: Parameters<typeof sidebarApi>[1] = {}) => sidebarApi(world, options)

describe('in the workspace', () => {
  it('the open ticket is read', async () => {
    const { host } = await sidebar()
    expect(await readOpenTicket(host, fields)).toMatchObject({
      id: 110,
      isNew: false,
      subject: 'Refund missing',
      status: 'open',
      tags: ['vip'],
      requester: { id: KIM },
      organization: { id: TINY.acme },
      assigneeId: TINY.agent,
      conversation: [{ authorId: KIM, authorRole: 'end_user', public: true }],
      conversationKnown: true,
      reason: null,
      reasonField: 'ok',
    })
  })

  it('a new ticket is read', async () => {
    const { host } = await inProcessHost(world, { location: 'new_ticket_sidebar', requesterId: KIM })
    expect(await readOpenTicket(host, fields)).toMatchObject({
      id: null,
      isNew: true,
      requester: { id: KIM },
    })
  })

  it.each([
    ['honoured', true],
    ['ignored', false],
  ] as const)('the history is read, its side-loads %s', async (sideloadsOnLists, known) => {
    world.setControls({ switches: { sideloadsOnLists } })
    const { api } = await sidebar()
    const history = await requesterRows(api, KIM).then((rows) => historyOf(rows, fields))
    expect(history.contacts.map(({ id }) => id).toSorted()).toEqual([101, 103, 108, 110])
    expect(history.contacts.find(({ id }) => id === 103)).toMatchObject({
      reason: 'billing__refund_late',
      rating: 'good',
      metrics: known ? { replies: 1, firstResolutionMinutes: 60 } : null,
    })
    expect(history).toMatchObject({ metricsKnown: known, complete: true, skipped: 0 })
    if (known) expect(history).toMatchObject({ customer: { id: KIM }, organization: { id: TINY.acme } })
  })

  it('people are read', async () => {
    const { api } = await sidebar()
    expect(await readCustomer(api, KIM)).toMatchObject({ id: KIM, organizationId: TINY.acme })
    expect(await readOrganization(api, TINY.acme)).toMatchObject({ id: TINY.acme })
  })

  it('the fields are found', async () => {
    const { host, api } = await sidebar()
    expect(await findFields(host, api)).toMatchObject({
      reason: { id: TINY.reasonField },
      inhibitor: { id: TINY.inhibitorField },
      because: { reason: 'host', inhibitor: 'host' },
    })
  })

  it('tickets are counted and exported', async () => {
    const { api } = await sidebar()
    const query = `custom_field_${TINY.reasonField}:billing__refund_late`
    expect(await countTickets(api, `type:ticket ${query}`)).toBe(3)
    const { contacts, skipped, cursor } = await exportTickets(api, query, fields)
    expect([contacts.map(({ id }) => id).toSorted(), skipped, cursor]).toEqual([[103, 104, 108], 0, null])
  })

  it('reason and tags are saved with the ticket, and one call finds them there', async () => {
    const { host, api, desk, tab } = await sidebar()
    await setField(host, TINY.reasonField, 'billing__refund_late')
    const wanted = ['bm_on_110', 'bm_reason_top1']
    expect(await applyTags(host, wanted)).toBe('applied')
    expect(await desk.submit(tab.id, 'pending')).toEqual({ saved: true })
    const before = api.diagnostics.calls
    expect(await storeTags(api, 110, wanted)).toBe('applied')
    expect(api.diagnostics.calls - before).toBe(1)
    const { contacts } = await requesterRows(api, KIM).then((rows) => historyOf(rows, fields))
    expect(contacts.find(({ id }) => id === 110)).toMatchObject({
      status: 'pending',
      reason: 'billing__refund_late',
      tags: expect.arrayContaining(['vip', ...wanted]),
    })
  })

  it('tags that are missing are stored, ones left over removed', async () => {
    const { api } = await sidebar()
    await storeTags(api, 110, ['bm_on_110', 'bm_band_steady'])
    await storeTags(api, 110, ['bm_on_110', 'bm_band_slipping'])
    const { contacts } = await requesterRows(api, KIM).then((rows) => historyOf(rows, fields))
    expect(contacts.find(({ id }) => id === 110)?.tags.toSorted()).toEqual([
      'bm_band_slipping',
      'bm_on_110',
      'vip',
    ])
  })

  it('a changed ticket has a history', async () => {
    const { host, api, desk, tab } = await sidebar()
    await setField(host, TINY.reasonField, 'billing__refund_late')
    await desk.submit(tab.id, 'solved')
    const { changes } = await ticketAudits(api, 110)
    expect(changes).toContainEqual(
      expect.objectContaining({ field: 'status', from: 'open', to: 'solved', authorId: TINY.agent }),
    )
    expect(changes.some(({ field, to }) => field === String(TINY.reasonField) && to !== null)).toBe(true)
  })

  it.each(['422', '409'] as const)(
    'settings have versions, and a taken one is a conflict (%s)',
    async (status) => {
      world.setControls({ switches: { duplicateExternalId: status } })
      const { host, api } = await sidebar()
      expect(await loadSettings(api, host.installation)).toMatchObject({ source: 'default', writable: true })
      expect(await saveSettings(api, { guardPolicy: 'block' }, 0)).toMatchObject({ saved: { version: 1 } })
      expect(await loadSettings(api, host.installation)).toMatchObject({
        source: 'object',
        version: 1,
        settings: { guardPolicy: 'block' },
      })
      expect(await saveSettings(api, { guardPolicy: 'off' }, 0)).toMatchObject({
        conflict: { body: { guardPolicy: 'block' } },
      })
      expect(await saveSettings(api, { guardPolicy: 'off' }, 1)).toMatchObject({ saved: { version: 2 } })
    },
  )

  it.each(['403', '404'] as const)(
    'settings come from the app where the plan has no objects (%s)',
    async (status) => {
      world.setControls({ features: { customObjects: false }, switches: { customObjectsOff: status } })
      const { host, api } = await sidebar({ settings: { settings_json: '{"guardPolicy":"block"}' } })
      expect(await loadSettings(api, host.installation)).toMatchObject({
        source: 'app',
        settings: { guardPolicy: 'block' },
        writable: false,
      })
    },
  )

  it.each(['works', 'rejects'] as const)(
    'a text is inserted once, where the editor %s',
    async (editorInsert) => {
      const { host, desk, tab } = await sidebar({ switches: { editorInsert } })
      const link = 'https://example.zendesk.com/hc/en-us/articles/1'
      const html = `<p><a href="${link}">Refunds</a></p>`
      expect(await insertIntoReply(host, html, `Refunds: ${link}`)).toBe('inserted')
      const reply = desk.getState().tabs.find(({ id }) => id === tab.id)?.draft?.comment.html ?? ''
      expect(reply.split(link).length - 1).toBe(1)
    },
  )

  it('a role without tag editing still sets the reason, and is told that tags are not kept', async () => {
    const { host, api, desk, tab } = await sidebar({ agentId: TINY.noTagsAgent })
    expect((await readOpenTicket(host, fields)).reasonField).toBe('ok')
    await setField(host, TINY.reasonField, 'billing__refund_late')
    await applyTags(host, ['bm_on_110'])
    expect(await desk.submit(tab.id, 'pending')).toEqual({ saved: true })
    expect(await storeTags(api, 110, ['bm_on_110'])).toBe('denied')
  })

  it('a light agent sees that the fields are not theirs to set', async () => {
    const { host } = await sidebar({ agentId: TINY.lightAgent })
    expect(await readOpenTicket(host, fields)).toMatchObject({
      subject: 'Refund missing',
      reasonField: 'denied',
      inhibitorField: 'denied',
    })
  })

  it.each([
    [{ kind: 'status', status: 503 }, 'unavailable'],
    [{ kind: 'status', status: 429, retryAfter: 90 }, 'rate_limited'],
    [{ kind: 'malformed' }, 'malformed'],
    [{ kind: 'drop' }, 'offline'],
  ] as const)('a fault %j is told as %s, and a passing one is mended', async (fault, kind) => {
    const { api } = await sidebar()
    const path = '/api/v2/users/.*/tickets/requested'
    world.setControls({ faults: [{ path, ...fault }] })
    await expect(requesterRows(api, KIM).then((rows) => historyOf(rows, fields))).rejects.toMatchObject({
      kind,
    })
    if (kind === 'malformed' || kind === 'rate_limited') return
    world.setControls({ faults: [{ path, ...fault, times: 1 }] })
    expect(await requesterRows(api, KIM).then((rows) => historyOf(rows, fields))).toMatchObject({
      skipped: 0,
    })
  })
})
