// What do all the tags of the team add up to? The page for leads.

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'

export const Review = (): ReactNode => {
  const t = useText()
  return (
    <main>
      <h1>{t('review.title')}</h1>
    </main>
  )
}
