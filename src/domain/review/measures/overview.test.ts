import { expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { done, matches } from '#test/samples/issues-oracle.ts'
import { always, VALUES } from '#test/samples/review-both.ts'
import { oracleFirstContact, oracleVolume } from '#test/samples/review-oracle.ts'
import { oracleSavings } from '#test/samples/review-oracle-money.ts'
import { chosenSolved } from './chosen.ts'
import { overviewOf } from './overview.ts'
import {
  answeredRows,
  chaserRows,
  coverageRows,
  defectRows,
  ratedRows,
  reasonedIssues,
  repliedRows,
  type SolvedPart,
  waitingRows,
} from './overview-rows.ts'

const TAXONOMY = buildTaxonomy(
  VALUES.filter((value) => value !== 'gone').map((value) => ({ name: value, value })),
  { login_reset: { kind: 'defect' }, billing_card: { kind: 'how_to' } },
)
const kindOf = (value: string) => TAXONOMY.byValue.get(value)?.kind ?? 'other'

it('is what an oracle counts, and behind each figure lie as many contacts as it counts', () => {
  always(({ judged, account, some, solved, reason, rows }, choice) => {
    const ended = chosenSolved(judged, choice).rows
    const overview = overviewOf({
      ...{ judged, taxonomy: TAXONOMY, contacts: rows, solved: ended, period: choice },
      ...{ costs: null, series: null, chain: null },
    })
    const { yes, no, maturing } = oracleFirstContact(account, some)
    expect(overview.volume).toEqual(oracleVolume(account, some))
    expect(overview.firstContact).toMatchObject({ yes, no, maturing })
    expect(overview.intensity.base).toBeNull()
    expect([overview.cost, overview.chain]).toEqual([null, null])

    const named = solved.filter((contact) => ![null, 'other'].includes(reason(contact)))
    expect([overview.coverage.tagged.k, overview.coverage.tagged.n]).toEqual([named.length, solved.length])
    const behind = (part: SolvedPart) =>
      coverageRows(judged, ended, (value) => value === 'other', part).length
    expect([behind('tagged'), behind('uncovered')]).toEqual([named.length, solved.length - named.length])
    expect([behind('other'), overview.coverage.other.k]).toEqual(
      Array(2).fill(solved.filter((contact) => reason(contact) === 'other').length),
    )
    const traces = solved.filter((contact) => matches(contact, /^bm_reason_(top1|top3|own)$/).length > 0)
    expect(behind('traced')).toBe(traces.length)
    const rated = solved.filter(({ rating }) => rating === 'good' || rating === 'bad')
    expect(overview.csat.good + overview.csat.bad).toBe(rated.length)
    expect(ratedRows(judged, ended).length).toBe(rated.length)

    const replied = some.filter(({ metrics }) => metrics !== null && metrics.firstReplyMinutes !== null)
    const waiting = some.filter(
      (contact) =>
        !done(contact) && contact.metrics?.replies === 0 && contact.metrics.firstReplyMinutes === null,
    )
    expect([overview.reply.n, repliedRows(judged, rows).length]).toEqual([replied.length, replied.length])
    expect([overview.reply.waiting, waitingRows(judged, rows).length]).toEqual([
      waiting.length,
      waiting.length,
    ])
    const chasers = account.issues
      .flatMap(({ members }) => members)
      .filter(({ contact, chaser }) => chaser && some.includes(contact))
    expect(chaserRows(judged, rows).length).toBe(chasers.length)

    const began = account.issues.filter(({ first }) => some.includes(first))
    const defects = began.filter(({ first }) => reason(first) === 'login_reset')
    expect(overview.defects.issues).toBe(defects.length)
    expect(overview.defects.withReason).toBe(began.filter(({ first }) => reason(first) !== null).length)
    expect(defectRows(judged, rows, kindOf).length).toBe(defects.length)
    expect(reasonedIssues(judged, rows).length).toBe(overview.defects.withReason)

    const { worked } = oracleSavings(account, some)
    expect([overview.avoided.worked.k, overview.avoided.worked.n]).toEqual(worked)
    expect(answeredRows(judged, rows).length).toBe(worked[1])
  }, 80)
})
