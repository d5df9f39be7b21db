// In which currency does the team reckon? For the words of all figures below.

import { createContext, useContext, useMemo } from 'react'
import { useLocale, useText } from '#app/i18n/language.tsx'
import type { Economy } from '#app/review/data/use-economy.ts'
import type { Range } from '#domain/review/measures/range.ts'
import { type MoneyFormat, moneyFormat } from './format.ts'

/** ISO 4217; null: nobody has said what anything costs, so that money is a number in an unknown unit. */
export const CurrencyContext = createContext<string | null>(null)

/** The team's, once it has said what a contact costs: the currency that is shipped is nobody's choice. */
export const currencyOf = ({ costs, currency }: Pick<Economy, 'costs' | 'currency'>): string | null =>
  costs === null ? null : currency

export interface MoneyWords extends MoneyFormat {
  /** `1,234 to 2,345 hours`, the words of this language. */
  ofAgents: (hours: Range) => string
}

export const useMoney = (): MoneyWords => {
  const t = useText()
  const locale = useLocale()
  const currency = useContext(CurrencyContext)
  return useMemo(() => {
    const format = moneyFormat(locale, currency)
    return { ...format, ofAgents: (hours) => t('review.money.hours', { hours: format.hours(hours) }) }
  }, [t, locale, currency])
}
