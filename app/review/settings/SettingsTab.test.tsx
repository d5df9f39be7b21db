import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import type { Settings } from '#domain/settings.ts'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const RECORDS = '/api/v2/custom_objects/barometer/records'

const open = async (section: string, options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  history.replaceState(null, '', `#/settings${section === '' ? '' : `/${section}`}`)
  const door = await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin, ...options })
  await screen.findByRole('navigation', { name: 'Sections of the settings' })
  return door
}

/** Versions and bodies of the team's record, oldest first. */
const stored = ({ world }: Screen): { version: number; body: Partial<Settings> }[] =>
  world.customObjects.records('barometer').map(({ custom_object_fields: { version, body } }) => ({
    version: Number(version),
    body: JSON.parse(String(body)),
  }))

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

const section = (name: string) => screen.findByRole('heading', { level: 2, name })
const guard = () => screen.findByLabelText<HTMLSelectElement>(/^When a ticket is solved without a reason/)
const save = (user: Screen['user']) => user.click(screen.getByRole('button', { name: 'Save' }))

beforeEach(() => history.replaceState(null, '', '#'))

describe('the tabs', () => {
  it('are a list of tabs for the keyboard, and the tab is in the address', async () => {
    const { user } = await open('')
    const [reasons, settings] = within(screen.getByRole('tablist')).getAllByRole('tab')
    expect(settings?.getAttribute('aria-selected')).toBe('true')
    settings?.focus()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(reasons)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(location.hash).toBe('#/reasons/last_7_days'))
    expect(screen.getByRole('tabpanel', { name: 'Reasons' })).toBeTruthy()
  })

  it('warn before leaving what is not saved, and keep it', async () => {
    const { user } = await open('general')
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
    const door = await open('general')
    const { user } = door
    expect(screen.getByText(/Nothing has been saved yet/)).toBeTruthy()
    await user.selectOptions(await guard(), 'It cannot be solved')
    await user.selectOptions(screen.getByLabelText(/^Window for first contact/), '14 days')
    expect(screen.getByText(/2 changes not saved/)).toBeTruthy()
    await save(user)
    expect(await screen.findByText(/Saved as version 1/)).toBeTruthy()
    expect(stored(door)).toMatchObject([{ version: 1, body: { guardPolicy: 'block', fcrWindowDays: 14 } }])
    expect(await screen.findByText(/Version 1, saved .* by Ada Admin/)).toBeTruthy()
    await user.selectOptions(await guard(), 'Nothing happens')
    await save(user)
    await screen.findByText(/Saved as version 2/)
    expect(stored(door).map(({ version }) => version)).toEqual([1, 2])
  })

  it('keeps what only a newer version of the app knows', async () => {
    const door = await open('general', { account: tinyAccount() })
    colleagueSaves(door, 1, { weather: 'sunny' } as Partial<Settings>)
    await door.user.click(screen.getByRole('tab', { name: 'Reasons' }))
    await door.user.click(await screen.findByRole('tab', { name: 'Settings' }))
    await screen.findByText(/Version 1, saved/)
    await door.user.selectOptions(await guard(), 'Nothing happens')
    await save(door.user)
    await screen.findByText(/Saved as version 2/)
    expect(stored(door)[1]?.body).toMatchObject({ weather: 'sunny', guardPolicy: 'off' })
  })

  it('shows both sides where a colleague was first, and loses nothing', async () => {
    const door = await open('general')
    const { user } = door
    await user.selectOptions(await guard(), 'It cannot be solved')
    await user.selectOptions(screen.getByLabelText(/^Window for first contact/), '14 days')
    colleagueSaves(door, 1, { guardPolicy: 'off', allowedHosts: ['docs.example.com'] })
    await save(user)
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
    await save(user)
    await screen.findByText(/Saved as version 2/)
    expect(stored(door)[1]).toMatchObject({
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
    const door = await open('general', {
      controls: {
        faults: [{ method: 'POST', path: `${RECORDS}$`, kind: 'status', times: 1, ...fault } as never],
      },
    })
    await door.user.selectOptions(await guard(), 'It cannot be solved')
    await save(door.user)
    expect(
      (await screen.findByText('Not saved. Your changes are still here.')).parentElement?.textContent,
    ).toMatch(why)
    expect(stored(door)).toEqual([])
    await door.user.click(screen.getByRole('button', { name: 'Try to save again' }))
    await screen.findByText(/Saved as version 1/)
    expect(stored(door)).toMatchObject([{ body: { guardPolicy: 'block' } }])
  })

  it('is not possible with faults, which are named', async () => {
    const { user } = await open('general')
    const share = await screen.findByLabelText(/^Ask for the inhibitor/)
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
    await open('general', { agentId: TINY.agent })
    expect(await screen.findByText(/Admins may change them/)).toBeTruthy()
    expect((await guard()).closest('fieldset')?.disabled).toBe(true)
    expect(screen.getByText(/courtesy, not security/)).toBeTruthy()
  })

  it('is everybody where there is no custom object, with what to do about it', async () => {
    await open('general', { controls: { features: { customObjects: false } } })
    expect(await screen.findByText(/custom object “barometer” is not there/)).toBeTruthy()
    expect((await guard()).closest('fieldset')?.disabled).toBe(true)
  })

  it('may edit once an admin named the group', async () => {
    const door = await open('general')
    await door.user.click(await screen.findByRole('checkbox', { name: 'Everybody in Support' }))
    await save(door.user)
    await screen.findByText(/Saved as version 1/)
    expect(stored(door)).toMatchObject([{ body: { whoMayEdit: { users: [], groups: [TINY.support] } } }])
  })
})

describe('general settings', () => {
  it('are changed field by field', async () => {
    const door = await open('general')
    const { user } = door
    await section('General')
    await user.click(screen.getByRole('switch', { name: 'Coaching' }))
    await user.click(screen.getByRole('switch', { name: /Agents log calls/ }))
    await user.click(screen.getByRole('button', { name: 'Move Reason up' }))
    await user.selectOptions(await screen.findByLabelText('Billing'), 'Tier 2')
    await user.type(
      screen.getByLabelText(/^Further hosts/),
      'https://docs.example.com/a{enter}wiki.example.com',
    )
    await user.type(screen.getByLabelText(/^User ids/), String(TINY.agent))
    await user.type(screen.getByLabelText(/^Contact reason: id/), String(TINY.reasonField))
    await save(user)
    await screen.findByText(/Saved as version 1/)
    expect(stored(door)[0]?.body).toMatchObject({
      featuresOff: ['coaching'],
      agentsLogContacts: false,
      panelOrder: ['health', 'reason', 'answers'],
      groupTiers: { [TINY.billing]: 2 },
      allowedHosts: ['docs.example.com', 'wiki.example.com'],
      whoMayEdit: { users: [TINY.agent], groups: [] },
      reasonFieldId: TINY.reasonField,
    })
  })
})

describe('the question of the month', () => {
  it('is written in two languages, with answers, and off until it is switched on', async () => {
    const door = await open('question')
    const { user } = door
    await user.click(await screen.findByRole('button', { name: 'Write a question' }))
    expect(screen.getByText(/things to mend before it can be saved/)).toBeTruthy()
    await user.type(screen.getByLabelText('Question (en)'), 'Did you know about scheduling?')
    await user.click(screen.getByRole('button', { name: 'Add language: de' }))
    await user.type(screen.getByLabelText('Question (de)'), 'Kannten Sie die Planung?')
    await user.type(screen.getByLabelText('Answer 1 (en)'), 'Yes')
    await user.type(screen.getByLabelText('Answer 2 (en)'), 'No')
    await save(user)
    await screen.findByText(/Saved as version 1/)
    expect(stored(door)[0]?.body.question).toEqual({
      id: '2026-09',
      text: { en: 'Did you know about scheduling?', de: 'Kannten Sie die Planung?' },
      options: [
        { id: 'yes', text: { en: 'Yes' } },
        { id: 'no', text: { en: 'No' } },
      ],
      until: '2026-10-18',
      on: false,
    })
  })
})

describe('files', () => {
  it('go out with everything, as a text where nothing can be downloaded', async () => {
    const { user } = await open('file')
    const names: string[] = []
    // A browser would download it; this one would go there.
    const life = new AbortController()
    const instead = (event: Event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return
      names.push(event.target.download)
      event.preventDefault()
    }
    document.addEventListener('click', instead, { signal: life.signal })
    await user.click(await screen.findByRole('button', { name: 'Export as a file' }))
    life.abort()
    expect(names).toEqual(['barometer-settings-2026-09-18.json'])
    const text = screen.getByLabelText<HTMLTextAreaElement>(/^barometer-settings-2026-09-18.json/).value
    expect(JSON.parse(text)).toMatchObject({ settings: { guardPolicy: 'warn', version: 1 }, reasons: {} })
  })

  it('come in as a draft, what is wrong named by its path', async () => {
    const door = await open('file')
    const { user } = door
    const paste = await screen.findByLabelText('Or paste its text')
    await user.click(paste)
    await user.paste('{"settings":{"guardPolicy":"block","fcrWindowDays":8,"groupTiers":{"support":1}}}')
    await user.click(screen.getByRole('button', { name: 'Take over this text' }))
    expect(screen.getByText('Taken over as unsaved changes')).toBeTruthy()
    expect(screen.getByText(/^Window for first contact resolution: is not allowed: 8/)).toBeTruthy()
    expect(screen.getByText(/^Tier of each group: support: is not allowed/)).toBeTruthy()
    await save(user)
    await screen.findByText(/Saved as version 1/)
    expect(stored(door)[0]?.body).toMatchObject({ guardPolicy: 'block', fcrWindowDays: 7 })
  })

  it('are refused where they reach for what objects are made of', async () => {
    const { user } = await open('file')
    const paste = await screen.findByLabelText('Or paste its text')
    await user.click(paste)
    await user.paste('{"settings":{"__proto__":{"guardPolicy":"off"}}}')
    await user.click(screen.getByRole('button', { name: 'Take over this text' }))
    expect(screen.getByText('Nothing was taken over')).toBeTruthy()
    expect(screen.getByText(/^Settings: __proto__: holds a name/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  it('bring what they say about reasons, saved by itself on top of what the team has', async () => {
    const door = await open('file')
    const { user } = door
    await user.click(await screen.findByLabelText('Or paste its text'))
    await user.paste(
      JSON.stringify({
        settings: {},
        reasons: {
          billing__refund_late: { kind: 'process', definition: 'Promised, not arrived.' },
          account__sign_in: { kind: 'defect' },
          elsewhere: { kind: 'other' },
        },
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Take over this text' }))
    expect(
      await screen.findByText(/something new about 2 reasons.*1 reason of the file is no option/),
    ).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save what it says about reasons' }))
    expect(await screen.findByText('Saved for 2 reasons.')).toBeTruthy()
    const records = door.world.customObjects.records('barometer')
    expect(records.map(({ external_id }) => external_id)).toEqual(['reasons:Billing:1', 'reasons:Account:1'])
    expect(screen.getByText(/is what the team has already/)).toBeTruthy()
  })

  it('what this browser remembers can be wiped', async () => {
    const { user, services } = await open('file')
    await services.facts.write('0.1.0:count:x', { count: 1, at: 1 }, 60_000)
    await user.click(await screen.findByRole('button', { name: 'Clear local data' }))
    await screen.findByText('Cleared.')
    expect(await services.facts.read('0.1.0:count:x')).toBeUndefined()
  })
})
