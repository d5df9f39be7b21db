import { describe, expect, it } from 'vitest'
import { parseInhibitor } from '#domain/reasons/inhibitors.ts'
import { median } from '#domain/statistics.ts'
import { done } from '#test/samples/issues-oracle.ts'
import { always, COSTS, four, leaves, VALUES } from '#test/samples/review-both.ts'
import { costOfAll, oraclePareto } from '#test/samples/review-oracle-money.ts'
import { costsOf } from './cost.ts'
import { byReasons, byTime } from './grouping.ts'
import { NOTHING } from './range.ts'
import { type FigureInput, figuresOfAll, reasonFigures } from './reason-figures.ts'

const DEFECTS = new Set(['billing_card', 'gone'])
const isDefect = (reason: string): boolean => DEFECTS.has(reason)

describe('a line of the table of reasons', () => {
  it('says of each reason what one finds by going through its contacts', () => {
    always(({ judged, account, some, solved, reason, rows }, { from, to }) => {
      const middle = Math.floor((from + to) / 2)
      const weeks = byTime(judged, [
        { from, to: middle },
        { from: middle, to },
      ])
      const input: FigureInput = {
        ...{ judged, period: { from, to }, weeks, series: null, isDefect },
        rows: {
          ...{ contacts: rows, before: rows, recent: rows },
          solved: Uint32Array.from(solved.map(({ id }) => judged.table.ids.find(id) - 1)),
        },
        costs: costsOf(judged, COSTS),
      }
      const all = figuresOfAll(input)
      const lines = reasonFigures(input, leaves(judged), all.volume)
      const issues = account.issues.filter(({ first }) => some.includes(first))
      const named = issues.filter(({ first }) => reason(first) !== null)
      expect(all.defects).toMatchObject({
        k: named.filter(({ first }) => isDefect(reason(first) ?? '')).length,
        n: named.length,
      })
      expect(all.before).toBe(some.length)
      for (const [place, value] of VALUES.entries()) {
        const line = lines[place]
        const own = some.filter((contact) => reason(contact) === value)
        expect(line?.volume.contacts).toBe(own.length)
        expect(line?.intensity.share ?? 0).toBeCloseTo(some.length === 0 ? 0 : own.length / some.length)
        expect(line?.weekly).toEqual([
          own.filter(({ createdAt }) => createdAt < middle).length,
          own.filter(({ createdAt }) => createdAt >= middle).length,
        ])
        const spent = line?.cost ? four(line.cost) : []
        expect(spent).toHaveLength(4)
        for (const [at, sum] of costOfAll(account, COSTS, own).entries())
          expect(spent[at]).toBeCloseTo(sum, 6)
        const whole = four(all.cost ?? NOTHING)
        expect(line?.costShare ?? 0).toBeCloseTo(
          whole[0] === 0 ? 0 : ((spent[0] ?? 0) + (spent[1] ?? 0)) / ((whole[0] ?? 0) + (whole[1] ?? 0)),
        )
        const replied = own.flatMap(({ metrics }) => metrics?.firstReplyMinutes ?? [])
        expect(line?.reply.n).toBe(replied.length)
        expect(line?.reply.medianMinutes).toBe(median(replied))
        const waits = own.filter(
          (contact) => !done(contact) && contact.metrics !== null && contact.metrics.replies === 0,
        )
        const unanswered = waits.filter(({ metrics }) => metrics?.firstReplyMinutes === null)
        expect(line?.reply.waiting).toBe(unanswered.length)
        const oldest = Math.min(...unanswered.map(({ createdAt }) => createdAt))
        expect(line?.reply.oldest?.createdAt ?? Number.POSITIVE_INFINITY).toBe(oldest)
        const mature = issues.filter(({ first, mature: is }) => is && reason(first) === value)
        expect(line?.firstContact.yes).toBe(mature.filter(({ outcome }) => outcome === 'yes').length)
        expect(line?.firstContact.no).toBe(mature.filter(({ outcome }) => outcome === 'no').length)
        const rated = solved.filter((contact) => reason(contact) === value && done(contact))
        expect(line?.csat.good).toBe(rated.filter(({ rating }) => rating === 'good').length)
        const began = issues.filter(({ first }) => reason(first) === value).length
        expect(line?.defects).toMatchObject({ k: isDefect(value) ? began : 0, n: began })
      }
    })
  })

  it('names the cause that most of its issues have, and of how many', () => {
    always(({ judged, account, some, rows }, { from, to }) => {
      const weeks = byTime(judged, [{ from, to }])
      const input: FigureInput = {
        ...{ judged, period: { from, to }, weeks, series: null, costs: null, isDefect },
        rows: { contacts: rows, solved: rows, before: null, recent: rows },
      }
      const { inhibitor, cost, before } = figuresOfAll(input)
      expect([cost, before]).toEqual([null, null])
      const { issues, answered, bars } = oraclePareto(account, COSTS, some)
      const counts = [...bars].flatMap(([name, bar]) => (name === null ? [] : [bar.issues]))
      if (inhibitor === null) {
        expect(answered).toBe(0)
        return
      }
      expect(inhibitor).toMatchObject({ issues: Math.max(...counts), answered, of: issues })
      expect(parseInhibitor(`bm_inh_${inhibitor.inhibitor}`)).toBe(inhibitor.inhibitor)
    }, 60)
  })

  it('of a level is that of all that stands under it, and of thousands of customers where they are known', () => {
    always(({ judged, rows }, { from, to }) => {
      const series = { kind: 'stock' as const, name: 'Active', points: [{ at: from, value: 2000 }] }
      const input: FigureInput = {
        ...{
          judged,
          period: { from, to },
          weeks: byTime(judged, [{ from, to }]),
          series,
          costs: null,
          isDefect,
        },
        rows: { contacts: rows, solved: rows, before: null, recent: rows },
      }
      const all = figuresOfAll(input)
      const [parent] = reasonFigures(input, byReasons(judged, [VALUES]), all.volume)
      const lines = reasonFigures(input, leaves(judged), all.volume)
      const sum = (of: (line: typeof all) => number): number =>
        lines.reduce((total, line) => total + of(line), 0)
      expect(parent?.volume.contacts).toBe(sum(({ volume }) => volume.contacts))
      expect(parent?.weekly[0]).toBe(sum(({ weekly }) => weekly[0] ?? 0))
      const weeksLong = (to - from) / (7 * 24 * 3_600_000)
      expect(all.intensity.gross).toBeCloseTo(rows.length / 2 / weeksLong, 6)
    }, 40)
  })
})
