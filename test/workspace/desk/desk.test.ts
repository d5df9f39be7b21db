import { afterEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '#workspace/rest/client.ts'
import { TINY_TICKET_FIELDS } from '#workspace/tiny/fields.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { clientIn, heardBy, setting, shownTab } from './setting.ts'

afterEach(() => void vi.useRealTimers())

describe('the save', () => {
  const required = TINY_TICKET_FIELDS.map((field) =>
    field.id === TINY.reasonField ? { ...field, required: true } : field,
  )

  it('shows what the account requires to solve', async () => {
    const { desk } = setting({ fields: required })
    const tab = await desk.openTicket(110)
    const outcome = await desk.submit(tab.id, 'solved')
    expect(outcome).toEqual({ saved: false, reason: 'Contact reason: is required when solving a ticket' })
    expect(shownTab(desk)?.problem).toBe('Contact reason: is required when solving a ticket')
    await desk.set(tab.instanceGuid, { [`ticket.customField:custom_field_${TINY.reasonField}`]: 'other' })
    expect(await desk.submit(tab.id, 'solved')).toEqual({ saved: true })
    expect(shownTab(desk)).toMatchObject({ problem: null, saving: false, record: { status: 'solved' } })
  })

  it('is not started twice, nor where an app disabled it', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(110)
    const [first, second] = await Promise.all([desk.submit(tab.id, 'open'), desk.submit(tab.id, 'open')])
    expect([first.saved, second.saved]).toEqual([true, false])
    await desk.invoke(tab.instanceGuid, { disableSave: [] })
    expect(await desk.submit(tab.id, 'open')).toMatchObject({ saved: false })
    await desk.invoke(tab.instanceGuid, { enableSave: [] })
    expect(await desk.submit(tab.id, 'open')).toEqual({ saved: true })
  })

  it('keeps the draft where the account cannot be reached', async () => {
    const { desk, world } = setting()
    const tab = await desk.openTicket(110)
    desk.edit(tab.id, { subject: 'Kept' })
    world.setControls({ faults: [{ path: '/api/v2/tickets/110', kind: 'drop' }] })
    expect(await desk.submit(tab.id, 'pending')).toMatchObject({ saved: false })
    expect(shownTab(desk)?.draft).toMatchObject({ subject: 'Kept', status: 'open' })
    world.setControls({ faults: [] })
    expect(await desk.submit(tab.id, 'pending')).toEqual({ saved: true })
    expect(shownTab(desk)?.record).toMatchObject({ subject: 'Kept', status: 'pending' })
  })

  it('lets no app change a closed ticket', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(102)
    expect(tab.fields.every((field) => !field.isEnabled)).toBe(true)
    const result = await desk.set(tab.instanceGuid, { 'ticket.subject': 'x' })
    expect(Object.keys(result.errors)).toEqual(['ticket.subject'])
  })
})

describe('chat', () => {
  it('sends at once, without a save', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(112)
    const hook = vi.fn()
    const client = clientIn(desk, tab.instanceGuid)
    client.on('ticket.save', hook)
    const heard = heardBy(client, 'ticket.conversation.changed')
    expect(tab.sessionBased).toBe(true)
    expect(await desk.get(tab.instanceGuid, ['channel'])).toMatchObject({
      channel: { name: 'chat', sessionBased: true, sessionActive: true },
    })
    await client.invoke('ticket.sendMessage', { channel: 'chat', message: 'Hello <you>' })
    expect(shownTab(desk)?.conversation.at(-1)).toMatchObject({ authorId: TINY.agent, public: true })
    expect(heard).toHaveLength(1)
    expect(hook).not.toHaveBeenCalled()
  })

  it('is refused on other tickets', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(110)
    await expect(desk.sendMessage(tab.id, 'x')).rejects.toThrow('chat')
  })
})

