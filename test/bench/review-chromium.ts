// The Review page in Chromium with 200,000 contacts and 500 reasons, beside the same page with 1,000: figures to print.

import { loadavg } from 'node:os'
import { median } from '#domain/statistics.ts'
import { launchChromium } from '#test/browser/chromium.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { buildPage } from '#workspace/page-build.ts'
import { limits } from './limits.ts'
import { keptRows, withManyReasons } from './review-fill.ts'
import { benchPage, type PageFigures } from './review-page.ts'

const RUNS = Number(process.env.BENCH_RUNS ?? 3)
/** Milliseconds from a picker's change until all of it is drawn. */
const LIMIT = 150
/** The first is the baseline. The page reads up to 200,000: so many of the demo account lie just below. */
const SIZES = [1_000, 195_000]
const NOW = '2026-09-14T09:00:00Z'

const middle = (values: readonly number[]): number => median(values) ?? Number.NaN

interface Line {
  what: string
  of: (figures: PageFigures) => number
  unit: 'ms' | 'MB' | ''
  /** At most, with the large account. */
  limit: number | null
}

const LINES: readonly Line[] = [
  {
    what: 'first figures of a warm start',
    of: ({ figures }) => figures,
    unit: 'ms',
    limit: 1_500,
  },
  {
    what: 'first figures where rows are kept and nothing else',
    of: ({ onlyRows }) => onlyRows,
    unit: 'ms',
    limit: null,
  },
  { what: 'all read, judged and drawn', of: ({ read }) => read, unit: 'ms', limit: null },
  { what: 'longest task until then', of: ({ longest }) => longest, unit: 'ms', limit: 100 },
  {
    what: 'longest task as Reasons opens, with its spikes',
    of: ({ reasons }) => reasons,
    unit: 'ms',
    limit: 100,
  },
  {
    what: 'pickers, the median one, until all is drawn',
    of: ({ picks }) => middle(picks.map(({ drawn }) => drawn)),
    unit: 'ms',
    limit: 150,
  },
  {
    what: 'pickers, the slowest of each run',
    of: ({ picks }) => Math.max(...picks.map(({ drawn }) => drawn)),
    unit: 'ms',
    limit: 150,
  },
  {
    what: 'pickers, the median one, processor time',
    of: ({ picks }) => middle(picks.map(({ cpu }) => cpu)),
    unit: 'ms',
    limit: null,
  },
  { what: 'memory of the page', of: ({ memory }) => memory, unit: 'MB', limit: 400 },
  { what: 'lines of the table of reasons', of: ({ scrolling }) => scrolling.lines, unit: '', limit: null },
  {
    what: 'a frame while it scrolls, median',
    of: ({ scrolling }) => scrolling.median,
    unit: 'ms',
    limit: null,
  },
  {
    what: 'a frame while it scrolls, 95 of 100',
    of: ({ scrolling }) => scrolling.p95,
    unit: 'ms',
    limit: null,
  },
  {
    what: 'frames of a hundred that came late',
    of: ({ scrolling: { dropped, of } }) => (100 * dropped) / of,
    unit: '',
    limit: null,
  },
  {
    what: 'the same over an empty document',
    of: ({ nothing: { dropped, of } }) => (100 * dropped) / of,
    unit: '',
    limit: null,
  },
  { what: 'a loop of five million steps', of: ({ loop }) => loop, unit: 'ms', limit: null },
]

const cell = (value: number, unit: string): string =>
  `${Math.round(value).toLocaleString('en')} ${unit}`.padStart(10)

/**
 * Medians of each picker by itself: drawn with the small account; with the large one answered, drawn, told what Zendesk
 * was asked for then, and its processor time.
 */
function printPickers(base: readonly PageFigures[], large: readonly PageFigures[]): void {
  const most = Math.max(...large.map(({ contacts }) => contacts)).toLocaleString('en')
  console.log(
    `\n  Each picker, target ${LIMIT} ms: drawn with ${base[0]?.contacts.toLocaleString('en')}; with ${most} answered, drawn, told by Zendesk, processor`,
  )
  for (const [index, { name }] of (large[0]?.picks ?? []).entries()) {
    const of = (runs: readonly PageFigures[], which: 'answered' | 'drawn' | 'told' | 'cpu'): number =>
      middle(runs.map(({ picks }) => picks[index]?.[which] ?? Number.NaN))
    const drawn = of(large, 'drawn')
    const told = [of(base, 'drawn'), of(large, 'answered'), drawn, of(large, 'told'), of(large, 'cpu')]
    console.log(
      `    ${name.padEnd(40)}${told.map((value) => cell(value, 'ms')).join('')}  ${limits.atMost(`picker ${name}, ms`, drawn, LIMIT)}`,
    )
  }
}

/** Prints medians of three runs, each in a browser window of its own, and how many times as much the large account takes. */
export async function printPages(dist: string): Promise<void> {
  await buildPage()
  const browser = await launchChromium()
  const found: PageFigures[][] = []
  for (const tickets of SIZES) {
    const plain = demoAccount({ tickets, now: NOW })
    const kept = await keptRows(plain)
    const runs: PageFigures[] = []
    for (let run = 0; run < RUNS; run += 1)
      runs.push(await benchPage({ browser, account: withManyReasons(plain), dist, kept }))
    found.push(runs)
  }
  await browser.close()
  const [base = [], large = []] = found
  const size = (runs: readonly PageFigures[]): string => (runs[0]?.contacts ?? 0).toLocaleString('en')
  const load = loadavg()[0] ?? 0
  console.log(
    `\nThe page in Chromium, 1280 px, rows kept in IndexedDB, medians of ${RUNS} (load ${load.toFixed(1)})`,
  )
  console.log(`  ${''.padEnd(48)}${size(base).padStart(9)}${size(large).padStart(11)}   ratio  target`)
  for (const { what, of, unit, limit } of LINES) {
    const [small, big] = [middle(base.map(of)), middle(large.map(of))]
    const said = limit === null ? '' : limits.atMost(`${what}, ${unit}`, big, limit)
    const ratio = small > 0 ? `${(big / small).toFixed(1)} ×` : ''
    console.log(`  ${what.padEnd(48)}${cell(small, unit)}${cell(big, unit)} ${ratio.padStart(7)}  ${said}`)
  }
  printPickers(base, large)
}
