// Do many customers come with this reason just now, more than its past allows, and what do leads know of it?

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { noticesQuery } from '#app/queries/notices.ts'
import { liveAlert } from '#domain/notices/alert.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'

/** Noon in Greenwich: the same date for nearly every reader. */
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`)

/** Not where a notice tells more. Expires a week after the last day that stood out. */
export const AlertLine = (props: { taxonomy: Taxonomy; value: string; noticed: boolean }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const services = useServices()
  const { taxonomy, value, noticed } = props
  // The header asks; this only looks.
  const alerts = useQuery(noticesQuery(services, false)).data?.alerts ?? []
  const alert = noticed ? null : liveAlert(alerts, value, taxonomy, services.now())
  if (alert === null) return null
  const { state, note, reason, peak } = alert
  const [from, to] = [format.date(noon(peak.from)), format.date(noon(peak.to))]
  const about = taxonomy.byValue.has(reason) ? t('alert.this_reason') : t('alert.group', { label: reason })
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
