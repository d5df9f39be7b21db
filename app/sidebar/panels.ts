// Which panels can stand beside a ticket, and in which order does this team want them?

import type { ComponentType } from 'react'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { Panel, Settings } from '#domain/settings.ts'
import { AnswersPanel } from './answers/AnswersPanel.tsx'
import { HealthPanel } from './health/HealthPanel.tsx'
import { ReasonPanel } from './reason/ReasonPanel.tsx'

export interface PanelProps {
  ticket: OpenTicket
  /** False for a moment at first: the customer is known, our fields' values not yet. */
  settled: boolean
}

const PANEL_BY_ID: Record<Panel, ComponentType<PanelProps>> = {
  health: HealthPanel,
  answers: AnswersPanel,
  reason: ReasonPanel,
}

export interface PanelSlot {
  id: Panel
  Panel: ComponentType<PanelProps>
}

/** The team's order without what it switched off. */
export const panelsFor = (settings: Settings): readonly PanelSlot[] =>
  settings.panelOrder
    .filter((id) => !settings.featuresOff.includes(id))
    .map((id) => ({ id, Panel: PANEL_BY_ID[id] }))
