// What does the summary say of reasons: what is unusual, which came most, and what is to be fixed first?

import { useMemo } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Economy } from '#app/review/data/use-economy.ts'
import { isYoung } from '#app/review/reasons/contacts/spikes.ts'
import type { SpikeState } from '#app/review/reasons/contacts/use-spikes.ts'
import { useAboutName, useDays, useNumbers } from '#app/review/reasons/contacts/words.ts'
import { useChange } from '#app/review/reasons/words.ts'
import { type Costs, NO_COSTS } from '#domain/review/measures/cost.ts'
import { firstContactBy } from '#domain/review/measures/first-contact.ts'
import { leafGroups } from '#domain/review/measures/first-contact-reasons.ts'
import { fixFirst } from '#domain/review/measures/fix-first.ts'
import { tallyBy } from '#domain/review/measures/tally.ts'
import type { Mature } from './mature.ts'
import type { SummaryTable } from './table.ts'

/** Rows of a table: two pages hold them all. */
const MOST_REASONS = 10
const MOST_FIXES = 6

export const useUnusual = (chosen: ReadyChosen, state: SpikeState): SummaryTable => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const { zone, taxonomy } = chosen.data
  const name = useAboutName(taxonomy)
  const days = useDays(zone)
  const { alerts, watched } =
    state.kind === 'ready' ? { alerts: state.spikes.report.alerts, watched: state.spikes.watched } : NO_ALERTS
  const none =
    state.kind === 'waiting'
      ? 'waiting'
      : state.kind === 'none'
        ? 'none_known'
        : isYoung(state.spikes)
          ? 'young'
          : 'quiet'
  return {
    id: 'unusual',
    title: t('review.by_reason.spike.heading'),
    note: alerts.length === 0 ? t(`review.by_reason.spike.${none}`) : null,
    head: [t('review.column.reason'), t('review.summary.what_came')],
    rows: alerts.map(({ reason, evidence }) => [
      `▲ ${name(reason)}`,
      t(`review.by_reason.spike.${evidence.detector}`, {
        count: evidence.count,
        shown: format.number(evidence.count),
        days: watched === null ? '' : days(watched, evidence.from, evidence.to),
        low: format.number(evidence.low),
        high: format.number(evidence.high),
        ratio: numbers.rough(evidence.ratio),
        p: numbers.p(evidence.p),
        needed: format.number(evidence.needed),
      }),
    ]),
  }
}

const NO_ALERTS = { alerts: [], watched: null } as const

/** Leaves by contacts of the period; how many were resolved at first contact is of the weeks that can tell. */
export const useTopReasons = (chosen: ReadyChosen, mature: Mature): SummaryTable => {
  const t = useText()
  const format = useFormat()
  const change = useChange()
  const { judged, taxonomy } = chosen.data
  const { contacts, before } = chosen
  const rows = useMemo(() => {
    const groups = leafGroups(judged, taxonomy)
    const [now, earlier] = [contacts.rows, before?.contacts.rows ?? null].map((some) =>
      some === null ? null : tallyBy(some, groups, () => 1),
    )
    const rates = firstContactBy(judged, mature.rows, groups)
    return taxonomy.reasons
      .map((reason, group) => ({
        reason,
        now: now?.(group, 1) ?? 0,
        before: earlier?.(group, 1) ?? null,
        rate: rates[group],
      }))
      .filter((one) => one.now > 0)
      .toSorted((a, b) => b.now - a.now)
      .slice(0, MOST_REASONS)
  }, [judged, taxonomy, contacts, before, mature])
  const all = contacts.rows.length
  return {
    id: 'reasons',
    title: t('review.summary.top_reasons'),
    note: rows.length === 0 ? t('review.data.none') : null,
    head: [
      ...[t('review.column.reason'), t('review.overview.contacts'), t('review.column.share')],
      ...[t('review.summary.change'), t('review.first_contact.rate')],
    ],
    rows: rows.map(({ reason, now, before: earlier, rate }) => [
      reason.path.join(' › '),
      format.number(now),
      all === 0 ? '' : format.percent(now / all),
      (earlier === null ? undefined : change(now, earlier)) ?? '',
      rate === undefined || rate.rate === null
        ? ''
        : t('review.summary.of', { share: format.percent(rate.rate), n: format.number(rate.yes + rate.no) }),
    ]),
  }
}

/** In the order in which remedies are to be tried. */
export const useFixFirst = (chosen: ReadyChosen, economy: Economy, costs: Costs | null): SummaryTable => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const { judged, taxonomy } = chosen.data
  const name = useAboutName(taxonomy)
  const { rows } = chosen.contacts
  const found = useMemo(
    () => fixFirst(judged, rows, costs ?? NO_COSTS, taxonomy.reasons, economy.remedyShares),
    [judged, rows, costs, taxonomy, economy.remedyShares],
  )
  const fixes = [
    ...found.remedies.flatMap((group) => group.fixes.slice(0, 2)),
    ...found.withoutRemedy.slice(0, 1),
  ]
  return {
    id: 'fix',
    title: t('review.by_reason.fix.title'),
    note: t(costs === null ? 'review.by_reason.fix.what_contacts' : 'review.by_reason.fix.what'),
    head: [
      ...[t('review.column.reason'), t('review.by_reason.ledger.remedy')],
      t('review.by_reason.fix.avoidable'),
      ...(costs === null ? [] : [t('review.by_reason.fix.avoidable_cost')]),
    ],
    rows: fixes.slice(0, MOST_FIXES).map(({ reason, remedy, first, beyond, share, avoidable }) => [
      name(reason),
      t(`review.by_reason.fix.remedy.${remedy ?? 'none'}`),
      t(share === 0 ? 'review.by_reason.fix.sum_beyond' : 'review.by_reason.fix.sum', {
        beyond: format.number(beyond.contacts),
        first: format.number(first.contacts),
        share: format.percent(share),
        sum: numbers.rough(beyond.contacts + share * first.contacts),
      }),
      ...(costs === null ? [] : [numbers.money(avoidable)]),
    ]),
  }
}
