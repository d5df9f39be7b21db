import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useServices } from '#app/host/services.tsx'
import { type FakeZaf, fakeZaf, REGISTERED } from '#test/doubles/zaf-client.ts'
import { loadLateParts } from '#test/late-parts.ts'
import { mount, type Places } from './mount.tsx'

await loadLateParts()

const Shown = () => <p>the screen beside ticket {useServices().host.context.ticketId}</p>
const places: Places = { ticket_sidebar: { Screen: Shown } }

const THE_SCREEN = 'the screen beside ticket 4711'
const FAILED = /^Barometer could not start/
const OUTSIDE = 'Barometer works inside Zendesk'

const give = (sdk: unknown): void => {
  vi.stubGlobal('ZAFClient', sdk)
}
/** The page begins, with this client of Zendesk's SDK. */
const begin = (client: FakeZaf | false): Promise<void> => {
  give({ init: () => client })
  return mount(places)
}
/** Time passes, and what was loaded meanwhile is drawn. */
const pass = (milliseconds: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds)
    // Words are a file of their own.
    await vi.dynamicImportSettled()
  })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  document.body.innerHTML = '<div id="barometer"></div>'
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

describe('a page whose Zendesk', () => {
  it('has greeted it shows its screen', async () => {
    const client = fakeZaf()
    const mounted = begin(client)
    client.emit('app.registered', REGISTERED)
    await pass(2_000)
    await mounted
    expect(screen.getByText(THE_SCREEN)).toBeTruthy()
  })

  it('never greets it says so, and is not blank', async () => {
    begin(fakeZaf())
    await pass(14_000)
    expect(screen.queryByText(FAILED)).toBeNull()
    await pass(2_000)
    expect(screen.getByText(FAILED)).toBeTruthy()
    expect(screen.getByRole('main')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy()
    await pass(3_600_000)
    expect(screen.getByText(FAILED)).toBeTruthy()
  })

  it.each([20_000, 600_000])('greets it after %i ms shows its screen then', async (late) => {
    const client = fakeZaf()
    const mounted = begin(client)
    await pass(late)
    expect(screen.getByText(FAILED)).toBeTruthy()
    client.emit('app.registered', REGISTERED)
    await pass(2_000)
    await mounted
    expect(screen.getByText(THE_SCREEN)).toBeTruthy()
    expect(screen.queryByText(FAILED)).toBeNull()
  })

  it('greets it in the moment in which its patience ends shows the screen alone', async () => {
    // The browser's language is still being loaded then, the agent's is there.
    vi.stubGlobal('navigator', Object.create(navigator, { language: { value: 'fr-FR' } }))
    const client = fakeZaf()
    const mounted = begin(client)
    await vi.advanceTimersByTimeAsync(15_000)
    client.emit('app.registered', REGISTERED)
    await pass(2_000)
    await mounted
    await pass(0)
    expect(document.body.textContent).toBe(THE_SCREEN)
    expect(document.documentElement.lang).toBe('en')
  })

  it('greets it twice shows one screen, of the first greeting', async () => {
    const client = fakeZaf()
    const mounted = begin(client)
    client.emit('app.registered', REGISTERED)
    const context = { ...REGISTERED.context, ticketId: 1 }
    client.emit('app.registered', { ...REGISTERED, context })
    await pass(2_000)
    await mounted
    client.emit('app.registered', { ...REGISTERED, context })
    await pass(2_000)
    expect(screen.getAllByText(/^the screen/).map(({ textContent }) => textContent)).toEqual([THE_SCREEN])
  })

  it.each<[string, () => unknown]>([
    ['refuses to', () => Promise.reject(new Error('no'))],
    ['never gets to', () => new Promise(() => undefined)],
    ['answers nonsense when asked to', () => 17],
  ])('%s tell of colours and agents shows its screen', async (_, get) => {
    const client = fakeZaf({ get })
    const mounted = begin(client)
    client.emit('app.registered', REGISTERED)
    await pass(10_000)
    await mounted
    expect(screen.getByText(THE_SCREEN)).toBeTruthy()
  })

  it.each<[string, unknown]>([
    ['no context', { metadata: REGISTERED.metadata }],
    ['a context without a place', { ...REGISTERED, context: {} }],
    ['nothing', undefined],
  ])('greets it with %s says that it could not start', async (_, message) => {
    const client = fakeZaf()
    const mounted = begin(client)
    client.emit('app.registered', message)
    await pass(2_000)
    await mounted
    expect(screen.getByText(FAILED)).toBeTruthy()
  })

  it('opened it where nothing of it belongs says what it is', async () => {
    const client = fakeZaf()
    const mounted = begin(client)
    client.emit('app.registered', {
      ...REGISTERED,
      context: { ...REGISTERED.context, location: 'nav_bar' },
    })
    await pass(2_000)
    await mounted
    expect(screen.getByText(OUTSIDE)).toBeTruthy()
  })
})

describe('a page outside of Zendesk', () => {
  it.each<[string, unknown]>([
    ['whose SDK was not loaded', undefined],
    ['whose SDK finds no Zendesk', { init: () => false }],
    [
      'whose SDK throws',
      {
        init: () => {
          throw new Error('no frame')
        },
      },
    ],
  ])('%s says what Barometer is, and where', async (_, sdk) => {
    give(sdk)
    const mounted = mount(places)
    await pass(0)
    await mounted
    expect(screen.getByRole('heading', { level: 1, name: OUTSIDE })).toBeTruthy()
  })
})
