import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { openSection, save, storedVersions } from '#test/settings.tsx'

beforeEach(() => history.replaceState(null, '', '#'))

/** Names of the files that the page would have downloaded: this browser would go there instead. */
const exported = async (user: UserEvent): Promise<string[]> => {
  const names: string[] = []
  const life = new AbortController()
  const instead = (event: Event) => {
    if (!(event.target instanceof HTMLAnchorElement)) return
    names.push(event.target.download)
    event.preventDefault()
  }
  document.addEventListener('click', instead, { signal: life.signal })
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Export as a file' })
  await waitFor(() => expect(button.disabled).toBe(false))
  await user.click(button)
  life.abort()
  return names
}

describe('files', () => {
  it('go out with everything, as a text where nothing can be downloaded', async () => {
    const { user } = await openSection('file')
    const names = await exported(user)
    expect(names).toEqual(['barometer-settings-2026-09-18.json'])
    const text = screen.getByLabelText<HTMLTextAreaElement>(/^barometer-settings-2026-09-18.json/).value
    expect(JSON.parse(text)).toMatchObject({ settings: { guardPolicy: 'warn', version: 1 }, reasons: {} })
  })

  it('come in as a draft, what is wrong named by its path', async () => {
    const door = await openSection('file')
    const { user } = door
    const paste = await screen.findByLabelText('Or paste its text')
    await user.click(paste)
    await user.paste('{"settings":{"guardPolicy":"block","fcrWindowDays":8,"groupTiers":{"support":1}}}')
    await user.click(screen.getByRole('button', { name: 'Take over this text' }))
    expect(screen.getByText('Taken over as unsaved changes')).toBeTruthy()
    expect(screen.getByText(/^Window for first contact resolution: is not allowed: 8/)).toBeTruthy()
    expect(screen.getByText(/^Tier of each group: support: is not allowed/)).toBeTruthy()
    await save(door)
    await screen.findByText(/Saved as version 1/)
    expect(storedVersions(door)[0]?.body).toMatchObject({ guardPolicy: 'block', fcrWindowDays: 7 })
  })

  it('are refused where they reach for what objects are made of', async () => {
    const { user } = await openSection('file')
    const paste = await screen.findByLabelText('Or paste its text')
    await user.click(paste)
    await user.paste('{"settings":{"__proto__":{"guardPolicy":"off"}}}')
    await user.click(screen.getByRole('button', { name: 'Take over this text' }))
    expect(screen.getByText('Nothing was taken over')).toBeTruthy()
    expect(screen.getByText(/^Settings: __proto__: holds a name/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  it('bring what they say about reasons, saved by itself on top of what the team has', async () => {
    const door = await openSection('file')
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

  it('bring their series, each saved by itself, and take along those of the team', async () => {
    const door = await openSection('file')
    const { user } = door
    await user.click(await screen.findByLabelText('Or paste its text'))
    const orders = { kind: 'flow', unit: 'orders', since: '2026-09-01', points: [[0, 12, 7]] }
    await user.paste(JSON.stringify({ settings: {}, series: { Orders: orders, 'a,b': orders, odd: 7 } }))
    await user.click(screen.getByRole('button', { name: 'Take over this text' }))
    expect(await screen.findByText(/holds 1 series.*2 could not be read/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save the series of the file' }))
    expect(await screen.findByText('1 series saved.')).toBeTruthy()
    expect(door.world.customObjects.records('barometer').map(({ external_id }) => external_id)).toEqual([
      'series:Orders:1',
    ])
    await exported(user)
    const text = screen.getByLabelText<HTMLTextAreaElement>(/^barometer-settings-/).value
    expect(JSON.parse(text).series).toEqual({ Orders: orders })
  })

  it('what this browser remembers can be wiped', async () => {
    const { user, services } = await openSection('file')
    await services.facts.write('0.1.0:count:x', { count: 1, at: 1 }, 60_000)
    await user.click(await screen.findByRole('button', { name: 'Clear local data' }))
    await screen.findByText('Cleared.')
    expect(await services.facts.read('0.1.0:count:x')).toBeUndefined()
  })
})
