// How are the figures of a preview, and how they change, written?

import { useMemo } from 'react'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import { useDates } from '#app/review/reasons/words.ts'
import type { PreviewLine, PreviewName, PreviewValue } from '#domain/review/preview/settings-preview.ts'

export interface PreviewWords {
  name(name: PreviewName): string
  value(value: PreviewValue | null): string
  /** `▲ +4 points`, `▼ −12`; an arrow and a sign, never colour alone. Empty where nothing can be told. */
  change(line: PreviewLine): string
}

/** In the account's time zone. */
export const usePreviewWords = (zone: string): PreviewWords => {
  const t = useText()
  const format = useFormat()
  const locale = useLocale()
  const { moment } = useDates(zone)
  return useMemo((): PreviewWords => {
    const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' })
    const arrowed = (difference: number, words: (text: string) => string): string => {
      if (difference === 0) return t('review.no_change')
      return `${difference > 0 ? '▲' : '▼'} ${words(signed.format(difference))}`
    }
    return {
      name: (name) => {
        const [, tier] = name.split('.')
        if (tier !== undefined) return t('review.settings.past.tier', { tier })
        return t(`review.settings.past.figures.${name as Exclude<PreviewName, `tier.${number}`>}`)
      },
      value: (value) => {
        if (value === null) return format.number(0)
        if (value.kind === 'until') return moment(value.at)
        if (value.kind === 'count')
          return value.of === null
            ? format.number(value.count)
            : t('review.settings.past.of', { count: format.number(value.count), of: format.number(value.of) })
        if (value.share === null) return t('review.data.unknown')
        return t('review.settings.past.share', {
          share: format.percent(value.share),
          low: format.percent(value.interval.low),
          high: format.percent(value.interval.high),
          n: format.number(value.n),
          of: format.number(value.of),
        })
      },
      change: ({ before, after }) => {
        if (before?.kind === 'share' && after?.kind === 'share') {
          if (before.share === null || after.share === null) return ''
          const points = Math.round(after.share * 100) - Math.round(before.share * 100)
          return arrowed(points, (text) =>
            t('review.settings.past.points', { count: Math.abs(points), points: text }),
          )
        }
        const [one, other] = [before, after].map((side) =>
          side === null ? 0 : side.kind === 'count' ? side.count : null,
        )
        return one == null || other == null ? '' : arrowed(other - one, (text) => text)
      },
    }
  }, [t, format, locale, moment])
}
