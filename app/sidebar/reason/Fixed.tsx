// Was something fixed about this reason, and did it help? Agents found it by their tags.

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { noticesQuery } from '#app/queries/notices.ts'
import { lastFix } from '#domain/notices/notice.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'

export const Fixed = (props: { taxonomy: Taxonomy; value: string }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const services = useServices()
  // The header asks; this only looks.
  const fixes = useQuery(noticesQuery(services, false)).data?.fixes ?? []
  const fix = lastFix(fixes, props.value, props.taxonomy, services.now())
  if (fix === null) return null
  const date = fix.day === null ? format.date(fix.shipped) : format.day(fix.day)
  if (fix.change === null) return <Small>{t('fixed.early', { date })}</Small>
  const { share, low, high } = fix.change
  return (
    <Small>
      {t('fixed.change', {
        date,
        share: format.percent(share),
        low: format.percent(low),
        high: format.percent(high),
      })}
    </Small>
  )
}
