// What does the summary say of what the team keeps in its records: fixes and what became of them, and audits?

import { useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { useAudit } from '#app/review/audit/use-audit.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Spikes } from '#app/review/reasons/contacts/spikes.ts'
import { useAboutName, useNumbers } from '#app/review/reasons/contacts/words.ts'
import type { KeptFix } from '#app/review/reasons/ledger/FixLedger.tsx'
import { useLedger } from '#app/review/reasons/ledger/use-ledger.ts'
import { useDates } from '#app/review/reasons/words.ts'
import { auditResult } from '#domain/review/audit/result.ts'
import type { Costs } from '#domain/review/measures/cost.ts'
import type { SummaryTable } from './table.ts'

const MOST_FIXES = 5

export const useFixes = (chosen: ReadyChosen, spikes: Spikes | null, costs: Costs | null): SummaryTable => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const { judged, taxonomy, zone } = chosen.data
  const name = useAboutName(taxonomy)
  // Reads only: what is found is written by the tab that shows it.
  const ledger = useLedger({ judged, taxonomy, zone, spikes, costs, mayWrite: false, whole: false })
  const fixes = (ledger?.fixes ?? []).toSorted((a, b) => b.fix.shipped - a.fix.shipped).slice(0, MOST_FIXES)
  const dayOf = ({ day, shipped }: KeptFix['fix']): string =>
    day === null ? format.date(shipped) : format.day(day)
  const became = ({ outcome }: KeptFix): string => {
    if (outcome === null) return t('review.by_reason.ledger.working')
    if ('because' in outcome) return t(`review.by_reason.ledger.because.${outcome.because}`)
    const { weeks, change, tooEarly } = outcome.result
    if (weeks === 0) return t('review.by_reason.ledger.no_week')
    if (tooEarly || change === null)
      return t('review.by_reason.ledger.early', { count: weeks, shown: format.number(weeks) })
    return t('review.by_reason.ledger.change', {
      share: numbers.signedPercent(change.share),
      low: numbers.signedPercent(change.interval.low),
      high: numbers.signedPercent(change.interval.high),
      weeks: format.number(weeks),
    })
  }
  const counted = ({ outcome }: KeptFix): [string, string] => {
    if (outcome === null || 'because' in outcome || outcome.result.weeks === 0) return ['', '']
    return [numbers.rough(outcome.result.expected), format.number(outcome.result.actual)]
  }
  return {
    id: 'fixes',
    title: t('review.by_reason.ledger.title'),
    note: fixes.length === 0 ? t('review.by_reason.ledger.none') : t('review.by_reason.ledger.what'),
    head: [
      ...[t('review.by_reason.ledger.fixed'), t('review.by_reason.ledger.shipped')],
      ...[t('review.by_reason.ledger.expected'), t('review.by_reason.ledger.actual')],
      t('review.by_reason.ledger.difference'),
    ],
    rows: fixes.map((kept) => [...[name(kept.fix.reason), dayOf(kept.fix)], ...counted(kept), became(kept)]),
  }
}

/** Of the newest sample that somebody has rated. */
export const useAccuracy = (zone: string): SummaryTable => {
  const t = useText()
  const format = useFormat()
  const { range } = useDates(zone)
  const { draws, ratings, parentOf } = useAudit()
  const found = useMemo(() => {
    for (const draw of draws) {
      const result = auditResult(draw, ratings, parentOf)
      if (result.rated > 0) return { draw, result }
    }
    return null
  }, [draws, ratings, parentOf])
  const line = (
    name: string,
    {
      share,
      interval,
      k,
      n,
    }: { share: number | null; interval: { low: number; high: number }; k: number; n: number },
  ): string[] => [
    name,
    share === null
      ? t('review.data.unknown')
      : t('review.summary.share', {
          share: format.percent(share),
          low: format.percent(interval.low),
          high: format.percent(interval.high),
        }),
    t('review.data.basis_of', { n: format.number(k), of: format.number(n) }),
  ]
  return {
    id: 'audit',
    title: t('review.tabs.audit'),
    note:
      found === null
        ? t('review.summary.no_audit')
        : t('review.summary.audit_of', {
            period: range({ ...found.draw, firstDay: '', lastDay: '' }),
            rated: format.number(found.result.rated),
            of: format.number(found.draw.tickets.length),
          }),
    head: [t('review.summary.figure'), t('review.summary.value'), t('review.summary.basis')],
    rows:
      found === null
        ? []
        : [
            line(t('review.audit.accuracy'), found.result.reasons.accuracy),
            line(t('review.audit.inhibitor_accuracy'), found.result.inhibitors.accuracy),
          ],
  }
}
