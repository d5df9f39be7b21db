// Journeys: nothing that comes from outside runs, wherever it is shown, and nobody but Zendesk is heard.

import type { Frame } from 'playwright-core'
import { expect, it } from 'vitest'
import { TABS } from '#app/review/place.ts'
import { SECTION_NAMES } from '#app/review/settings/sections.ts'
import { MARKUP } from '#test/abuse/markup.ts'
import { STRINGS } from '#test/abuse/strings.ts'
import { screens } from '#translations/en.json'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpHostile } from './hostile.ts'
import { press } from './press.ts'
import { allRead, insideReview, openReview } from './review-page.ts'
import { settled } from './sidebar.ts'
import { appFrame, insideApp, openTicket, shownPane } from './window.ts'

const { review } = screens
const { journey, trapped } = setUpHostile()

/** Opens all that can be opened, and what can be opened in that; what is pressed twice would close. */
async function openAll(frame: Frame): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const opened = await frame.evaluate(() => {
      const closed = document.querySelectorAll<HTMLElement>(
        'button[aria-expanded="false"]:not([data-tried]), details:not([open]) > summary:not([data-tried])',
      )
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

/** How often what would be an element stands there as text: what nobody sees proves nothing. */
const shownMarkup = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.body.innerText.match(/<[a-z]+/gi)?.length ?? 0)

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
    const frame = await insideApp(page)
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

it('nothing runs beside a person, an organisation and a new ticket', async () => {
  const { page, trap } = await trapped()
  const { requesterId } = STORIES.repeat
  const organization = journey.world.people.user(requesterId)?.organization_id
  expect(organization).toEqual(expect.any(Number))
  const places = [`users/${requesterId}`, `organizations/${organization}`, 'new-ticket']
  for (const [at, place] of places.entries()) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/${place}`)
    await expect.poll(() => page.locator('main iframe').count()).toBe(at + 1)
    await settled(page)
    const frame = await insideApp(page)
    await openAll(frame)
    expect(await strayMarkup(frame), place).toEqual([])
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
    // They come when the weeks are worked out.
    if (tab === 'reasons') await frame.getByText(/earlier alerts/).waitFor()
    await openAll(insideReview(page))
    expect(await strayMarkup(insideReview(page)), tab).toEqual([])
    expect(await shownMarkup(insideReview(page)), tab).toBeGreaterThan(0)
  }
  const sections = frame.getByRole('tabpanel').getByRole('navigation').first().getByRole('button')
  expect(await sections.count()).toBe(SECTION_NAMES.length)
  for (const section of await sections.all()) {
    await section.click()
    await openAll(insideReview(page))
    expect(await strayMarkup(insideReview(page)), await section.innerText()).toEqual([])
  }
  expect(trap.caught()).toEqual([])
})

/** A table whose heads, values and outcome are markup; quotes are doubled as a table has them. */
const hostileTable = (): string => {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  // A file that holds this sign is refused as no text.
  const rows = STRINGS.filter((text) => !text.includes('\0')).map((text, at) => [
    quoted(text),
    quoted(at % 3 === 0 ? '<img src=x>' : 'no'),
    at,
  ])
  return [[quoted(MARKUP[0] ?? ''), quoted(MARKUP[1] ?? ''), 'n'], ...rows].map(String).join('\n')
}

/** What a lead may be sent: settings, reasons and series in which every text is markup. */
const hostileFile = (): string =>
  JSON.stringify({
    settings: {
      ...{ allowedHosts: STRINGS, externalSources: STRINGS, panelOrder: STRINGS, guardPolicy: STRINGS[0] },
      ...Object.fromEntries(STRINGS.map((text) => [text, text])),
    },
    reasons: Object.fromEntries(
      ['billing__card_declined', ...STRINGS].map((value) => [
        value,
        { definition: STRINGS[1], synonyms: STRINGS.slice(0, 20), kind: STRINGS[2] },
      ]),
    ),
    series: Object.fromEntries(
      STRINGS.map((text) => [text, { kind: 'stock', unit: text, since: '2026-08-01', points: [[0, 9]] }]),
    ),
  })

it('nothing runs from files that a lead takes over, and in the summary to print', async () => {
  const { page, trap } = await trapped()
  const frame = await openReview(page)
  await allRead(frame)
  const clean = async (where: string): Promise<void> => {
    await openAll(insideReview(page))
    expect(await strayMarkup(insideReview(page)), where).toEqual([])
    expect(await shownMarkup(insideReview(page)), where).toBeGreaterThan(0)
  }
  await frame.getByRole('button', { name: review.summary.open }).click()
  await frame.getByRole('heading', { name: review.summary.title }).waitFor()
  await clean('summary')
  await frame.getByRole('button', { name: review.summary.back }).click()
  await frame.getByRole('tab').last().click()
  const { settings } = review
  const section = (name: 'file' | 'series' | 'backtest') =>
    frame.getByRole('navigation').first().getByRole('button', { name: settings.sections[name], exact: true })
  await section('backtest').click()
  await frame
    .getByLabel(settings.backtest.pick)
    .setInputFiles({ name: `${MARKUP[0]}.csv`, mimeType: 'text/csv', buffer: Buffer.from(hostileTable()) })
  await frame.getByLabel(settings.backtest.outcome).selectOption({ index: 2 })
  await clean('back-test, columns')
  await frame.getByRole('button', { name: settings.backtest.run }).click()
  await frame.getByRole('button', { name: settings.backtest.run }).waitFor()
  await clean('back-test')
  await section('series').click()
  await frame.getByRole('button', { name: settings.series.enter_other }).click()
  await frame.getByLabel(settings.series.import.paste).fill(hostileTable().replaceAll(',', '\t'))
  await frame.getByRole('button', { name: settings.series.import.read }).click()
  await clean('series from a table')
  await section('file').click()
  await frame.getByLabel(settings.file.paste).fill(hostileFile())
  await frame.getByRole('button', { name: settings.file.take }).click()
  await clean('settings from a file')
  expect(trap.caught()).toEqual([])
})

it('what other windows say to a frame is not heard; what Zendesk says is', async () => {
  const { page } = await trapped()
  await openTicket(page, STORIES.repeat.ticketId)
  await settled(page)
  await journey.calmed()
  const said = JSON.stringify({ key: 'zaf.ticket.requester.id.changed', message: 1 })
  // Whoever hears of another customer reads the ticket anew; what a frame asks besides, of Zendesk, is its own affair.
  const heard = (by: 'stranger' | 'zendesk'): Promise<number> =>
    shownPane(page)
      .locator('iframe')
      .last()
      .evaluate(
        async (element, { by, said }) => {
          const app = (element as HTMLIFrameElement).contentWindow
          let read = 0
          const count = ({ source, data }: MessageEvent): void => {
            if (source === app && String(data).includes('"ticket.requester"')) read += 1
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
          return read
        },
        { by, said },
      )
  expect(await heard('stranger')).toBe(0)
  await (await insideApp(page)).evaluate((message) => window.postMessage(message, '*'), said)
  expect(await heard('stranger')).toBe(0)
  expect(await heard('zendesk')).toBeGreaterThan(0)
})
