import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Settings } from '#domain/settings.ts'
import type { Screen } from '#test/render.tsx'
import { openSection, save, storedVersions } from '#test/settings.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const RECORDS = '/api/v2/custom_objects/barometer/records'

/** A colleague saves that version by the same road, at another desk. */
const colleagueSaves = ({ world }: Screen, version: number, body: Partial<Settings>): void => {
  const user = world.people.user(TINY.otherAgent)
  if (!user) throw new Error('no colleague')
  const name = `settings:team:${version}`
  world.customObjects.create('barometer', user, {
    name,
    external_id: name,
    custom_object_fields: { kind: 'settings', key: 'team', version, body: JSON.stringify(body) },
  })
}

const guard = () => screen.findByLabelText<HTMLSelectElement>(/^When a ticket is solved without a reason/)

beforeEach(() => history.replaceState(null, '', '#'))

describe('the tabs', () => {
  it('are a list of tabs for the keyboard, and the tab is in the address', async () => {
    const { user } = await openSection('')
    const tabs = within(screen.getByRole('tablist')).getAllByRole('tab')
    const settings = tabs.at(-1)
    expect(settings?.getAttribute('aria-selected')).toBe('true')
    settings?.focus()
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(tabs.at(-2))
    await user.keyboard('{Home}{ArrowRight}{Enter}')
    await waitFor(() => expect(location.hash).toBe('#/reasons/last_7_days'))
    expect(screen.getByRole('tabpanel', { name: 'Reasons' })).toBeTruthy()
  })

  it('warn before leaving what is not saved, and keep it', async () => {
    const { user } = await openSection('general')
    await user.selectOptions(await guard(), 'It cannot be solved')
    await user.click(screen.getByRole('tab', { name: 'Reasons' }).closest('button') ?? document.body)
    const warning = await screen.findByRole('alert')
    expect(document.activeElement?.textContent).toBe('Stay and save')
    await user.click(within(warning).getByRole('button', { name: 'Go without saving' }))
    await screen.findByRole('tabpanel', { name: 'Reasons' })
    await user.click(screen.getByRole('tab', { name: /Settings.*not saved/ }))
    expect((await guard()).value).toBe('block')
  })
})

