// How long does the work behind the panels take for a large help centre, and how long does a sync keep a frame busy?

import type { Browser } from 'playwright-core'
import type { RankContext } from '#domain/answers/answer.ts'
import { indexOf } from '#domain/answers/answer-index.ts'
import { type IndexDocument, indexDocument } from '#domain/answers/index-document.ts'
import { rankAnswers } from '#domain/answers/rank.ts'
import type { Item } from '#domain/content.ts'
import { median } from '#domain/statistics.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { newWindow, openTicket, windowAddress } from '#test/browser/window.ts'
import { anArticle, NOW } from '#test/samples/records.ts'
import type { Account } from '#workspace/records.ts'
import { startWorkspace } from '#workspace/server.ts'
import { createWorld } from '#workspace/world/world.ts'

const ARTICLES = 2_000
const DOCUMENTS = 10_000
const TICKETS = 60

/** Uniform in [0, 1), the same in each run. */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi wo xu'.split(' ')
const wordAt = (rank: number): string => {
  const [first, second, third] = [rank % 15, Math.floor(rank / 15) % 15, Math.floor(rank / 225) % 15]
  return [first, second, third, rank % 7].map((at) => SYLLABLES[at]).join('')
}
const WORDS = 3_375

/** Words as often as in a language: the second half as often as the first, and so on (Zipf). */
const writing = (random: () => number, words: number): string =>
  Array.from({ length: words }, () => wordAt(Math.floor(WORDS ** random()) - 1)).join(' ')

const articles = (count: number): Item[] => {
  const random = seeded(7)
  return Array.from({ length: count }, (_, at) =>
    anArticle(at + 1, {
      title: writing(random, 7),
      headings: [writing(random, 4), writing(random, 4)],
      text: writing(random, 350),
    }),
  )
}

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const CONTEXT: RankContext = {
  language: 'en',
  requesterSegments: null,
  readAt: new Map(),
  sentAt: new Map(),
  pinned: [],
  now: NOW,
  allowedHosts: [],
}

export interface OfficeFigures {
  /** Milliseconds to count and index so many articles. */
  build: number
  articles: number
  /** Milliseconds to rank one ticket over so many documents: median. */
  rank: number
  documents: number
}

/** What a worker does, on this thread. */
export function benchOffice(): OfficeFigures {
  const items = articles(DOCUMENTS)
  const build = timed(() => indexOf(items.slice(0, ARTICLES).map((item) => indexDocument(item, 'en'))))
  const documents: IndexDocument[] = items.map((item) => indexDocument(item, 'en'))
  const index = indexOf(documents)
  const random = seeded(11)
  const tickets = Array.from({ length: TICKETS }, (): TicketText => {
    const parts = [{ text: writing(random, 120), weight: 1 }]
    return { subject: writing(random, 6), parts, language: 'en' }
  })
  const times = tickets.map((text) => timed(() => rankAnswers(index, text, CONTEXT)))
  return { build, articles: ARTICLES, rank: median(times) ?? Number.NaN, documents: DOCUMENTS }
}

/** Runs in the frame: sums up how long its thread was busy in one go beyond 50 ms, from the first look on. */
function watchTasks(): void {
  if (!new URLSearchParams(location.search).has('app_guid')) return
  const tasks: { at: number; beyond: number }[] = []
  Object.assign(window, { barometerTasks: tasks })
  new PerformanceObserver((list) => {
    for (const { startTime, duration, name } of list.getEntries())
      if (name === 'self') tasks.push({ at: startTime, beyond: duration - 50 })
  }).observe({ type: 'longtask', buffered: true })
}

/** The account with a help centre of some size: five pages of long articles. */
const withManyArticles = (account: Account): Account => ({
  ...account,
  articles: Array.from({ length: 500 }, (_, at) => {
    const [article] = account.articles.slice(at % account.articles.length)
    if (article === undefined) throw new Error('The account has no articles.')
    return { ...article, id: article.id + 1_000_000 * at, body: article.body.repeat(12) }
  }),
})

/** Milliseconds after which the panels stand and the sync has not begun. */
const SETTLED = 2_500
/** Milliseconds in which the demo's help centre is read. */
const SYNCED = 9_000

/** Milliseconds for which the first sync of a browser blocks the thread that draws, and the calls that it makes. */
export async function blockedBySync(
  browser: Browser,
  account: Account,
  dist: string,
  ticketId: number,
): Promise<{ blocked: number; calls: number }> {
  const world = createWorld(withManyArticles(account))
  const workspace = await startWorkspace({ world, dist, port: 0, appPort: 0 })
  const context = await newWindow(browser, {})
  await context.addInitScript({ content: `globalThis.__name ??= (value) => value; (${watchTasks})()` })
  try {
    const page = await context.newPage()
    await page.goto(windowAddress(workspace.url, {}))
    await openTicket(page, ticketId)
    const element = await page.locator('main > div:not([hidden]) iframe').first().elementHandle()
    const frame = await element?.contentFrame()
    if (!frame) throw new Error('The ticket shows no frame of the app.')
    await page.waitForTimeout(SETTLED)
    const from = await frame.evaluate(() => performance.now())
    const before = world.log.entries().length
    await page.waitForTimeout(SYNCED)
    const tasks = await frame.evaluate(
      () => (window as unknown as { barometerTasks: { at: number; beyond: number }[] }).barometerTasks,
    )
    return {
      blocked: tasks.filter(({ at }) => at >= from).reduce((sum, { beyond }) => sum + beyond, 0),
      calls: world.log
        .entries()
        .slice(before)
        .filter(({ app }) => app !== null).length,
    }
  } finally {
    await context.close()
    await workspace.close()
  }
}
