import { screen, waitFor, within } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Place, START } from '#app/review/place.ts'
import { fakeLocks } from '#test/doubles/locks.ts'
import { renderScreen, type ScreenOptions } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { CsvButton } from './CsvButton.tsx'
import { DataFrame } from './DataFrame.tsx'
import { Figure } from './Figure.tsx'

const Shown = (props: { at: Partial<Place> }): ReactNode => {
  const [place, setPlace] = useState<Place>({ ...START, period: { kind: 'last_4_weeks' }, ...props.at })
  return (
    <DataFrame place={place} go={(change) => setPlace({ ...place, ...change })}>
      {({ contacts, before }) => (
        <>
          <Figure
            name="Contacts"
            value={String(contacts.rows.length)}
            n={contacts.rows.length}
            of={contacts.found}
            definitionId="contacts"
            rows={contacts.rows}
          />
          <p>{before === null ? 'nothing before' : `${before.contacts.rows.length} before`}</p>
          <CsvButton name="contacts" rows={() => [['id'], [contacts.rows.length], ['=1+1']]} />
        </>
      )}
    </DataFrame>
  )
}

const open = (options: Partial<ScreenOptions> = {}, at: Partial<Place> = {}) =>
  renderScreen(<Shown at={at} />, { location: 'nav_bar', ...options })
const read = () => screen.findByText('All tickets read')
const value = (): string =>
  /^Contacts(\d+)/.exec(screen.getByRole('group', { name: 'Contacts' }).textContent ?? '')?.[1] ?? ''

/** Tickets of the tiny account created in the four whole weeks before its today, in its zone (Berlin). */
const inPeriod = () =>
  tinyAccount().tickets.filter(
    ({ created_at: at }) => at >= '2026-08-20T22:00:00Z' && at < '2026-09-17T22:00:00Z',
  )

beforeEach(() => history.replaceState(null, '', '#'))
afterEach(() => vi.unstubAllGlobals())

