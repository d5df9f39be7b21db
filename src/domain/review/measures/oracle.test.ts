import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { DAY, WEEK } from '#domain/instant.ts'
import { done, matches } from '#test/samples/issues-oracle.ts'
import { always, leaves, only, VALUES } from '#test/samples/review-both.ts'
import { oracleFirstContact, oracleVariants, oracleVolume } from '#test/samples/review-oracle.ts'
import { chosenSolved } from './chosen.ts'
import { coverageBy } from './coverage.ts'
import { csatBy } from './csat.ts'
import { assumedLinks, firstContactBy } from './first-contact.ts'
import { firstReplyBy } from './first-reply.ts'
import { byTime, crossed, type Grouping, together } from './grouping.ts'
import { intensities } from './intensity.ts'
import type { Judged } from './judged.ts'
import { variantsOf } from './variants.ts'
import { volumeBy } from './volume.ts'

describe('as an independent oracle has it', () => {
  it('are contacts, issues, people and what is untagged, by reason and altogether', () => {
    always(({ judged, account, some, rows, reason }) => {
      expect(only(volumeBy(judged, rows, together(judged)))).toEqual(oracleVolume(account, some))
      const ofReasons = volumeBy(judged, rows, leaves(judged))
      for (const [group, value] of VALUES.entries())
        expect(ofReasons[group]).toEqual(
          oracleVolume(
            account,
            some.filter((contact) => reason(contact) === value),
          ),
        )
    })
  })

  it('are first contact resolution and its grounds, by reason, by week and both', () => {
    const compare = (judged: Judged, rows: Uint32Array, grouping: Grouping) =>
      firstContactBy(judged, rows, grouping).map(({ rate, interval, because, ...counts }) => {
        const n = counts.yes + counts.no
        expect(rate).toBe(n === 0 ? null : counts.yes / n)
        expect(interval.low).toBeLessThanOrEqual((rate ?? 0) + 1e-12)
        expect(interval.high).toBeGreaterThanOrEqual((rate ?? 0) - 1e-12)
        return { ...counts, repeat: because.repeat, unsolved: because.unsolved }
      })
    always(({ judged, account, some, rows, reason }, { from, to }) => {
      const told = (contacts: readonly Contact[]) => {
        const { links, ...counts } = oracleFirstContact(account, contacts)
        return counts
      }
      expect(judged.lagDays).toBeCloseTo(account.lagDays)
      expect(only(compare(judged, rows, together(judged)))).toEqual(told(some))
      expect(assumedLinks(judged, rows)).toEqual(oracleFirstContact(account, some).links)
      const weeks = Array.from({ length: Math.ceil((to - from) / WEEK) }, (_, week) => ({
        from: from + week * WEEK,
        to: Math.min(to, from + (week + 1) * WEEK),
      }))
      const byWeek = byTime(judged, weeks)
      const inWeek = (week: number) => (contact: Contact) =>
        contact.createdAt >= (weeks[week]?.from ?? 0) && contact.createdAt < (weeks[week]?.to ?? 0)
      for (const [week, counts] of compare(judged, rows, byWeek).entries())
        expect(counts).toEqual(told(some.filter(inWeek(week))))
      const cells = compare(judged, rows, crossed(leaves(judged), byWeek))
      for (const [cell, counts] of cells.entries()) {
        const value = VALUES[Math.floor(cell / weeks.length)]
        const mine = some.filter(inWeek(cell % weeks.length)).filter((contact) => reason(contact) === value)
        expect(counts).toEqual(told(mine))
      }
    })
  })

  it('are the variants', () => {
    always(({ judged, account, some, rows }) => {
      const { untouched, ...rates } = variantsOf(judged, rows)
      const pairs = Object.entries(rates).map(([name, { k, n }]) => [name, [k, n]])
      expect({ untouched, ...Object.fromEntries(pairs) }).toEqual(oracleVariants(account, some))
    })
  })

  it('is intensity, gross and net', () => {
    always(({ judged, account, some, rows }, { from, to }) => {
      const all = only(volumeBy(judged, rows, together(judged)))
      const { contacts, issues, requesters } = oracleVolume(account, some)
      const stock = [
        { at: from - DAY, value: 2000 },
        { at: from + (to - from) / 4, value: 4000 },
      ]
      const found = intensities([all], all, { from, to }, { kind: 'stock', name: 'users', points: stock })
      const mean = 2000 / 4 + (4000 * 3) / 4
      const weeks = (to - from) / WEEK
      expect(found.base?.covered).toBe(1)
      expect(only(found.groups).gross).toBeCloseTo((contacts / mean / weeks) * 1000)
      expect(only(found.groups).net).toBeCloseTo((issues / mean / weeks) * 1000)
      expect(only(found.groups).reach).toBeCloseTo(requesters / mean)
      const points = [{ from, to, value: 500 }]
      const flow = intensities([all], all, { from, to }, { kind: 'flow', name: 'orders', points })
      expect(only(flow.groups)).toMatchObject({ gross: (contacts / 500) * 1000, reach: null })
    }, 50)
  })

  it('are first replies, who waits, ratings, and coverage', () => {
    always(({ judged, account, some, solved, rows, reason }, choice) => {
      const reply = only(firstReplyBy(judged, rows, together(judged)))
      const minutes = some
        .flatMap(({ metrics }) => metrics?.firstReplyMinutes ?? [])
        .toSorted((a, b) => a - b)
      const half = (minutes.length - 1) / 2
      const middle = ((minutes[Math.floor(half)] ?? 0) + (minutes[Math.ceil(half)] ?? 0)) / 2
      expect(reply.medianMinutes).toBe(minutes.length === 0 ? null : middle)
      const waits = some.filter(
        (contact) =>
          !done(contact) && contact.metrics?.replies === 0 && contact.metrics.firstReplyMinutes === null,
      )
      expect(reply).toMatchObject({ n: minutes.length, waiting: waits.length, contacts: some.length })
      expect(reply.oldest?.createdAt).toBe(
        waits.length === 0 ? undefined : Math.min(...waits.map(({ createdAt }) => createdAt)),
      )
      const chasers = account.issues
        .flatMap(({ members }) => members)
        .filter(({ contact, chaser }) => chaser && some.includes(contact))
      expect(reply.chasers).toBe(chasers.length)

      const ended = chosenSolved(judged, choice).rows
      const csat = only(csatBy(judged, ended, together(judged)))
      const rated = (word: string): number => solved.filter(({ rating }) => rating === word).length
      expect(csat).toMatchObject({ good: rated('good'), bad: rated('bad'), solved: solved.length })

      const covered = only(coverageBy(judged, ended, together(judged), (value) => value === 'other'))
      const named = solved.filter((contact) => ![null, 'other'].includes(reason(contact)))
      expect(covered.tagged.k).toBe(named.length)
      expect(covered.other.k).toBe(solved.filter((contact) => reason(contact) === 'other').length)
      const traced = solved.filter((contact) => matches(contact, /^bm_reason_top1$/).length > 0)
      expect(covered.trace.top1).toBe(traced.length)
    })
  })
})
