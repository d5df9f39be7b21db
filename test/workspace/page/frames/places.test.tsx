import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { createDesk } from '#workspace/desk/desk.ts'
import type { Desk } from '#workspace/desk/types.ts'
import { deskOptions } from '#workspace/in-process.ts'
import { type Surroundings, SurroundingsProvider } from '#workspace/page/surroundings.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { Background } from './Background.tsx'
import { Popovers } from './Popovers.tsx'
import { createFrames } from './registry.ts'

const BLANK = 'about:blank'

/** A desk whose app has every place; nothing is fetched for its frames. */
function setUp() {
  const { installation, ...rest } = deskOptions(createWorld(tinyAccount()), {})
  const locations = { background: BLANK, top_bar: BLANK, ticket_editor: BLANK }
  const app = { ...installation, locations }
  const desk = createDesk({ ...rest, installation: app })
  const setup = { installation: app, appUrl: 'http://127.0.0.1:1' }
  const value = { desk, setup, frames: createFrames() } as unknown as Surroundings
  const show = (children: ReactNode) =>
    render(<SurroundingsProvider value={value}>{children}</SurroundingsProvider>)
  return { desk, show }
}

const framesAt = (location: string): Element[] => [
  ...document.querySelectorAll(`iframe[data-location="${location}"]`),
]

const shownAt = (location: string): boolean[] =>
  framesAt(location).map((frame) => frame.closest('[hidden]') === null)

const instanceAt = (desk: Desk, location: string) =>
  desk.getState().instances.find((one) => one.location === location)

it('loads the background once and shows it to nobody', async () => {
  const { desk, show } = setUp()
  show(<Background />)
  await act(() => desk.openTicket(110))
  await act(() => desk.openTicket(109))
  expect(shownAt('background')).toEqual([false])
})

it('loads an app of the top bar at the first press, and keeps it when it is closed', () => {
  const { desk, show } = setUp()
  show(<Popovers location="top_bar" tabId="" />)
  const button = screen.getByRole('button', { name: 'Barometer: top bar', expanded: false })
  expect(framesAt('top_bar')).toEqual([])
  fireEvent.click(button)
  const [frame] = framesAt('top_bar')
  expect(shownAt('top_bar')).toEqual([true])
  fireEvent.click(screen.getByRole('button', { expanded: true }))
  expect(shownAt('top_bar')).toEqual([false])
  expect(framesAt('top_bar')).toEqual([frame])
  expect(instanceAt(desk, 'top_bar')).toMatchObject({ visible: false, loaded: true })
})

it('loads it unseen where the app asks ahead', async () => {
  const { desk, show } = setUp()
  show(<Popovers location="top_bar" tabId="" />)
  const { guid = '' } = instanceAt(desk, 'top_bar') ?? {}
  await act(() => desk.invoke(guid, { preloadPane: [] }))
  expect(shownAt('top_bar')).toEqual([false])
})

it("keeps each ticket's editor to its own ticket", async () => {
  const { desk, show } = setUp()
  const first = await desk.openTicket(110)
  await desk.openTicket(109)
  show(<Popovers location="ticket_editor" tabId={first.id} />)
  fireEvent.click(screen.getByRole('button', { name: 'Barometer: ticket editor' }))
  expect(framesAt('ticket_editor').map((frame) => frame.getAttribute('data-guid'))).toEqual([
    instanceAt(desk, 'ticket_editor')?.guid,
  ])
})
