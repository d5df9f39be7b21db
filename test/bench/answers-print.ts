// How do the figures of answers look in a terminal?

import type { SetFigures } from './answers.ts'
import { limits } from './limits.ts'

const share = (value: number): string => value.toFixed(3)
const percent = (value: number): string => `${Math.round(value * 100)} %`
const cell = (value: string, width = 9): string => value.padStart(width)

export function printAnswers(figures: SetFigures): void {
  const { set, documents, tickets, history, texts, lost } = figures
  console.log(
    `\nAnswers, ${set}: ${tickets} judged tickets, ${documents} documents, history of ${history}, ${texts} unjudged texts`,
  )
  if (lost > 0) console.log(`  ${lost} tickets name a document that is not there: it counts as not found`)
  console.log(
    `  ${''.padEnd(26)}${['MRR@5', 'R@3', 'nDCG@5', 'ms', 'ms 95 %'].map((name) => cell(name)).join('')}`,
  )
  for (const { system, mrr5, recall3, ndcg5, ms, ms95 } of figures.systems) {
    const cells = [share(mrr5), share(recall3), share(ndcg5), ms.toFixed(1), ms95.toFixed(1)]
    console.log(`  ${system.padEnd(26)}${cells.map((value) => cell(value)).join('')}`)
  }
  const found = (wanted: string): number =>
    figures.systems.find(({ system }) => system === wanted)?.mrr5 ?? Number.NaN
  console.log(
    `  ours, as shown, beside plain BM25: ${limits.atLeast(`${set}: MRR@5 as shown`, found('ours, as shown'), found('plain BM25'))}`,
  )
  console.log(
    '  Floor: how often something is shown, and how often the first, or one of the first three, is judged right',
  )
  console.log(
    `  ${'floor'.padEnd(26)}${['shown', 'first', 'of three', 'noise'].map((name) => cell(name)).join('')}`,
  )
  for (const { floor, shown, first, three, noise } of figures.floors) {
    const cells = [percent(shown), percent(first), percent(three), noise === null ? '' : percent(noise)]
    console.log(`  ${String(floor).padEnd(26)}${cells.map((value) => cell(value)).join('')}`)
  }
  for (const { lessons, ms, kilobytes, times } of figures.learning)
    console.log(
      `  learned from ${lessons} in ${(ms / 1000).toFixed(1)} s, kept in ${kilobytes.toFixed(0)} kB${times > 1 ? `, anew ${times} times as time went on` : ''}`,
    )
  for (const { what, ms, target } of figures.speed)
    console.log(
      `  ${what}: ${ms.toFixed(1)} ms of the processor (${limits.atMost(`${set}: ${what}, ms`, ms, target)})`,
    )
}
