// How are shares and agreement of an audit written?

import { useMemo } from 'react'
import { useFormat, useLocale } from '#app/i18n/language.tsx'
import type { Kappa } from '#domain/review/measures/agreement.ts'
import type { Rate } from '#domain/review/measures/variants.ts'

export const useValues = () => {
  const format = useFormat()
  const locale = useLocale()
  const decimals = useMemo(
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    [locale],
  )
  const kappaText = (value: number | null): string | null => (value === null ? null : decimals.format(value))
  return {
    rate: ({ share, interval, n, k }: Rate) => ({
      value: share === null ? null : format.percent(share),
      range: [format.percent(interval.low), format.percent(interval.high)] as const,
      ...{ n: k, of: n },
    }),
    kappa: ({ kappa, interval, n }: Kappa) => ({
      value: kappaText(kappa),
      n,
      ...(interval === null
        ? {}
        : { range: [decimals.format(interval.low), decimals.format(interval.high)] as const }),
    }),
    kappaText,
  }
}
