// What do all queries stand on?

import type { Instant } from '#domain/instant.ts'
import { createBudget } from '#store/budget.ts'
import { openChannel } from '#store/channel.ts'
import { type FactStore, openFacts } from '#store/facts.ts'
import { type Api, createApi } from '#zendesk/api.ts'
import { keepCompany } from '#zendesk/company.ts'
import { type FrameFacts, openFrameFacts } from '#zendesk/frame-facts.ts'
import type { Host } from '#zendesk/host.ts'
import type { Agent } from './agent.ts'
import { type FrameOffice, officeOf } from './office.ts'
import { openSettingsNews, type SettingsNews } from './settings-news.ts'

export interface Services {
  host: Host
  api: Api
  agent: Agent
  /** What this browser remembers for its next frame. */
  facts: FactStore
  /** What the other frames of this browser have just read. */
  frameFacts: FrameFacts
  /** What this frame tells the others of its browser of the team's settings. */
  settingsNews: SettingsNews
  /** Who reads texts, ranks and suggests, away from the thread that draws. */
  office: FrameOffice
  /** The moment that ages and windows count from. */
  now: () => Instant
}

/** The real services of a frame: one call budget and one memory for all frames of this agent's browser. */
export const createServices = (host: Host, agent: Agent): Services => {
  const owner = { installationId: host.installation.installationId, userId: agent.id }
  const facts = openFacts(owner)
  const api = createApi(host, { budget: createBudget(owner) })
  const open = (hear: (message: unknown) => void) => openChannel(owner, hear, new AbortController().signal)
  const patience = keepCompany(open)
  return {
    host,
    agent,
    api,
    facts,
    frameFacts: openFrameFacts({ open, patience }),
    settingsNews: openSettingsNews((hear, signal) => openChannel(owner, hear, signal)),
    office: officeOf({ version: host.installation.version, ...owner }, api),
    now: Date.now,
  }
}
