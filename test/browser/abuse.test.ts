import type { BrowserContext, Frame, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { TABS } from '#app/review/place.ts'
import { SECTION_NAMES } from '#app/review/settings/sections.ts'
import { hostileAccount } from '#test/abuse/account.ts'
import { MARKUP } from '#test/abuse/markup.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { keptBy } from './kept.ts'
import { press } from './press.ts'
import { allRead, insideReview, LEAD, openReview } from './review-page.ts'
import { settled } from './sidebar.ts'
import { setTrap, type Trap } from './trap.ts'
import { appFrame, openTicket, shownPane } from './window.ts'

/** Words that stand nowhere but in one ticket and with its customer. */
const PLANTED = {
  subject: 'Zyxsubjectword',
  message: 'Zyxmessageword',
  name: 'Zyxnameword',
  address: 'zyxaddressword',
  company: 'Zyxcompanyword',
} as const
const { ticketId: TICKET, requesterId: CUSTOMER } = STORIES.repeat

const withPlanted = () => {
  const account = hostileAccount()
  const customer = account.users.find(({ id }) => id === CUSTOMER)
  return {
    ...account,
    users: account.users.map((one) =>
      one.id === CUSTOMER
        ? { ...one, name: `${PLANTED.name} ${one.name}`, email: `${PLANTED.address}@example.net` }
        : one,
    ),
    organizations: account.organizations.map((one) =>
      one.id === customer?.organization_id ? { ...one, name: `${PLANTED.company} ${one.name}` } : one,
    ),
    tickets: account.tickets.map((one) =>
      one.id === TICKET ? { ...one, subject: `${PLANTED.subject} ${one.subject}` } : one,
    ),
    comments: (id: number) =>
      account.comments(id)?.map((one) => {
        if (id !== TICKET) return one
        const words = {
          body: `${PLANTED.message} ${one.body}`,
          html_body: `<p>${PLANTED.message}</p>${one.html_body}`,
        }
        return { ...one, ...words, plain_body: `${PLANTED.message} ${one.plain_body}` }
      }),
  }
}

const account = withPlanted()
const journey = setUpJourney({ account: () => account })

/** The workspace's own page shows mails as Zendesk would, with pictures that are not there. */
const PICTURES = /Failed to load resource/
/** Chromium says so when markup is read into a document that runs nothing, which is how it is made safe. */
const AS_IT_IS_READ =
  /(?:Executing inline event handler|Setting the document's base URI).*violates|log entries are not shown/

async function trapped(user = LEAD): Promise<{ page: Page; trap: Trap; window: BrowserContext }> {
  journey.expectComplaint(PICTURES)
  journey.expectComplaint(/Download is disallowed/)
  journey.expectComplaint(AS_IT_IS_READ)
  const traps: Trap[] = []
  const opening = async (window: BrowserContext): Promise<void> => {
    traps.push(await setTrap(window))
  }
  const page = await journey.signIn({ user, height: 2_000, panel: 400, opening })
  const [trap] = traps
  if (trap === undefined) throw new Error('No trap was set.')
  return { page, trap, window: page.context() }
}

const insideTicket = (page: Page): Frame => {
  const frame = page.frames().findLast((one) => one.url().includes('sidebar.html'))
  if (!frame) throw new Error('The page has no frame of the sidebar.')
  return frame
}

/** Opens all that can be opened, and what can be opened in that; what is pressed twice would close. */
async function openAll(frame: Frame): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const opened = await frame.evaluate(() => {
      const closed = document.querySelectorAll<HTMLElement>('button[aria-expanded="false"]:not([data-tried])')
      for (const button of closed) {
        button.dataset.tried = ''
        button.click()
      }
      return closed.length
    })
    await frame
      .locator('body:not(:has([role="status"][aria-label^="Loading"]))')
      .waitFor({ state: 'attached' })
    if (opened === 0) return
  }
}

