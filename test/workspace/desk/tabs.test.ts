import { describe, expect, it, vi } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { clientIn, heardBy, setting, shownTab } from './setting.ts'

describe('tabs', () => {
  it('opens a ticket once and comes back to it', async () => {
    const { desk } = setting()
    const [first, again] = await Promise.all([desk.openTicket(110), desk.openTicket(110)])
    await desk.openTicket(109)
    const back = await desk.openTicket(110)
    expect([again.id, back.id]).toEqual([first.id, first.id])
    expect(desk.getState().tabs).toHaveLength(2)
    expect(shownTab(desk)).toMatchObject({ subjectId: 110, title: 'Refund missing', kind: 'ticket' })
  })

  it('shows the last tab that is left, and closes modals with theirs', async () => {
    const { desk } = setting()
    const first = await desk.openTicket(109)
    const second = await desk.openTicket(110)
    await desk.invoke(second.instanceGuid, { 'instances.create': [{ location: 'modal', url: 'a.html' }] })
    desk.close(second.id)
    expect(desk.getState()).toMatchObject({ activeTabId: first.id, modals: [] })
    desk.close(first.id)
    expect(desk.getState()).toMatchObject({ tabs: [], activeTabId: null, instances: [] })
  })

  it('gives every listener one new state a change', async () => {
    const { desk } = setting()
    const before = desk.getState()
    const listener = vi.fn()
    const stop = desk.subscribe(listener)
    desk.setTrayVisible(false)
    expect(listener).toHaveBeenCalledTimes(1)
    expect(before.trayVisible).toBe(true)
    expect(desk.getState()).not.toBe(before)
    stop()
    desk.setTrayVisible(true)
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('starts light agents on an internal note', async () => {
    const { desk } = setting({ agentId: TINY.lightAgent })
    for (const tab of [await desk.openTicket(110), await desk.openNewTicket()]) {
      expect(tab).toMatchObject({ canReplyPublicly: false, draft: { comment: { public: false } } })
    }
  })

  it('offers everybody else a public reply', async () => {
    const { desk } = setting()
    expect(await desk.openTicket(110)).toMatchObject({ canReplyPublicly: true })
  })

  it('opens people with their fields', async () => {
    const { desk } = setting()
    const tab = await desk.openUser(TINY.customer)
    expect(await desk.get(tab.instanceGuid, ['user.email', 'user.tier', 'user.organizations'])).toMatchObject(
      {
        errors: {},
        'user.email': 'kim@example.net',
        'user.tier': 'gold',
        'user.organizations': [{ id: TINY.acme, name: 'Acme' }],
      },
    )
    const company = await desk.openOrganization(TINY.acme)
    expect(await desk.get(company.instanceGuid, ['organization.name', 'ticket'])).toMatchObject({
      'organization.name': 'Acme',
      errors: { ticket: { name: 'APIError' } },
    })
  })
})

describe('a frame that the agent folds up', () => {
  it('hears of it once, and can ask', async () => {
    const { desk } = setting()
    const { instanceGuid } = await desk.openTicket(110)
    const client = clientIn(desk, instanceGuid)
    const collapsed = heardBy(client, 'app.collapsed')
    const expanded = heardBy(client, 'app.expanded')
    desk.setCollapsed(instanceGuid, false)
    desk.setCollapsed(instanceGuid, true)
    desk.setCollapsed(instanceGuid, true)
    expect(await client.get('isCollapsed')).toMatchObject({ isCollapsed: true })
    desk.setCollapsed(instanceGuid, false)
    desk.setCollapsed('gone', true)
    expect(await client.get('isCollapsed')).toMatchObject({ isCollapsed: false })
    expect([collapsed.length, expanded.length]).toEqual([1, 1])
  })
})

describe('the nav bar', () => {
  it.each([
    [false, 0],
    [true, 1],
  ])('tells the first display by pane.activated: %s', async (paneActivatedFirst, times) => {
    const { desk } = setting({ switches: { paneActivatedFirst } })
    const ticket = await desk.openTicket(110)
    const tab = await desk.openNavBar()
    const client = clientIn(desk, tab.instanceGuid)
    const shown = heardBy(client, 'pane.activated')
    const hidden = heardBy(client, 'pane.deactivated')
    heardBy(client, 'app.activated')
    await client.get('colorScheme')
    expect(shown).toHaveLength(times)
    desk.activate(ticket.id)
    await desk.openNavBar()
    await client.get('colorScheme')
    expect([shown.length, hidden.length]).toEqual([times + 1, 1])
  })

  it('hears each later display where it listens to nothing but that', async () => {
    const { desk } = setting()
    const tab = await desk.openNavBar()
    const client = clientIn(desk, tab.instanceGuid)
    const shown = heardBy(client, 'pane.activated')
    for (const _ of [1, 2]) {
      desk.activate(null)
      desk.activate(tab.id)
    }
    await client.get('colorScheme')
    expect(shown).toHaveLength(2)
  })

  it('is told where a deep link leads that opened it', async () => {
    const { desk } = setting()
    const tab = await desk.openNavBar('reasons/late')
    const client = clientIn(desk, tab.instanceGuid)
    await client.get('colorScheme')
    const heard = heardBy(client, 'app.route.changed')
    await vi.waitFor(() => expect(heard).toEqual([{ appName: 'Barometer', path: 'reasons/late' }]))
    heardBy(client, 'app.route.changed')
    await client.get('colorScheme')
    expect(heard).toHaveLength(1)
  })

  it('is told where a deep link leads', async () => {
    const { desk } = setting()
    const nav = await desk.openNavBar()
    const heard = heardBy(clientIn(desk, nav.instanceGuid), 'app.route.changed')
    const ticket = await desk.openTicket(110)
    await desk.invoke(ticket.instanceGuid, { routeTo: ['nav_bar', 'barometer', 'reasons', 'late'] })
    expect(shownTab(desk)?.kind).toBe('nav_bar')
    await vi.waitFor(() => expect(heard).toEqual([{ appName: 'barometer', path: 'reasons/late' }]))
  })
})
