// What does the Review page say that no panel does?

import { byLanguage, type TextPart, type Texts } from '#app/i18n/catalogue.ts'
import { texts as english } from '#translations/en.json?part=review'

export const REVIEW_TEXTS: TextPart = {
  english,
  others: byLanguage(
    import.meta.glob<{ texts: Texts }>(['/translations/*.json', '!/translations/en.json'], {
      query: '?part=review',
    }),
  ),
}
