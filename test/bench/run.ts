// `npm run bench`: size, calls and time to useful beside an empty page, quality beside plain rankings, and growth.

import { median } from '#domain/statistics.ts'
import { launchChromium } from '#test/browser/chromium.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { buildPage } from '#workspace/page-build.ts'
import { benchAnswers } from './answers-shared.ts'
import { buildEmptyPage } from './empty-page.ts'
import { type FirstView, firstView } from './first-view.ts'
import { benchGrowth } from './growth.ts'
import { benchHealth } from './health.ts'
import { conclude, limits } from './limits.ts'
import { benchOffice, blockedBySync } from './office.ts'
import { benchLearning } from './office-learning.ts'
import { benchPicker } from './picker.ts'
import { pageSizes } from './sizes.ts'

const RUNS = 7
/** The package measured: `BAROMETER_DIST` names another than the project's own. */
const dist = process.env.BAROMETER_DIST ?? 'dist'
const LATENCIES = [0, 150]
/** Four times the size: linear is 4, quadratic 16; a busy machine and caches move it. */
const FASTEST_GROWTH = 8
const PANELS = ['Customer', 'Health', 'Answers', 'Reason']

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const ms = (value: number): string => `${Math.round(value)} ms`.padStart(8)
const middle = (values: readonly number[]): number => median(values) ?? Number.NaN
const middleOf = (views: readonly FirstView[], panel: string): number =>
  middle(views.map((view) => view.useful[panel] ?? Number.NaN))

async function several(run: () => Promise<FirstView>): Promise<FirstView[]> {
  const views: FirstView[] = []
  for (let index = 0; index < RUNS; index += 1) views.push(await run())
  return views
}

console.log('Script, gzip (at once / on demand)')
for (const { page, atOnce, later } of await pageSizes(dist))
  console.log(
    `  ${page.padEnd(22)} ${kB(atOnce).padStart(9)} / ${kB(later)}${page.endsWith('sidebar.html') ? `  at once ${limits.atMost('the sidebar’s script at once, kB', atOnce / 1000, 180)}` : ''}`,
  )

await buildPage()
const account = demoAccount()
const browser = await launchChromium()
const common = {
  browser,
  account,
  tickets: [STORIES.slipping.ticketId, STORIES.repeat.ticketId] as [number, number],
}
const empty = await buildEmptyPage()

for (const latency of LATENCIES) {
  const baseline = await several(() => firstView({ ...common, latency, dist: empty, panels: ['Empty'] }))
  const ours = await several(() => firstView({ ...common, latency, dist, panels: PANELS }))
  const registered = middle(ours.map((view) => view.registered))
  const emptyAt = middleOf(baseline, 'Empty')
  console.log(`\nTime from the frame's start, ${latency} ms per API call (medians of ${RUNS})`)
  console.log(`  ${'empty page'.padEnd(14)} ${ms(emptyAt)}`)
  console.log(`  ${'handshake'.padEnd(14)} ${ms(registered)}`)
  for (const panel of PANELS) {
    const at = middleOf(ours, panel)
    const rounds = latency === 0 ? '' : `, ${((at - emptyAt) / latency).toFixed(1)} round trips after it`
    console.log(`  ${panel.padEnd(14)} ${ms(at)}  ${(at / emptyAt).toFixed(1)} × the empty page${rounds}`)
  }
  if (latency > 0) {
    const target = registered + 2 * latency + emptyAt
    const first = Math.min(...PANELS.map((panel) => middleOf(ours, panel)))
    console.log(
      `  first panel ${limits.atMost('first panel useful, ms', first, target)}: two round trips after the handshake, and the empty page's own time`,
    )
  }
  const [view] = ours
  if (latency > 0 || !view) continue
  console.log(
    `\nScript before the first panel is useful: ${kB(view.script)} (empty page ${kB(baseline[0]?.script ?? 0)})`,
  )
  const { calls } = view
  limits.atMost('calls of a first view', calls.view, 4)
  limits.atMost('calls on coming back', calls.back, 0)
  console.log(
    `Calls: ${calls.view} on a first view, ${calls.session} once a session, ${calls.sync} for the index when idle, ${calls.back} on coming back`,
  )
  for (const path of calls.paths) console.log(`  ${path}`)
}
const sync = await blockedBySync(browser, account, dist, STORIES.slipping.ticketId)
console.log(
  `\nThe first ${sync.calls} calls of a sync block the thread that draws for ${Math.round(sync.blocked)} ms beyond 50 ms a task`,
)
const picker = await benchPicker(browser, account, dist, STORIES.slipping.ticketId)
console.log(
  `The reason picker with ${picker.options} options: open after ${ms(picker.opening).trim()}, a key until its list is painted ${picker.median.toFixed(1)} ms at the median, at worst ${picker.worst.toFixed(1)} ms (${picker.keys} keys)`,
)
await browser.close()

const office = benchOffice()
console.log(
  `Index of ${office.articles} articles: ${Math.round(office.build)} ms in a worker (${limits.atMost('an index, ms', office.build, 2_000)})`,
)
console.log(
  `Ranking over ${office.documents} documents: ${office.rank.toFixed(1)} ms at the median (${limits.atMost('a ranking, ms', office.rank, 20)})`,
)

const learning = await benchLearning()
console.log(
  `\nLearning reasons from ${learning.contacts} contacts: ${Math.round(learning.reasons)} ms in a worker (${limits.atMost('learning reasons, ms', learning.reasons, 3_000)}), with answers and all texts ${Math.round(learning.whole)} ms`,
)
console.log(
  `  a suggestion ${learning.suggest.toFixed(1)} ms at the median (${limits.atMost('a suggestion, ms', learning.suggest, 5)}); kept ${kB(learning.reasonBytes)} of reasons and ${kB(learning.answerBytes)} of answers (${limits.atMost('learned of either kept, kB', Math.max(learning.reasonBytes, learning.answerBytes) / 1000, 2_000)} each)`,
)
console.log(
  `  a ranking that is asked for meanwhile waits ${Math.round(learning.wait)} ms at the median, at worst ${Math.round(learning.longestWait)} ms (${limits.atMost('a ranking that waits, ms', learning.longestWait, 100)})`,
)

console.log('\nGrowth: a quarter of the size, the whole, and their ratio (4 is linear)')
for (const { what, quarter, whole } of benchGrowth())
  console.log(
    `  ${what.padEnd(46)} ${quarter.toFixed(1).padStart(8)} ms ${whole.toFixed(1).padStart(8)} ms  × ${(whole / quarter).toFixed(1)}  ${limits.atMost(`growth of: ${what}`, whole / quarter, FASTEST_GROWTH)}`,
  )

const health = await benchHealth()
console.log(
  `\nHealth with its history, 500 contacts and 500 events: ${health.median.toFixed(1)} ms, at worst ${health.worst.toFixed(1)} ms`,
)

await benchAnswers()
process.exitCode = conclude()
