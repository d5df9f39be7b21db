// How is Barometer set up here, and what has the team decided? The tab of the settings.

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'

export const SettingsTab = (): ReactNode => {
  const t = useText()
  return <h2>{t('review.tabs.settings')}</h2>
}