describe('what stands around figures', () => {
  it('counts the contacts of the period, and says what a figure means', async () => {
    const { user } = await open()
    await read()
    expect(value()).toBe(String(inPeriod().length))
    await user.click(screen.getByRole('button', { name: 'Definition: Contacts' }))
    const definition = screen.getByRole('region', { name: 'Definition: Contacts' })
    expect(within(definition).getByText(/^Tickets that customers created in this period/)).toBeTruthy()
    expect(within(definition).getByText(/Aug 21, 2026.*Sep 18, 2026.*Europe\/Berlin/)).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Contacts' })).toBeNull()
    expect(document.activeElement?.textContent).toBe('Definition')
  })

  it('lists the tickets behind a figure, which open in Zendesk', async () => {
    const { user, desk } = await open()
    await read()
    await user.click(screen.getByRole('button', { name: 'Tickets: Contacts' }))
    const [newest] = inPeriod().toSorted((a, b) => (a.created_at < b.created_at ? 1 : -1))
    const link = await screen.findByRole('button', { name: new RegExp(`${newest?.subject}`) })
    await user.click(link)
    await waitFor(() =>
      expect(desk.getState().tabs.some(({ subjectId }) => subjectId === newest?.id)).toBe(true),
    )
  })

  it('picks a group, a channel and a comparison by keyboard', async () => {
    const { user } = await open()
    await read()
    expect(screen.getByText(/\d+ before/)).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('Group'), String(TINY.billing))
    expect(value()).toBe(String(inPeriod().filter(({ group_id }) => group_id === TINY.billing).length))
    await user.selectOptions(screen.getByLabelText('Group'), 'All')
    const channels = new Set(inPeriod().map(({ via }) => via.channel))
    for (const channel of channels) {
      await user.selectOptions(screen.getByLabelText('Channel'), channel)
      expect(value()).toBe(String(inPeriod().filter(({ via }) => via.channel === channel).length))
    }
    await user.selectOptions(screen.getByLabelText('Compared with'), 'Nothing')
    expect(screen.getByText('nothing before')).toBeTruthy()
  })

  it('picks a brand where the account has several', async () => {
    const account = tinyAccount()
    const [brand] = account.brands
    if (!brand) throw new Error('an account has a brand')
    const other = { ...brand, id: brand.id + 1, name: 'Example Outlet', subdomain: 'outlet', default: false }
    const isOther = ({ id }: { id: number }): boolean => id % 2 === 0
    const tickets = account.tickets.map((ticket) =>
      isOther(ticket) ? { ...ticket, brand_id: other.id } : ticket,
    )
    const { user } = await open({ account: { ...account, tickets, brands: [brand, other] } })
    await read()
    await user.selectOptions(await screen.findByLabelText('Brand'), 'Example Outlet')
    expect(value()).toBe(String(inPeriod().filter(isOther).length))
  })

  it('asks for no brand where the account has one', async () => {
    await open()
    await read()
    expect(screen.getByLabelText('Group')).toBeTruthy()
    expect(screen.queryByLabelText('Brand')).toBeNull()
  })

  it('picks the customers of a plan', async () => {
    const account = tinyAccount()
    const organizations = account.organizations.map((one, index) => ({
      ...one,
      organization_fields: { ...one.organization_fields, plan: index === 0 ? 'pro' : 'basic' },
    }))
    const { user, calls } = await open({ account: { ...account, organizations } })
    await read()
    const ofOrganizations = () => calls().filter((call) => call.includes('/v2/organizations')).length
    const plan = await screen.findByLabelText('Plan')
    // What plans there are costs a call a hundred organisations: nobody has come to pick one yet.
    expect(ofOrganizations()).toBe(0)
    plan.focus()
    await within(plan).findByRole('option', { name: 'pro' })
    expect(ofOrganizations()).toBe(1)
    await user.selectOptions(plan, 'pro')
    const pro = inPeriod().filter(({ organization_id }) => organization_id === account.organizations[0]?.id)
    await waitFor(() => expect(value()).toBe(String(pro.length)))
  })

  it('knows the plans of a list without reading an organisation', async () => {
    const account = tinyAccount()
    const organizationFields = account.organizationFields.map((field) => ({
      ...field,
      type: 'dropdown' as const,
      custom_field_options: [{ id: 1, name: 'Pro plan', value: 'pro', default: false }],
    }))
    const { user, calls } = await open({ account: { ...account, organizationFields } })
    await read()
    const plan = await screen.findByLabelText('Plan')
    plan.focus()
    expect(within(plan).getByRole('option', { name: 'Pro plan' })).toBeTruthy()
    expect(calls().filter((call) => call.includes('/v2/organizations'))).toEqual([])
    await user.selectOptions(plan, 'Pro plan')
    const pro = inPeriod().filter(({ organization_id }) => organization_id === TINY.acme)
    await waitFor(() => expect(value()).toBe(String(pro.length)))
  })

  it('asks for no plan where organisations have no such field', async () => {
    await open({ account: { ...tinyAccount(), organizationFields: [] } })
    await read()
    expect(screen.queryByLabelText('Plan')).toBeNull()
  })

  it('reads further back where a comparison needs it', async () => {
    const { user } = await open()
    await read()
    await user.selectOptions(screen.getByLabelText('Compared with'), 'Year before')
    await waitFor(() => expect(screen.getByText(/\d+ before/)).toBeTruthy())
  })

  it('does not say that all is read while further days wait for another frame to have read', async () => {
    const locks = fakeLocks()
    vi.stubGlobal('navigator', Object.create(navigator, { locks: { value: locks } }))
    const { user } = await open()
    await read()
    let done = (): void => undefined
    const reads = new Promise<void>((resolve) => {
      done = resolve
    })
    const walked = locks.request('barometer:review-rows', {}, () => reads)
    await user.selectOptions(screen.getByLabelText('Compared with'), 'Year before')
    expect(await screen.findByText(/^Reading what changed/)).toBeTruthy()
    expect(screen.queryByText('All tickets read')).toBeNull()
    expect(value()).toBe(String(inPeriod().length))
    done()
    await walked
    await read()
    expect(screen.getByText(/\d+ before/)).toBeTruthy()
  })

  it('says why nothing could be read, and tries again', async () => {
    const { user, world } = await open({
      controls: { faults: [{ path: '/search/export', kind: 'status', status: 500 }] },
    })
    const retry = await screen.findByRole('button', { name: /^Retry/ }, { timeout: 8000 })
    world.setControls({ faults: [] })
    await user.click(retry)
    await read()
    expect(value()).toBe(String(inPeriod().length))
  })

  it('tells an agent who sees a part of the tickets', async () => {
    await open({ agentId: TINY.groupAgent })
    expect(await screen.findByText(/only some of the account/)).toBeTruthy()
  })

  it('says that a period is none, and that one is empty', async () => {
    await open({}, { period: { kind: 'custom', from: '2026-09-07', to: '2026-09-01' } })
    expect(await screen.findByText(/ends before it begins/)).toBeTruthy()
  })

  it('gives a table as CSV that is no program, also where nothing may be saved', async () => {
    const { user } = await open()
    await read()
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }))
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /contacts-.*\.csv/ })
    expect(text.value).toBe(`id\r\n${inPeriod().length}\r\n'=1+1\r\n`)
  })

  it('keeps what is known where reading what is new fails', async () => {
    const { user, world } = await open()
    await read()
    world.setControls({ faults: [{ path: '/search/export', kind: 'status', status: 500 }] })
    await user.click(screen.getByRole('button', { name: 'Read what is new' }))
    expect(await screen.findByRole('button', { name: /^Retry/ }, { timeout: 8000 })).toBeTruthy()
    expect(value()).toBe(String(inPeriod().length))
    expect(screen.queryByText('All tickets read')).toBeNull()
    world.setControls({ faults: [] })
    await user.click(screen.getByRole('button', { name: /^Retry/ }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Retry/ })).toBeNull())
    await read()
  })

  it('says that Zendesk asks to wait, and waits', async () => {
    const fault = {
      path: '/tickets/show_many',
      kind: 'status',
      status: 429,
      retryAfter: 1,
      times: 3,
    } as const
    await open({ controls: { faults: [fault] } })
    expect(await screen.findByText(/Zendesk asks to wait 1 second/)).toBeTruthy()
    await screen.findByText('All tickets read', undefined, { timeout: 8000 })
  })

  it('asks once for all tabs, and little the next time', async () => {
    const { calls, user } = await open()
    await read()
    const before = calls().length
    await user.selectOptions(screen.getByLabelText('Period'), 'last_7_days')
    await user.selectOptions(screen.getByLabelText('Group'), String(TINY.billing))
    expect(calls()).toHaveLength(before)
    await user.click(screen.getByRole('button', { name: 'Read what is new' }))
    await read()
    expect(calls().slice(before).length).toBeLessThanOrEqual(4)
  })
})
