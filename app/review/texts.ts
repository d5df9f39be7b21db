// What does the Review page say that no panel does?

import type { TextPart } from '#app/i18n/catalogue.ts'
import { texts as english } from '#translations/en.json?part=review'

export const REVIEW_TEXTS: TextPart = {
  english,
  others: { de: () => import('#translations/de.json?part=review') },
}
