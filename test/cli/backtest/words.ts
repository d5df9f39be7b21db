// How does the terminal put ids and numbers into words? With the English words of the app.

import { type Params, sentence } from '#app/i18n/sentence.ts'
import english from '#translations/en.json'

/** Text from a file, with nothing in it that a terminal would obey. */
export const safe = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ')

const safely = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? safe(value) : value]),
  )

/** The words under a key of the catalogue's `screens`; the key itself where there are none. */
export const words = (key: string, params: Params = {}): string =>
  sentence(english.screens, 'en', key, safely(params)) ?? key

/** The back-test's own words. */
export const say = (key: string, params: Params = {}): string =>
  words(`review.settings.backtest.${key}`, params)

export const whole = (value: number): string => value.toLocaleString('en')
export const auc = (value: number): string => value.toFixed(3)
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
