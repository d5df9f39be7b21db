import { expect, it } from 'vitest'
import { INHIBITORS } from '#domain/reasons/inhibitors.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { always, COSTS, only, VALUES } from '#test/samples/review-both.ts'
import { oracleFirstContact, oracleVariants } from '#test/samples/review-oracle.ts'
import { oraclePareto } from '#test/samples/review-oracle-money.ts'
import { costsOf } from './cost.ts'
import { cumulated } from './cumulated.ts'
import { issueRows } from './first-contact.ts'
import { firstContactReasons, leafGroups } from './first-contact-reasons.ts'
import { firstContactWeeks } from './first-contact-weeks.ts'
import { rowsIn } from './grouping.ts'
import { inhibitedRows, paretoOf } from './inhibitors.ts'
import { variantRows } from './variants.ts'

const TAXONOMY = buildTaxonomy(
  VALUES.map((value) => ({ name: value, value })),
  {},
)

it('behind each figure lie as many first contacts as an oracle counts', () => {
  always(({ judged, account, some, rows }) => {
    const { yes, no, maturing } = oracleFirstContact(account, some)
    const behind = (part: Parameters<typeof issueRows>[2]) => issueRows(judged, rows, part).length
    expect([behind('yes'), behind('no'), behind('maturing')]).toEqual([yes, no, maturing])
    expect([behind('mature'), behind('all')]).toEqual([yes + no, yes + no + maturing])
  }, 60)
})

it('behind each variant lie the contacts that it counts', () => {
  always(({ judged, account, some, rows }) => {
    const { untouched: _, ...rates } = oracleVariants(account, some)
    for (const name of ['oneAndDone', 'anyReasonRepeat', 'reopened', 'oneTouch'] as const)
      expect(variantRows(judged, rows, name).length).toBe(rates[name]?.[0])
  }, 60)
})

it('behind each inhibitor lie its issues, and stated ones make up the cumulative share', () => {
  always(({ judged, account, some, rows }) => {
    const told = oraclePareto(account, COSTS, some)
    for (const inhibitor of [...INHIBITORS, null])
      expect(inhibitedRows(judged, rows, inhibitor).length).toBe(told.bars.get(inhibitor)?.issues ?? 0)
    const pareto = paretoOf(judged, rows, costsOf(judged, COSTS))
    const bars = cumulated(pareto, 'count')
    let sum = 0
    for (const [at, { inhibitor }] of pareto.bars.entries()) {
      const bar = bars[at]
      expect(bar?.weight).toBe(told.bars.get(inhibitor)?.issues)
      sum += inhibitor === null ? 0 : (told.bars.get(inhibitor)?.issues ?? 0)
      if (inhibitor === null) expect([bar?.share, bar?.cumulative]).toEqual([null, null])
      else expect(bar?.cumulative).toBeCloseTo(sum / told.answered)
    }
  }, 60)
})

it('reasons, and what has none, make up the whole, and so do weeks', () => {
  always(({ judged, account, some, rows, reason }, { from, to }) => {
    const whole = oracleFirstContact(account, some)
    const rates = firstContactReasons(judged, rows, TAXONOMY)
    const weeks = firstContactWeeks(judged, rows, { from, to }, 'Europe/Berlin')
    const sum = (counts: readonly { yes: number; no: number; maturing: number }[]) =>
      counts.reduce<[number, number, number]>(
        ([yes, no, maturing], one) => [yes + one.yes, no + one.no, maturing + one.maturing],
        [0, 0, 0],
      )
    expect(sum(rates.map(({ rate }) => rate))).toEqual([whole.yes, whole.no, whole.maturing])
    expect(sum(weeks.map(({ rate }) => rate))).toEqual([whole.yes, whole.no, whole.maturing])
    for (const { reason: one, group, rate } of rates) {
      const mine = some.filter((contact) =>
        one === null ? !VALUES.includes(reason(contact) ?? '') : reason(contact) === one.value,
      )
      const told = oracleFirstContact(account, mine)
      expect([rate.yes, rate.no, rate.maturing]).toEqual([told.yes, told.no, told.maturing])
      expect(rowsIn(rows, leafGroups(judged, TAXONOMY), group).length).toBe(mine.length)
    }
  }, 60)
})

it('weeks are the period’s alone, without a gap', () => {
  always(({ judged, rows }, { from, to }) => {
    const weeks = firstContactWeeks(judged, rows, { from, to }, 'Europe/Berlin')
    expect([only(weeks.slice(0, 1)).from, only(weeks.slice(-1)).to]).toEqual([from, to])
    for (const [at, week] of weeks.entries()) if (at > 0) expect(week.from).toBe(weeks[at - 1]?.to)
  }, 30)
})
