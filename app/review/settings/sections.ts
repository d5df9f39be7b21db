// Which sections do the settings have? Each comes in a file of its own when it is first looked at.

import type { ComponentType } from 'react'
import type { TeamSettings } from '#app/queries/edit-settings.ts'
import type { Editor } from './draft.ts'

export const SECTION_NAMES = [
  'check',
  'health',
  'backtest',
  'economy',
  'series',
  'question',
  'general',
  'history',
  'file',
] as const
export type SectionName = (typeof SECTION_NAMES)[number]

export interface SectionProps {
  team: TeamSettings
  editor: Editor
}

type Load = () => Promise<ComponentType<SectionProps>>

export const SECTIONS: Readonly<Record<SectionName, Load>> = {
  check: async () => (await import('./check/SetUpCheck.tsx')).SetUpCheck,
  health: async () => (await import('./health/HealthSection.tsx')).HealthSection,
  backtest: async () => (await import('./BacktestSection.tsx')).BacktestSection,
  economy: async () => (await import('./economy/EconomySection.tsx')).EconomySection,
  series: async () => (await import('./series/SeriesSection.tsx')).SeriesSection,
  question: async () => (await import('./question/QuestionSection.tsx')).QuestionSection,
  general: async () => (await import('./general/GeneralSection.tsx')).GeneralSection,
  history: async () => (await import('./history/HistorySection.tsx')).HistorySection,
  file: async () => (await import('./file/FileSection.tsx')).FileSection,
}
