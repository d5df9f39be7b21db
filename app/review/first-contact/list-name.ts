// How is a list of tickets called, by the figure that it stands behind?

import { useText } from '#app/i18n/language.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { isInhibitor } from '#domain/reasons/inhibitors.ts'
import type { WeekRate } from '#domain/review/measures/first-contact-weeks.ts'
import type { Listed } from './detail.ts'
import { useDays } from './week-words.ts'
import { useInhibitorName, useReasonName } from './words.ts'

export const useListName = (): ((
  listed: Listed,
  chosen: ReadyChosen,
  weeks: readonly WeekRate[],
) => string) => {
  const t = useText()
  const reasonName = useReasonName()
  const inhibitorName = useInhibitorName()
  const days = useDays()
  return ({ of, inhibitor, reason, week }, { data }, weeks) => {
    const name = inhibitor ?? ''
    const what =
      of === 'inhibited'
        ? inhibitorName(isInhibitor(name) ? name : null)
        : t(`review.first_contact.lists.${of}`)
    const from = week === null ? undefined : weeks[week]?.from
    return [
      ...(reason === null ? [] : [reasonName(data.taxonomy.byValue.get(reason) ?? null)]),
      what,
      ...(from === undefined
        ? []
        : [t('review.first_contact.week_of', { day: days(data.zone).format(from) })]),
    ].join(', ')
  }
}