/** What in the frame could act: handlers, elements that we never draw, addresses that lead anywhere but to the web. */
const strayMarkup = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((one) => {
      const acts = ['script', 'iframe', 'object', 'embed', 'base', 'link', 'meta', 'style', 'form', 'math']
      const odd = [...one.attributes].filter(
        ({ name, value }) =>
          name.startsWith('on') ||
          (['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name) &&
            !/^(?:https?:|mailto:|#|\.\/|data:image\/svg)/.test(value)),
      )
      return acts.includes(one.localName) || odd.length > 0 ? [one.outerHTML.slice(0, 200)] : []
    }),
  )

it('the trap hears what runs on a page without our policy', async () => {
  const { page, trap, window } = await trapped()
  expect(trap.caught()).toEqual([])
  const bare = await window.newPage()
  await bare.setContent(MARKUP.slice(0, 40).join('\n'))
  await expect.poll(() => trap.caught().some((one) => one.startsWith('a script ran'))).toBe(true)
  await bare.close()
  await page.close()
})

it('nothing runs beside tickets, in previews, in searches and menus', async () => {
  const { page, trap } = await trapped()
  // Each preview is a call, and a browser has eighty a minute.
  for (const { ticketId } of [STORIES.repeat, STORIES.messaging]) {
    await openTicket(page, ticketId)
    await settled(page)
    const frame = insideTicket(page)
    await openAll(frame)
    const answers = appFrame(page).getByRole('region', { name: 'Answers', exact: true })
    const box = answers.getByRole('searchbox')
    await press(answers.getByRole('button', { name: 'Search answers' }), box)
    await box.fill('card')
    await answers.getByRole('list', { name: 'Search results' }).waitFor()
    await openAll(frame)
    expect(await strayMarkup(frame)).toEqual([])
  }
  expect(trap.caught()).toEqual([])
})

it('nothing runs on any tab of Review and in any part of the settings', async () => {
  const { page, trap } = await trapped()
  const frame = await openReview(page)
  await allRead(frame)
  for (const tab of TABS) {
    await frame.getByRole('tab').nth(TABS.indexOf(tab)).click()
    await frame.getByRole('tabpanel').getByRole('heading').first().waitFor()
    await openAll(insideReview(page))
    expect(await strayMarkup(insideReview(page)), tab).toEqual([])
  }
  const sections = frame.getByRole('tabpanel').getByRole('navigation').first().getByRole('button')
  expect(await sections.count()).toBe(SECTION_NAMES.length)
  for (const section of await sections.all()) {
    await section.click()
    await openAll(insideReview(page))
  }
  expect(trap.caught()).toEqual([])
})

it('what other windows say to a frame is not heard; what Zendesk says is', async () => {
  const { page } = await trapped()
  await openTicket(page, TICKET)
  await settled(page)
  await journey.calmed()
  const said = JSON.stringify({ key: 'zaf.ticket.requester.id.changed', message: 1 })
  const heard = (by: 'stranger' | 'itself' | 'zendesk'): Promise<number> =>
    shownPane(page)
      .locator('iframe')
      .last()
      .evaluate(
        async (element, { by, said }) => {
          const app = (element as HTMLIFrameElement).contentWindow
          let answers = 0
          const count = ({ source }: MessageEvent): void => {
            if (source === app) answers += 1
          }
          window.addEventListener('message', count)
          if (by === 'zendesk') app?.postMessage(said, '*')
          else {
            const place = [...Array(window.length).keys()].find((at) => window[at] === app)
            const stranger = document.createElement('iframe')
            stranger.setAttribute('sandbox', 'allow-scripts')
            stranger.srcdoc = `<script>parent[${place}].postMessage(${JSON.stringify(said)}, '*')</script>`
            document.body.append(stranger)
          }
          await new Promise((resolve) => setTimeout(resolve, 1_500))
          window.removeEventListener('message', count)
          return answers
        },
        { by, said },
      )
  expect(await heard('stranger')).toBe(0)
  await insideTicket(page).evaluate((message) => window.postMessage(message, '*'), said)
  expect(await heard('stranger')).toBe(0)
  expect(await heard('zendesk')).toBeGreaterThan(0)
})

it('no word of a ticket is kept, logged, put into an address or told to anybody but the account', async () => {
  const { page, trap } = await trapped()
  await openTicket(page, TICKET)
  await settled(page)
  const answers = appFrame(page).getByRole('region', { name: 'Answers', exact: true })
  await answers
    .getByRole('button', { name: /^Insert link/ })
    .first()
    .click()
  await answers.getByText('Link inserted').waitFor()
  const reason = appFrame(page).getByRole('region', { name: 'Reason', exact: true })
  await reason.getByRole('group', { name: 'Suggested reasons' }).getByRole('button').first().click()
  await shownPane(page)
    .getByRole('button', { name: /^Submit as/ })
    .first()
    .click()
  await journey.calmed()
  const kept = [await keptBy(insideTicket(page))]
  const frame = await openReview(page)
  await allRead(frame)
  for (const tab of TABS) {
    await frame.getByRole('tab').nth(TABS.indexOf(tab)).click()
    await frame.getByRole('tabpanel').getByRole('heading').first().waitFor()
  }
  await journey.calmed()
  kept.push(await keptBy(insideReview(page)))
  // Both keep something: what is learned of reasons, the index, the rows of Review.
  for (const text of kept) expect(text.length).toBeGreaterThan(1_000)
  const isSearch = ({ method, url }: { method: string; url: string }) =>
    method === 'GET' && /\/api\/v2\/(?:help_center\/[^?]*search|guide\/search)/.test(url)
  const told = trap
    .asked()
    .filter((one) => one.ours && !isSearch(one))
    .map(({ url, body }) => `${decodeURIComponent(url)} ${body}`)
  expect(told.length).toBeGreaterThan(10)
  for (const word of Object.values(PLANTED)) {
    const has = (text: string): boolean => text.toLowerCase().includes(word.toLowerCase())
    expect(
      kept.filter(has).map((text) => around(text, word)),
      `kept: ${word}`,
    ).toEqual([])
    expect(told.filter(has), `told: ${word}`).toEqual([])
    expect(trap.said().filter(has), `logged: ${word}`).toEqual([])
    expect(
      page
        .frames()
        .map((one) => one.url())
        .filter(has),
      `in an address: ${word}`,
    ).toEqual([])
  }
})

const around = (text: string, word: string): string => {
  const at = text.toLowerCase().indexOf(word.toLowerCase())
  return text.slice(Math.max(0, at - 120), at + 80)
}
