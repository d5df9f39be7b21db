// What does the summary say of first contact: the rate that can be told by now, what is too young, what inhibited it?

import { useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useRateWords } from '#app/review/first-contact/rate-words.ts'
import { useInhibitorName } from '#app/review/first-contact/words.ts'
import { useDates } from '#app/review/reasons/words.ts'
import { NO_COSTS } from '#domain/review/measures/cost.ts'
import { firstContactBy } from '#domain/review/measures/first-contact.ts'
import { together } from '#domain/review/measures/grouping.ts'
import { askedBy, paretoOf } from '#domain/review/measures/inhibitors.ts'
import type { Mature } from './mature.ts'
import type { SummaryTable } from './table.ts'

const MOST_INHIBITORS = 5

export const useFirstContact = (chosen: ReadyChosen, { rows, span }: Mature): SummaryTable => {
  const t = useText()
  const format = useFormat()
  const { range } = useDates(chosen.data.zone)
  const wordsOf = useRateWords()
  const { judged } = chosen.data
  const [rate] = useMemo(() => firstContactBy(judged, rows, together(judged)), [judged, rows])
  const [young] = useMemo(
    () => firstContactBy(judged, chosen.contacts.rows, together(judged)),
    [judged, chosen.contacts],
  )
  const n = (rate?.yes ?? 0) + (rate?.no ?? 0)
  const words = rate && wordsOf(rate, judged.options.windowDays)
  return {
    id: 'first_contact',
    title: t('review.tabs.first_contact'),
    note: t('review.summary.mature', { period: range(span), count: young?.maturing ?? 0 }),
    head: [t('review.summary.figure'), t('review.summary.value'), t('review.summary.basis')],
    rows:
      rate === undefined || rate.rate === null
        ? []
        : [
            [
              words?.title ?? '',
              t('review.summary.share', {
                share: format.percent(rate.rate),
                low: format.percent(rate.interval.low),
                high: format.percent(rate.interval.high),
              }),
              [t('review.summary.issues', { count: n, shown: format.number(n) }), words?.known ?? '']
                .join(' ')
                .trim(),
            ],
          ],
  }
}

export const useInhibitors = (chosen: ReadyChosen, { rows }: Mature): SummaryTable => {
  const t = useText()
  const format = useFormat()
  const name = useInhibitorName()
  const { judged, settings } = chosen.data
  const oneIn = settings.inhibitorAskedOneIn
  const { bars, issues, answered } = useMemo(() => {
    return paretoOf(judged, rows, NO_COSTS, { asked: askedBy(oneIn) })
  }, [judged, rows, oneIn])
  const stated = bars.filter(({ inhibitor }) => inhibitor !== null)
  return {
    id: 'inhibitors',
    title: t('review.first_contact.pareto.title'),
    note:
      issues === 0
        ? t('review.first_contact.pareto.none')
        : t('review.first_contact.pareto.answered', { answered: format.number(answered), count: issues }),
    head: [
      t('review.first_contact.pareto.inhibitor'),
      t('review.first_contact.pareto.issues'),
      t('review.first_contact.pareto.share'),
    ],
    rows: stated
      .slice(0, MOST_INHIBITORS)
      .map((bar) => [name(bar.inhibitor), format.number(bar.issues), format.percent(bar.issues / answered)]),
  }
}
