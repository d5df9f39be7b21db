// How does the reader take a search from here into Zendesk's own search box?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { CopyText } from '#app/review/CopyText.tsx'

/** Keyed by its text. */
export const QueryText = ({ text }: { text: string }): ReactNode => {
  const t = useText()
  return <CopyText label={t('review.tickets.search')} text={text} rows={3} />
}
