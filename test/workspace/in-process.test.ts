import { describe, expect, it } from 'vitest'
import { HostError } from '#zendesk/errors.ts'
import { inProcessHost } from './in-process.ts'
import { TINY } from './tiny/people.ts'
import { tinyAccount } from './tiny-account.ts'
import { createWorld } from './world/world.ts'

const REASON = `ticket.customField:custom_field_${TINY.reasonField}`
const world = () => createWorld(tinyAccount())
const forever = new AbortController().signal

describe('inProcessHost', () => {
  it.each([
    [{ location: 'ticket_sidebar', ticketId: 110 } as const, { ticketId: 110 }],
    [{ location: 'new_ticket_sidebar' } as const, {}],
    [{ location: 'user_sidebar', userId: TINY.customer } as const, { userId: TINY.customer }],
    [{ location: 'organization_sidebar', organizationId: TINY.acme } as const, { organizationId: TINY.acme }],
    [{ location: 'nav_bar' } as const, {}],
  ])('opens %o', async (options, context) => {
    const { host, tab } = await inProcessHost(world(), options)
    expect(host.context).toMatchObject({
      location: options.location,
      instanceGuid: tab.instanceGuid,
      subdomain: 'example',
      ...context,
    })
    expect(host.installation).toMatchObject({ appId: TINY.app, installationId: TINY.installation })
  })

  it('takes a choice from the app into the draft, past its vote, to the account', async () => {
    const account = world()
    const { host, desk, tab } = await inProcessHost(account, { location: 'ticket_sidebar', ticketId: 110 })
    let vote: string | undefined = 'Pick a reason'
    host.onSave(async () => vote, forever)
    expect(await desk.submit(tab.id, 'solved')).toEqual({ saved: false, reason: 'Pick a reason' })
    vote = undefined
    await host.write({ [REASON]: 'billing__refund_late' })
    await host.invoke('ticket.tags.add', ['bm_on_110'])
    expect(await desk.submit(tab.id, 'solved')).toEqual({ saved: true })
    const answer = await host.request({ path: '/api/v2/tickets/110' })
    expect(answer.body).toMatchObject({
      ticket: {
        status: 'solved',
        tags: expect.arrayContaining(['bm_on_110', 'billing__refund_late', 'vip']),
      },
    })
  })

  it('signs in the first plain agent, or whom the test names', async () => {
    const who = async (agentId?: number) => {
      const options = { location: 'nav_bar', ...(agentId ? { agentId } : {}) } as const
      const { host } = await inProcessHost(world(), options)
      const { currentUser } = await host.read(['currentUser'])
      return currentUser.ok ? (currentUser.value as { id: number }).id : null
    }
    expect(await who()).toBe(TINY.agent)
    expect(await who(TINY.lightAgent)).toBe(TINY.lightAgent)
  })

  it('cannot open what the agent may not see', async () => {
    const options = { location: 'ticket_sidebar', ticketId: 110, agentId: TINY.groupAgent } as const
    await expect(inProcessHost(world(), options)).rejects.toThrow('403')
    await expect(inProcessHost(world(), { location: 'ticket_sidebar' })).rejects.toThrow('ticketId')
  })

  it('tells the app what a light agent may not do', async () => {
    const options = { location: 'ticket_sidebar', ticketId: 110, agentId: TINY.lightAgent } as const
    const { host } = await inProcessHost(world(), options)
    const path = `ticketFields:custom_field_${TINY.reasonField}.isEnabled`
    expect(await host.read([path])).toMatchObject({ [path]: { ok: true, value: false } })
    await expect(host.write({ [REASON]: 'other' })).rejects.toMatchObject({ kind: 'denied' })
  })

  it('names a field that is not there', async () => {
    const { host } = await inProcessHost(world(), { location: 'ticket_sidebar', ticketId: 110 })
    const path = 'ticket.customField:custom_field_1'
    const reading = (await host.read([path]))[path]
    expect(reading.ok === false && reading.error).toBeInstanceOf(HostError)
    expect(reading).toMatchObject({ ok: false, error: { kind: 'not_found' } })
  })

  it.each(['object', 'getter'] as const)('gives headers as %s', async (headersAs) => {
    const { host } = await inProcessHost(world(), { location: 'nav_bar', switches: { headersAs } })
    const answer = await host.request({ path: '/api/v2/users/me' })
    expect(answer.header('Content-Type')).toContain('application/json')
  })

  it('counts the calls of the app and not those of the desk', async () => {
    const account = world()
    const { host } = await inProcessHost(account, { location: 'ticket_sidebar', ticketId: 110 })
    await host.request({ path: '/api/v2/users/me' })
    const apps = account.log.entries().filter((entry) => entry.app !== null)
    expect(apps.map(({ path }) => path)).toEqual(['/api/v2/users/me'])
  })

  it.each([
    [null, 1],
    [TINY.otherAgent, 0],
  ])('brings what apps/notify sends to agent %s', async (agentId, times) => {
    const { host } = await inProcessHost(world(), { location: 'nav_bar' })
    const heard: unknown[] = []
    host.on('api_notification.bm_notice', (message) => heard.push(message), forever)
    const body = {
      app_id: TINY.app,
      event: 'bm_notice',
      body: 'again',
      ...(agentId ? { agent_id: agentId } : {}),
    }
    await host.request({ path: '/api/v2/apps/notify', method: 'POST', body })
    expect(heard).toEqual(Array.from({ length: times }, () => ({ body: 'again', sender: null })))
  })

  it('hosts the frame that follows a new ticket', async () => {
    const account = world()
    const { host, desk, tab, hostOf } = await inProcessHost(account, { location: 'new_ticket_sidebar' })
    await host.write({ 'ticket.subject': 'By phone', 'ticket.requester': { id: TINY.customer } })
    desk.edit(tab.id, { comment: { html: '<p>Called</p>', public: true, channel: 'web' } })
    expect(await desk.submit(tab.id, 'open')).toEqual({ saved: true })
    const next = desk.getState().tabs.find((one) => one.id === tab.id)
    const after = await hostOf(next?.instanceGuid ?? '')
    expect(after.context).toMatchObject({ location: 'ticket_sidebar', ticketId: next?.subjectId })
  })
})
