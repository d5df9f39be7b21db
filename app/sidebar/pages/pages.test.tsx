import '#zendesk/schemas/shared.ts'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { openChannel } from '#store/channel.ts'
import { accountWith, dayField, SLIPPING, THREE_PARTS } from '#test/health.ts'
import { renderScreen, type ScreenOptions } from '#test/render.tsx'
import { teamSettings } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { openFrameFacts } from '#zendesk/frame-facts.ts'
import { CustomerPage } from './CustomerPage.tsx'
import { OrganizationPage } from './OrganizationPage.tsx'

let life = new AbortController()
afterEach(() => {
  life.abort()
  life = new AbortController()
})

const NOA = 900004
const settings = teamSettings({ healthDefinition: THREE_PARTS })

const openUser = (options: Partial<ScreenOptions> = {}) =>
  renderScreen(<CustomerPage />, {
    location: 'user_sidebar',
    userId: NOA,
    account: accountWith({ userId: NOA, ...SLIPPING }),
    settings,
    ...options,
  })

const openOrganization = (options: Partial<ScreenOptions> = {}) =>
  renderScreen(<OrganizationPage />, {
    location: 'organization_sidebar',
    organizationId: TINY.acme,
    settings,
    ...options,
  })

describe('an agent who may see only some of the tickets', () => {
  it.each([
    ['user', openUser],
    ['organisation', openOrganization],
  ])('is told so on the page of a %s', async (_, open) => {
    await open({ agentId: TINY.groupAgent })
    expect(await screen.findByText(/^You may see only some of the account’s tickets/)).toBeTruthy()
  })
})

describe('the page of a user', () => {
  it('shows all of it: line, parts, curve and service history', async () => {
    await openUser()
    expect(await screen.findByRole('button', { name: /^Health 40 of 100 · Slipping/ })).toBeTruthy()
    const table = await screen.findByRole('table', { name: 'Parts of engagement' })
    expect(within(table).getByText('20 of 30')).toBeTruthy()
    expect(screen.getByRole('img', { name: /12 weeks/ })).toBeTruthy()
    // Noa's 105 and 109; 105 was answered within the hour.
    expect(screen.getByText('2 in 90 days, 2 in a year')).toBeTruthy()
    expect(screen.getByText('60 minutes (of 1)')).toBeTruthy()
  })

  it('offers nothing that belongs to a reply', async () => {
    await openUser()
    await screen.findByRole('table', { name: 'Parts of engagement' })
    expect(screen.queryByRole('region', { name: 'Do now' })).toBeNull()
    expect(screen.queryByRole('region', { name: 'Mood' })).toBeNull()
  })

  it('shows the organisation beside the person, without being asked', async () => {
    await openUser()
    const beside = within(await screen.findByRole('region', { name: 'Organisation: Globex' }))
    expect(await beside.findByText('People who contacted us')).toBeTruthy()
    expect(beside.getByText(/its people show how engaged it is/)).toBeTruthy()
  })

  it('knows a customer who never wrote, by one call more', async () => {
    // Lou and Noa aside, nobody's contacts: they are taken away.
    const account = { ...accountWith({ userId: NOA, ...SLIPPING }), tickets: [] }
    const { calls } = await openUser({ account })
    expect(await screen.findByRole('button', { name: /^Health 40 of 100/ })).toBeTruthy()
    expect(calls()).toContain(`GET /api/v2/users/${NOA}`)
  })
})

describe('the page of an organisation', () => {
  it('counts the contacts of all its people, archived ones too', async () => {
    await openOrganization()
    expect(await screen.findByRole('button', { name: 'Health Acme' })).toBeTruthy()
    // Kim's 101, 103, 108, 110 and Lou's 102, 107; 101 is archived, and older than 90 days.
    expect(await screen.findByText('5 in 90 days, 6 in a year')).toBeTruthy()
    expect(screen.getByText('1 of 1 rating good, 4 weeks ago')).toBeTruthy()
    expect(screen.getByText(/was seen by an agent/)).toBeTruthy()
  })

  it('says how agents last saw its people', async () => {
    const account = accountWith({
      userId: NOA,
      ticket: { id: 107, tags: ['bm_band_slipping', 'bm_on_107'] },
    })
    await openOrganization({ account })
    expect((await screen.findByText('Slipping')).parentElement?.textContent).toBe('1 Slipping')
    expect(screen.getByText('1 not seen')).toBeTruthy()
  })

  it('tells of plan, value and renewal, and its own points where its fields tell of use', async () => {
    const account = tinyAccount()
    const organization_fields = {
      plan: 'plan_team',
      value: 4200,
      renewal_at: dayField(-200),
      last_active: dayField(3),
      key_action_at: dayField(41),
    }
    const organizations = account.organizations.map((organization) =>
      organization.id === TINY.acme ? { ...organization, organization_fields } : organization,
    )
    await openOrganization({ account: { ...account, organizations } })
    // 200 days after 18 September 2026.
    expect(await screen.findByText('Team plan · value 4,200 · renewal Apr 6, 2027')).toBeTruthy()
    // Active within 7 days: 30 of 30; 41 days since the action: 10 of 40.
    expect(screen.getByText('Its own points: 40 of 70')).toBeTruthy()
    // Twelve weeks ago neither date had come: there is no curve, and none is made up.
    expect(screen.queryByRole('img')).toBeNull()
    expect(
      within(screen.getByRole('table', { name: 'Parts of engagement' })).getByText('10 of 40'),
    ).toBeTruthy()
  })

  it('has a curve where its own fields were known all along', async () => {
    const account = tinyAccount()
    const organizations = account.organizations.map((organization) =>
      organization.id === TINY.acme
        ? { ...organization, organization_fields: { key_action_at: dayField(80) } }
        : organization,
    )
    await openOrganization({ account: { ...account, organizations } })
    // Done 80 days ago, three days before the first of the weeks: 40 of 40 then, none of 40 now.
    const curve = await screen.findByRole('img', { name: /12 weeks/ })
    expect(curve.getAttribute('aria-label')).toContain('from 100 to 0,')
  })

  it('fails with what failed, and a way to try again', async () => {
    const door = await openOrganization({
      controls: { faults: [{ path: '/api/v2/search/export', kind: 'malformed', times: 1 }] },
    })
    await door.user.click(await screen.findByRole('button', { name: 'Retry: Organisation' }))
    expect(await screen.findByText('5 in 90 days, 6 in a year')).toBeTruthy()
  })

  it('takes the contacts from a frame that has read them: the same to see, without a call', async () => {
    const { signal } = life
    const owner = { installationId: 71, userId: 1 }
    const frame = () => openFrameFacts({ open: (hear) => openChannel(owner, hear, signal) })
    const first = await openOrganization({ frameFacts: frame() })
    await screen.findByText('5 in 90 days, 6 in a year')
    const shown = screen.getByRole('region').textContent
    expect(shown).toContain('Acme')
    expect(first.calls()).toContain('GET /api/v2/search/export')
    cleanup()

    const second = await openOrganization({ frameFacts: frame() })
    await screen.findByText('5 in 90 days, 6 in a year')
    await waitFor(() => expect(screen.getByRole('region').textContent).toBe(shown))
    expect(second.calls()).not.toContain('GET /api/v2/search/export')
    // Names are not told.
    expect(second.calls()).toContain(`GET /api/v2/organizations/${TINY.acme}`)
  })
})
