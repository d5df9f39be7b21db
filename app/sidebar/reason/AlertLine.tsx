// Do many customers come with this reason just now, more than its past allows, and what do leads know of it?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { TeamAlert } from '#domain/notices/alert.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'

/** Noon in Greenwich: the same date for nearly every reader. */
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`)

export const AlertLine = (props: { taxonomy: Taxonomy; alert: TeamAlert }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { state, note, reason, peak } = props.alert
  const [from, to] = [format.date(noon(peak.from)), format.date(noon(peak.to))]
  const known = props.taxonomy.byValue.has(reason)
  const about = known ? t('alert.this_reason') : t('alert.group', { label: reason })
  return (
    <Small>
      {t('alert.line', {
        about,
        count: format.number(peak.count),
        days: from === to ? from : t('alert.days', { from, to }),
        low: format.number(peak.low),
        high: format.number(peak.high),
      })}{' '}
      {t(`alert.${state}`, { note })}
    </Small>
  )
}
