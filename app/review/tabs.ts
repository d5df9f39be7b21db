// Which screen stands behind which tab? Each comes in a file of its own when it is first looked at.

import type { ComponentType } from 'react'
import type { Place, TabName } from './place.ts'

export interface TabProps {
  place: Place
  go: (change: Partial<Place>) => void
}

type Load = () => Promise<ComponentType<TabProps>>

export const SCREENS: Readonly<Record<TabName, Load>> = {
  overview: async () => (await import('./overview/Overview.tsx')).Overview,
  reasons: async () => (await import('./reasons/Reasons.tsx')).Reasons,
  first_contact: async () => (await import('./first-contact/FirstContact.tsx')).FirstContact,
  answers: async () => (await import('./answers/Answers.tsx')).Answers,
  customers: async () => (await import('./customers/Customers.tsx')).Customers,
  audit: async () => (await import('./audit/Audit.tsx')).Audit,
  settings: async () => (await import('./settings/SettingsTab.tsx')).SettingsTab,
}
