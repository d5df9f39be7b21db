// How does the summary begin: which figures, how sure, beside the period before?

import { useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Economy } from '#app/review/data/use-economy.ts'
import { useDuration, usePoints } from '#app/review/overview/words.ts'
import type { Place } from '#app/review/place.ts'
import { useChange, useDates } from '#app/review/reasons/words.ts'
import { MINUTE } from '#domain/instant.ts'
import { customerHealth } from '#domain/review/measures/customers.ts'
import { seenAsOf } from '#domain/review/measures/customers-seen.ts'
import type { Interval } from '#domain/statistics.ts'
import { type SummaryFigures, summaryFigures } from './figures.ts'
import type { SummaryTable } from './table.ts'

interface Measured {
  share: number | null
  interval: Interval
  n: number
}

export const useHeadline = (chosen: ReadyChosen, economy: Economy, place: Place): SummaryTable => {
  const t = useText()
  const format = useFormat()
  const change = useChange()
  const points = usePoints()
  const duration = useDuration()
  const { moment } = useDates(chosen.data.zone)
  const series = economy.baseFor(place.picks)
  const now = useMemo(() => summaryFigures(chosen.data, chosen, chosen.read, series), [chosen, series])
  const before = useMemo(
    () =>
      chosen.before && chosen.compared
        ? summaryFigures(chosen.data, chosen.before, chosen.compared, series)
        : null,
    [chosen, series],
  )
  const { judged } = chosen.data
  const { engagement } = useMemo(
    () => customerHealth(judged, chosen.contacts.rows, seenAsOf(judged, chosen.choice.to)),
    [judged, chosen],
  )
  const unknown = t('review.data.unknown')
  const basis = (n: number, of: number): string =>
    t('review.data.basis_of', { n: format.number(n), of: format.number(of) })
  const sure = ({ share, interval }: Measured): string =>
    share === null
      ? unknown
      : t('review.summary.share', {
          share: format.percent(share),
          low: format.percent(interval.low),
          high: format.percent(interval.high),
        })
  const shared = (name: string, one: Measured, of: number, earlier: Measured | undefined): string[] => [
    ...[name, sure(one), points(one.share, earlier?.share) ?? '', basis(one.n, of)],
  ]
  const { coverage, csat, defects, reply, volume, intensity, worked } = now
  const rated = ({ share, interval, good, bad }: SummaryFigures['csat']): Measured => ({
    share,
    interval,
    n: good + bad,
  })
  const faulty = ({ share, interval, issues }: SummaryFigures['defects']): Measured => ({
    share,
    interval,
    n: issues,
  })
  const gross = (one: SummaryFigures | null): number | null => one?.intensity.groups[0]?.gross ?? null
  const rough = (value: number): string => format.number(Math.round(value * 10) / 10)
  const [intense, intenseBefore] = [gross(now), gross(before)]
  const [median, medianBefore] = [reply.medianMinutes, before?.reply.medianMinutes ?? null]
  const was = (value: string | null): string => (value === null ? '' : t('review.overview.before', { value }))
  return {
    id: 'headline',
    title: t('review.summary.headline'),
    note: null,
    head: [
      t('review.summary.figure'),
      t('review.summary.value'),
      t('review.summary.change'),
      t('review.summary.basis'),
    ],
    rows: [
      [
        t('review.overview.contacts'),
        format.number(volume.contacts),
        (before ? change(volume.contacts, before.volume.contacts) : undefined) ?? '',
        basis(volume.contacts, chosen.contacts.found),
      ],
      ...(intense === null
        ? []
        : [
            [
              t('review.overview.intensity'),
              rough(intense),
              was(intenseBefore === null ? null : rough(intenseBefore)),
              t('review.summary.per', { name: intensity.base?.name ?? '' }),
            ],
          ]),
      shared(
        t('review.overview.coverage'),
        { ...coverage.tagged, n: coverage.tagged.k },
        coverage.tagged.n,
        before?.coverage.tagged,
      ),
      [
        t('review.overview.first_reply'),
        median === null ? unknown : duration(median),
        was(medianBefore === null ? null : duration(medianBefore)),
        basis(reply.n, reply.contacts),
      ],
      [
        t('review.overview.oldest'),
        reply.oldest === null
          ? reply.waitingUnknown > 0
            ? unknown
            : t('review.overview.nobody_waits')
          : duration((judged.options.now - reply.oldest.createdAt) / MINUTE),
        '',
        [
          reply.oldest === null
            ? ''
            : t('review.overview.waiting', { count: reply.waiting, since: moment(reply.oldest.createdAt) }),
          reply.waitingUnknown === 0
            ? ''
            : t('review.overview.waiting_unknown', { count: reply.waitingUnknown }),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      ],
      shared(t('review.overview.csat'), rated(csat), csat.solved, before ? rated(before.csat) : undefined),
      shared(
        t('review.overview.defects'),
        faulty(defects),
        defects.withReason,
        before ? faulty(before.defects) : undefined,
      ),
      [
        t('review.overview.at_risk'),
        engagement.customers === engagement.unknown ? unknown : format.number(engagement.disengaged),
        '',
        basis(engagement.customers - engagement.unknown, engagement.customers),
      ],
      ...(worked.n === 0
        ? []
        : [shared(t('review.overview.worked'), { ...worked, n: worked.k }, worked.n, before?.worked)]),
    ],
  }
}
