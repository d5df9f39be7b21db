import { expect, it } from 'vitest'
import type { Desk, DeskState, Tab } from '#workspace/desk/types.ts'
import { openPlace, placeOf } from './place.ts'

function state(kind: Tab['kind'], subjectId: number | null): DeskState {
  const tab = { id: 't', kind, subjectId } as Tab
  return { tabs: [tab], activeTabId: 't' } as unknown as DeskState
}

/** A desk that tells what was asked of it. */
function recordingDesk(): { desk: Desk; asked: unknown[][] } {
  const asked: unknown[][] = []
  const desk = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...given: unknown[]) =>
          void asked.push([name, ...given]),
    },
  )
  return { desk: desk as Desk, asked }
}

it.each([
  ['ticket', 35436, '#/tickets/35436', ['openTicket', 35436]],
  ['user', 900001, '#/users/900001', ['openUser', 900001]],
  ['organization', 7, '#/organizations/7', ['openOrganization', 7]],
  ['new_ticket', null, '#/new-ticket', ['openNewTicket']],
  ['nav_bar', null, '#/review', ['openNavBar', '']],
] as const)('%s %s', async (kind, id, place, call) => {
  expect(placeOf(state(kind, id))).toBe(place)
  const { desk, asked } = recordingDesk()
  await openPlace(desk, place)
  expect(asked).toEqual([call])
})

it('what follows the review is a link into the app', async () => {
  const { desk, asked } = recordingDesk()
  await openPlace(desk, '#/review/reasons/last_7_days?sort=-count')
  expect(asked).toEqual([['openNavBar', 'reasons/last_7_days?sort=-count']])
})

it('no place is the list', async () => {
  const { desk, asked } = recordingDesk()
  await openPlace(desk, '')
  expect(asked).toEqual([['activate', null]])
  expect(placeOf({ ...state('ticket', 1), activeTabId: null })).toBe('')
})

it.each(['#/tickets/x', '#/nowhere/5', '#/users/'])('%s opens nothing', async (place) => {
  const { desk, asked } = recordingDesk()
  await openPlace(desk, place)
  expect(asked).toEqual([])
})