describe('what others do', () => {
  it('tells who else looks at the ticket', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(110)
    const heard = heardBy(clientIn(desk, tab.instanceGuid), 'ticket.viewers.changed')
    const viewers = [{ id: TINY.otherAgent, name: 'Cleo Agent', isEditing: true, isIdle: false }]
    desk.setViewers(tab.id, viewers)
    expect(await desk.get(tab.instanceGuid, ['ticket.viewers'])).toMatchObject({ 'ticket.viewers': viewers })
    expect(heard).toEqual([viewers])
  })

  it('is no news where the agent wrote it', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(110)
    const client = clientIn(desk, tab.instanceGuid)
    const heard = heardBy(client, 'ticket.updated')
    await desk.request(tab.instanceGuid, {
      url: '/api/v2/tickets/110/tags',
      type: 'PUT',
      contentType: 'application/json',
      data: '{"tags":["mine"]}',
    })
    await desk.refresh(tab.id)
    expect(shownTab(desk)?.draft?.tags).toContain('mine')
    expect(heard).toEqual([])
  })

  it('brings notifications of the app to its frames', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(110)
    const heard = heardBy(clientIn(desk, tab.instanceGuid), 'api_notification.bm_notice')
    desk.notification('bm_notice', 'read again', { id: 1 })
    await Promise.resolve()
    expect(heard).toEqual([{ body: 'read again', sender: { id: 1 } }])
  })
})

describe('what apps do beside the ticket', () => {
  it('shows notices for a while, or until they are dismissed', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(110)
    vi.useFakeTimers()
    await desk.invoke(tab.instanceGuid, { notify: ['gone', 'alert', 100] })
    await desk.invoke(tab.instanceGuid, { notify: ['stays', 'error', { sticky: true }] })
    expect(desk.getState().notices.map(({ kind }) => kind)).toEqual(['alert', 'error'])
    await vi.advanceTimersByTimeAsync(60_000)
    const [left] = desk.getState().notices
    expect(left?.text).toBe('stays')
    desk.dismissNotice(left?.id ?? 0)
    expect(desk.getState().notices).toEqual([])
  })

  it('saves changes of a user at once', async () => {
    const { desk, world } = setting({ agentId: TINY.admin })
    const tab = await desk.openUser(TINY.customer)
    const heard = heardBy(clientIn(desk, tab.instanceGuid), 'user.name.changed')
    const result = await desk.set(tab.instanceGuid, { 'user.name': 'Kim K.' })
    expect(result).toEqual({ errors: {} })
    expect(world.people.user(TINY.customer)?.name).toBe('Kim K.')
    expect(heard).toEqual(['Kim K.'])
  })

  it('hides itself and names its files', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(110)
    await desk.invoke(tab.instanceGuid, { hide: [] })
    expect(desk.getState().instances[0]?.visible).toBe(false)
    expect(await desk.get(tab.instanceGuid, ['visible', 'assetURL:logo\\.png', 'viewport.size'])).toEqual({
      errors: {},
      visible: false,
      'assetURL:logo\\.png': '/7001/assets/logo.png',
      'viewport.size': { width: 1280, height: 800 },
    })
  })
})

describe('due date and problem', () => {
  it('that a colleague set are told, and stay through the own save', async () => {
    const { desk, world } = setting()
    const tab = await desk.openTicket(110)
    const client = clientIn(desk, tab.instanceGuid)
    const due = heardBy(client, 'ticket.due_date.changed')
    const problem = heardBy(client, 'ticket.problem_id.changed')
    await createClient(world, { user: TINY.otherAgent }).put('/api/v2/tickets/110', {
      ticket: { due_at: '2026-10-01T10:00:00Z', problem_id: 109 },
    })
    await desk.refresh(tab.id)
    await desk.submit(tab.id, 'pending')
    expect([due, problem]).toEqual([['2026-10-01T10:00:00Z'], [109]])
    expect(shownTab(desk)?.record).toMatchObject({ due_at: '2026-10-01T10:00:00Z', problem_id: 109 })
  })
})

describe('another requester', () => {
  it('is told part by part, as far as the parts differ', async () => {
    const { desk } = setting()
    const tab = await desk.openTicket(110)
    const client = clientIn(desk, tab.instanceGuid)
    const name = heardBy(client, 'ticket.requester.name.changed')
    const externalId = heardBy(client, 'ticket.requester.externalId.changed')
    await client.set('ticket.requester', { id: 900002 })
    await vi.waitFor(() => expect(name).toEqual(['Lou Lane']))
    expect(externalId).toEqual([])
  })
})
