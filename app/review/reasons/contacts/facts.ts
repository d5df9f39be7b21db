// What is there to say of one line, in sentences?

import { useFormat, useText } from '#app/i18n/language.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { useDuration } from '#app/review/overview/words.ts'
import { useDates } from '#app/review/reasons/words.ts'
import type { ReasonFigures } from '#domain/review/measures/reason-figures.ts'
import type { Line } from './lines.ts'
import { useNumbers } from './words.ts'

export type Fact = readonly [name: string, text: string]
type Facts = readonly (Fact | null)[]

/** Contacts, what is resolved, how content. */
const useWork = (): ((figures: ReasonFigures) => Facts) => {
  const t = useText()
  const format = useFormat()
  return ({ volume, firstContact: first, csat, inhibitor, defects }) => [
    [
      t('review.by_reason.column.contacts'),
      t('review.by_reason.fact.volume', {
        issues: format.number(volume.issues),
        requesters: format.number(volume.requesters),
      }),
    ],
    [
      t('review.by_reason.column.fcr'),
      t('review.by_reason.fact.fcr', {
        yes: format.number(first.yes),
        of: format.number(first.yes + first.no),
        low: format.percent(first.interval.low),
        high: format.percent(first.interval.high),
        maturing: format.number(first.maturing),
      }),
    ],
    [
      t('review.by_reason.column.csat'),
      t('review.by_reason.fact.csat', {
        good: format.number(csat.good),
        of: format.number(csat.good + csat.bad),
        solved: format.number(csat.solved),
      }),
    ],
    inhibitor === null
      ? null
      : [
          t('review.by_reason.column.inhibitor'),
          t('review.by_reason.fact.inhibitor', {
            name: t(`inhibitors.${inhibitor.inhibitor}`),
            issues: format.number(inhibitor.issues),
            answered: format.number(inhibitor.answered),
            of: format.number(inhibitor.of),
          }),
        ],
    [
      t('review.by_reason.column.defects'),
      t('review.by_reason.fact.defects', { k: format.number(defects.k), n: format.number(defects.n) }),
    ],
  ]
}

/** How soon, how many for a thousand customers, at what cost, and what is at stake. */
const useMoneyFacts = (zone: string): ((figures: ReasonFigures, signs: Line['signs']) => Facts) => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const money = useMoney()
  const duration = useDuration()
  const { moment } = useDates(zone)
  return ({ volume, intensity, reply, cost, costShare }, { revenue }) => [
    [
      t('review.by_reason.column.reply'),
      [
        reply.medianMinutes === null
          ? t('review.by_reason.no_reply')
          : t('review.by_reason.fact.reply', {
              median: duration(reply.medianMinutes),
              n: format.number(reply.n),
              of: format.number(reply.contacts),
            }),
        reply.oldest === null
          ? ''
          : t('review.overview.waiting', { count: reply.waiting, since: moment(reply.oldest.createdAt) }),
      ].join(' '),
    ],
    intensity.gross === null || intensity.net === null
      ? null
      : [
          t('review.by_reason.column.intensity'),
          t('review.by_reason.fact.intensity', {
            gross: numbers.exact(intensity.gross, 1),
            net: numbers.exact(intensity.net, 1),
          }),
        ],
    intensity.reach === null
      ? null
      : [
          t('review.by_reason.column.reach'),
          t('review.by_reason.fact.reach', {
            share: numbers.finePercent(intensity.reach),
            requesters: format.number(volume.requesters),
          }),
        ],
    cost === null
      ? null
      : [
          t('review.by_reason.column.cost'),
          t('review.by_reason.fact.cost', {
            money: money.range(cost.money),
            share: costShare === null ? '–' : format.percent(costShare),
            hours: money.hours(cost.hours),
          }),
        ],
    revenue === null || revenue.organizations === 0
      ? null
      : [
          t('review.by_reason.column.revenue'),
          t('review.by_reason.fact.revenue', {
            sum: revenue.known === 0 ? t('review.data.unknown') : money.amount(revenue.sum),
            known: format.number(revenue.known),
            count: revenue.organizations,
          }),
        ],
  ]
}

export const useFacts = (line: Pick<Line, 'figures' | 'signs'>, zone: string): readonly Fact[] => {
  const [work, money] = [useWork(), useMoneyFacts(zone)]
  const { figures, signs } = line
  return figures === null ? [] : [...work(figures), ...money(figures, signs)].filter((fact) => fact !== null)
}
