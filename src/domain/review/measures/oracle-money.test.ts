import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import type { ReasonKind, Remedy } from '#domain/reasons/kinds.ts'
import { done, matches, sentIn, solvedAt } from '#test/samples/issues-oracle.ts'
import { always, COSTS, cost, four, leaves, VALUES } from '#test/samples/review-both.ts'
import { isRepeated } from '#test/samples/review-oracle.ts'
import { costOfAll, oracleAvoidable, oraclePareto, oracleSavings } from '#test/samples/review-oracle-money.ts'
import { funnelOf, itemOutcomes } from './answers.ts'
import { avoidedRepeats } from './avoided-repeats.ts'
import { chosenSolved } from './chosen.ts'
import { costBy, costOfOne, costsOf } from './cost.ts'
import { defectsAmong } from './defects.ts'
import { fixFirst } from './fix-first.ts'
import { inhibitorMap, paretoOf } from './inhibitors.ts'
import { quietComparison } from './quiet-sample.ts'

describe('as an independent oracle has it', () => {
  it('are costs', () => {
    always(({ judged, account, some, rows, reason }) => {
      const costs = costsOf(judged, COSTS)
      const found = costBy(costs, rows, leaves(judged)).map(four)
      for (const [group, value] of VALUES.entries()) {
        const wanted = costOfAll(
          account,
          COSTS,
          some.filter((contact) => reason(contact) === value),
        )
        for (const [at, amount] of wanted.entries()) expect(found[group]?.[at]).toBeCloseTo(amount, 6)
      }
      const one = costOfOne(judged, costs, rows)
      expect(one === null).toBe(some.length === 0)
      for (const [at, amount] of costOfAll(account, COSTS, some).entries())
        if (one) expect(four(one)[at]).toBeCloseTo(amount / some.length, 6)
    }, 80)
  })

  it('is the share of defects and what they cost', () => {
    always(({ judged, account, some, rows, reason }, choice) => {
      const kindOf = (value: string): ReasonKind => (value.startsWith('billing') ? 'defect' : 'how_to')
      const solved = chosenSolved(judged, choice).rows
      const found = defectsAmong(judged, { contacts: rows, solved }, costsOf(judged, COSTS), kindOf)
      const began = some.filter((contact) => account.issues.some(({ first }) => first === contact))
      const isDefect = (contact: Contact): boolean => reason(contact)?.startsWith('billing') === true
      expect(found.issues).toBe(began.filter(isDefect).length)
      expect(found.withReason).toBe(began.filter((contact) => reason(contact) !== null).length)
      const wanted = costOfAll(account, COSTS, some.filter(isDefect))
      for (const [at, amount] of wanted.entries()) expect(four(found.cost)[at]).toBeCloseTo(amount, 6)
    }, 60)
  })

  it('are the inhibitors, by count and by cost, and for each reason', () => {
    always(({ judged, account, some, rows, reason }) => {
      const costs = costsOf(judged, COSTS)
      const compare = (found: ReturnType<typeof paretoOf>, contacts: readonly Contact[]) => {
        const wanted = oraclePareto(account, COSTS, contacts)
        expect(found).toMatchObject({ issues: wanted.issues, answered: wanted.answered })
        expect(found.bars).toHaveLength(wanted.bars.size)
        for (const { inhibitor, issues, cost: spent } of found.bars) {
          const bar = wanted.bars.get(inhibitor)
          expect(issues).toBe(bar?.issues)
          for (const [at, amount] of (bar?.cost ?? []).entries())
            expect(four(spent)[at]).toBeCloseTo(amount, 6)
        }
      }
      compare(paretoOf(judged, rows, costs), some)
      const { bars } = paretoOf(judged, rows, costs, { by: 'cost' })
      const stated = bars.filter(({ inhibitor }) => inhibitor !== null).map((bar) => bar.cost.money)
      const middles = stated.map(({ low, high }) => low + high)
      expect(middles).toEqual(middles.toSorted((a, b) => b - a))
      const map = inhibitorMap(judged, rows, costs, leaves(judged))
      for (const [group, value] of VALUES.entries()) {
        const row = map[group]
        if (row)
          compare(
            row,
            some.filter((contact) => reason(contact) === value),
          )
      }
    })
  })

  it('is what to fix first', () => {
    const remedies: readonly (Remedy | null)[] = ['automation', 'fix_bug', 'fix_bug', null, 'self_service']
    const reasons = VALUES.map((value, at) => ({ value, remedy: remedies[at] ?? null }))
    const shares: Record<string, number> = { automation: 0.2, fix_bug: 0.8, self_service: 0.3 }
    always(({ judged, account, some, rows }) => {
      const found = fixFirst(judged, rows, costsOf(judged, COSTS), reasons)
      const fixes = [...found.remedies.flatMap((one) => one.fixes), ...found.withoutRemedy]
      for (const { value, remedy } of reasons) {
        const wanted = oracleAvoidable(account, COSTS, some, value, shares[remedy ?? ''] ?? 0)
        const fix = fixes.find(({ reason }) => reason === value)
        expect(fix?.first.contacts ?? 0).toBe(wanted.first)
        expect(fix?.beyond.contacts ?? 0).toBe(wanted.beyond)
        for (const [at, amount] of wanted.avoidable.entries())
          expect(fix ? four(fix.avoidable)[at] : 0).toBeCloseTo(amount, 6)
      }
      for (const { fixes: ranked } of found.remedies) {
        const worths = ranked.map(({ avoidable: { money } }) => money.low + money.high)
        expect(worths).toEqual(worths.toSorted((a, b) => b - a))
      }
    }, 80)
  })

  it('are the answers and what they save', () => {
    always(({ judged, account, some, rows }) => {
      const funnel = funnelOf(judged, rows)
      const tagged = (pattern: RegExp): number =>
        some.filter((contact) => matches(contact, pattern).length > 0).length
      expect(funnel).toMatchObject({
        contacts: some.length,
        shown: tagged(/^bm_ans_shown$/),
        none: tagged(/^bm_ans_none$/),
        inserted: tagged(/^bm_ans_ins$/),
        sent: some.filter((contact) => sentIn(contact).length > 0).length,
        via: {
          top: tagged(/^bm_sent_via_top$/),
          search: tagged(/^bm_sent_via_search$/),
          paste: tagged(/^bm_sent_via_paste$/),
        },
        gaps: tagged(/^bm_gap$/),
      })
      const wanted = oracleSavings(account, some)
      const found = avoidedRepeats(judged, rows, cost(6, 9))
      expect([funnel.worked.k, funnel.worked.n]).toEqual(wanted.worked)
      expect([found.worked.k, found.worked.n]).toEqual(wanted.worked)
      expect(found.notComparable).toBe(wanted.notComparable)
      if (wanted.avoided === null) expect(found.estimate).toBeNull()
      else {
        expect(found.estimate?.avoided).toBeCloseTo(wanted.avoided)
        expect(found.usual).toBeCloseTo(wanted.usual ?? Number.NaN)
        expect(found.estimate?.interval.low).toBeLessThanOrEqual(wanted.avoided + 1e-9)
        expect(found.estimate?.interval.high).toBeGreaterThanOrEqual(wanted.avoided - 1e-9)
      }
      const items = itemOutcomes(judged, rows)
      expect(items.reduce((sum, { n }) => sum + n, 0)).toBeCloseTo(funnel.worked.n)
      expect(items.reduce((sum, { worked }) => sum + worked, 0)).toBeCloseTo(funnel.worked.k)
    })
  })

  it('is the quiet sample’s comparison', () => {
    always(({ judged, account, some, rows }) => {
      const { repeats, hours, accuracy } = quietComparison(
        judged,
        rows,
        new Map([
          [1, true],
          [2, false],
        ]),
      )
      const stamped = some.filter(({ id, tags }) => tags.includes(`bm_on_${id}`))
      const mature = stamped.filter((one) => done(one) && one.createdAt <= account.matureTo)
      const isQuiet = ({ tags }: Contact): boolean => tags.includes('bm_quiet')
      for (const [arm, mine] of [
        ['quiet', mature.filter(isQuiet)],
        ['shown', mature.filter((one) => !isQuiet(one))],
      ] as const) {
        const again = mine.filter((contact) => isRepeated(account, contact)).length
        expect(repeats[arm]).toMatchObject({ k: again, n: mine.length })
        const logs = mine.flatMap((contact) => {
          const at = solvedAt(contact)
          return at === null ? [] : [Math.log(Math.max(1 / 60, (at - contact.createdAt) / 3_600_000))]
        })
        if (logs.length === 0) expect(hours[arm]).toBeNull()
        else {
          const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
          expect(hours[arm]).toBeCloseTo(Math.exp(mean), 6)
        }
      }
      expect(accuracy.shown.n + accuracy.quiet.n).toBe(stamped.filter(({ id }) => id <= 2).length)
    })
  })
})
