import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { openSection, save, storedVersions } from '#test/settings.tsx'

beforeEach(() => history.replaceState(null, '', '#'))

describe('files', () => {
  it('go out with everything, as a text where nothing can be downloaded', async () => {
    const { user } = await openSection('file')
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

  it('what this browser remembers can be wiped', async () => {
    const { user, services } = await openSection('file')
    await services.facts.write('0.1.0:count:x', { count: 1, at: 1 }, 60_000)
    await user.click(await screen.findByRole('button', { name: 'Clear local data' }))
    await screen.findByText('Cleared.')
    expect(await services.facts.read('0.1.0:count:x')).toBeUndefined()
  })
})