describe('saving', () => {
  it('makes the next version, which counts at once, with who and when', async () => {
    const door = await openSection('general')
    const { user } = door
    expect(screen.getByText(/Nothing has been saved yet/)).toBeTruthy()
    await user.selectOptions(await guard(), 'It cannot be solved')
    await user.selectOptions(screen.getByLabelText(/^Window for first contact/), '14 days')
    expect(screen.getByText(/2 changes not saved/)).toBeTruthy()
    await save(door)
    expect(await screen.findByText(/Saved as version 1/)).toBeTruthy()
    expect(storedVersions(door)).toMatchObject([
      { version: 1, body: { guardPolicy: 'block', fcrWindowDays: 14 } },
    ])
    expect(await screen.findByText(/Version 1, saved .* by Ada Admin/)).toBeTruthy()
    await user.selectOptions(await guard(), 'Nothing happens')
    await save(door)
    await screen.findByText(/Saved as version 2/)
    expect(storedVersions(door).map(({ version }) => version)).toEqual([1, 2])
  })

  it('keeps what only a newer version of the app knows', async () => {
    const door = await openSection('general', { account: tinyAccount() })
    colleagueSaves(door, 1, { weather: 'sunny' } as Partial<Settings>)
    await door.user.click(screen.getByRole('tab', { name: 'Reasons' }))
    await door.user.click(await screen.findByRole('tab', { name: 'Settings' }))
    await screen.findByText(/Version 1, saved/)
    await door.user.selectOptions(await guard(), 'Nothing happens')
    await save(door)
    await screen.findByText(/Saved as version 2/)
    expect(storedVersions(door)[1]?.body).toMatchObject({ weather: 'sunny', guardPolicy: 'off' })
  })

  it('shows both sides where a colleague was first, and loses nothing', async () => {
    const door = await openSection('general')
    const { user } = door
    await user.selectOptions(await guard(), 'It cannot be solved')
    await user.selectOptions(screen.getByLabelText(/^Window for first contact/), '14 days')
    colleagueSaves(door, 1, { guardPolicy: 'off', allowedHosts: ['docs.example.com'] })
    await save(door)
    const conflict = await screen.findByRole('region', { name: 'A colleague saved first' })
    expect(await within(conflict).findByText(/Cleo Agent saved version 1/)).toBeTruthy()
    const row = (name: RegExp) =>
      within(within(conflict).getByRole('rowheader', { name }).closest('tr') ?? document.body)
    const chosen = (name: RegExp) =>
      row(name)
        .getAllByRole<HTMLInputElement>('radio')
        .map(({ checked }) => checked)
    // Mine where I changed it, theirs where only they did.
    expect(chosen(/solved without a reason/)).toEqual([true, false])
    expect(chosen(/^Window/)).toEqual([true, false])
    expect(chosen(/hosts/)).toEqual([false, true])
    await user.click(row(/solved without a reason/).getByRole('radio', { name: 'Nothing happens' }))
    await user.click(within(conflict).getByRole('button', { name: 'Go on with what is chosen' }))
    expect((await guard()).value).toBe('off')
    await save(door)
    await screen.findByText(/Saved as version 2/)
    expect(storedVersions(door)[1]).toMatchObject({
      version: 2,
      body: { guardPolicy: 'off', fcrWindowDays: 14, allowedHosts: ['docs.example.com'] },
    })
  })

  it.each<[string, object, RegExp]>([
    ['is forbidden', { status: 403 }, /Your role may not write/],
    ['comes too often', { status: 429, retryAfter: 7 }, /Try again in 7 seconds/],
    ['meets no network', { kind: 'drop' }, /Zendesk could not be reached/],
    ['meets an outage', { status: 503 }, /Zendesk did not accept it/],
  ])('that %s keeps the draft, and can be tried again', async (_, fault, why) => {
    const door = await openSection('general', {
      controls: {
        faults: [{ method: 'POST', path: `${RECORDS}$`, kind: 'status', times: 1, ...fault } as never],
      },
    })
    await door.user.selectOptions(await guard(), 'It cannot be solved')
    await save(door)
    expect(
      (await screen.findByText('Not saved. Your changes are still here.')).parentElement?.textContent,
    ).toMatch(why)
    expect(storedVersions(door)).toEqual([])
    await door.user.click(screen.getByRole('button', { name: 'Try to save again' }))
    await screen.findByText(/Saved as version 1/)
    expect(storedVersions(door)).toMatchObject([{ body: { guardPolicy: 'block' } }])
  })

  it('is not possible with faults, which are named', async () => {
    const { user } = await openSection('general')
    const share = await screen.findByLabelText(/^Ask for the inhibitor: one time in/)
    await user.clear(share)
    expect(screen.getByText(/1 thing to mend before it can be saved/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true)
    await user.type(share, '3')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Discard changes' }))
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    expect((share as HTMLInputElement).value).toBe('1')
  })
})

describe('who may only read', () => {
  it('is told so and why, and can change nothing', async () => {
    await openSection('general', { agentId: TINY.agent })
    expect(await screen.findByText(/Admins may change them/)).toBeTruthy()
    expect((await guard()).closest('fieldset')?.disabled).toBe(true)
    expect(screen.getByText(/courtesy, not security/)).toBeTruthy()
  })

  it('is everybody where there is no custom object, with what to do about it', async () => {
    await openSection('general', { controls: { features: { customObjects: false } } })
    expect(await screen.findByText(/custom object “barometer” is not there/)).toBeTruthy()
    expect((await guard()).closest('fieldset')?.disabled).toBe(true)
  })

  it('may edit once an admin named the group', async () => {
    const door = await openSection('general')
    await door.user.click(await screen.findByRole('checkbox', { name: 'Everybody in Support' }))
    await save(door)
    await screen.findByText(/Saved as version 1/)
    expect(storedVersions(door)).toMatchObject([
      { body: { whoMayEdit: { users: [], groups: [TINY.support] } } },
    ])
  })
})
