// How does a test look at Noa, a customer who slips, beside her open ticket, and begin to answer her?

import type { Settings } from '#domain/settings.ts'
import { accountWith, openHealth, SLIPPING, THREE_PARTS } from '#test/health.ts'
import type { Screen, ScreenOptions } from '#test/render.tsx'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import type { Account } from '#workspace/records.ts'

export const NOA = 900004
/** Noa's open ticket: nothing else open, nothing lately. */
export const NOAS = 109

/** The tiny account in which Noa slips, with tags on one of her tickets. */
export const noasAccount = (id?: number, tags: string[] = []): Account =>
  accountWith({ userId: NOA, ...SLIPPING, ...(id === undefined ? {} : { ticket: { id, tags } }) })

/** Noa's account in which every comment says this. */
export const noaSaying = (words: string): Account => {
  const account = noasAccount()
  const said = { body: words, plain_body: words, html_body: `<p>${words}</p>` }
  return {
    ...account,
    comments: (id) => account.comments(id)?.map((comment) => ({ ...comment, ...said })),
  }
}

/** Beside her ticket, in a team that measures by the three parts; Health still closed. */
export const besideNoa = (
  options: Partial<ScreenOptions> = {},
  settings: Partial<Settings> = {},
): Promise<Screen> =>
  openSidebar({
    ticketId: NOAS,
    account: noasAccount(),
    settings: teamSettings({ healthDefinition: THREE_PARTS, ...settings }),
    ...options,
  })

export const openNoa = async (
  options: Partial<ScreenOptions> = {},
  settings: Partial<Settings> = {},
): Promise<Screen> => {
  const door = await besideNoa(options, settings)
  await openHealth(door, /^Health \d+ of/)
  return door
}

/** The agent begins to answer. */
export const beginAnswer = (door: Screen): void => {
  const comment = draftOf(door)?.comment
  if (!comment) throw new Error('There is no draft.')
  door.desk.edit(door.tab.id, { comment: { ...comment, html: '<p>Hello Noa,</p>' } })
}

/** The ticket's tags as Zendesk has them. */
export const savedTags = (door: Screen): readonly string[] => door.world.tickets.get(NOAS)?.tags ?? []
