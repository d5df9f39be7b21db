// How does a component test show a screen in the workspace's Zendesk?

import type { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { HostApp } from '#app/host/HostApp.tsx'
import { runWhileShown } from '#app/host/run.ts'
import { languageFor, loadWords } from '#app/i18n/catalogue.ts'
import { type Agent, readAgent } from '#app/queries/agent.ts'
import { createQueryClient } from '#app/queries/client.ts'
import type { Services } from '#app/queries/services.ts'
import { REVIEW_TEXTS } from '#app/review/texts.ts'
import type { CallBudget } from '#store/budget.ts'
import { openFacts } from '#store/facts.ts'
import { ALONE, NO_NEWS, officeOfFrame } from '#test/doubles/services.ts'
import type { ControlsChange } from '#workspace/controls.ts'
import { type InProcess, type InProcessOptions, inProcessHost } from '#workspace/in-process.ts'
import type { Account } from '#workspace/records.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import type { FrameFacts } from '#zendesk/frame-facts.ts'

export interface ScreenOptions extends InProcessOptions {
  account?: Account
  controls?: ControlsChange
  /** Put over what Zendesk says of the agent. */
  agent?: Partial<Agent>
  /** What the other frames of the browser tell and hear; there are none where absent. */
  frameFacts?: FrameFacts
  /** False: the browser keeps nothing. */
  storage?: boolean
  /** What the screen's page asks for before it is drawn. */
  early?: (services: Services, client: QueryClient) => void
  /** Between tries of a call it waits as for an agent: for tests whose clock stands still until told. */
  pauses?: boolean
  /** How long the frame lives; as long as the test where absent. */
  life?: AbortSignal
}

export interface Screen extends InProcess {
  user: UserEvent
  services: Services
  /** REST calls of the app so far, as `GET /api/v2/…`. */
  calls: () => string[]
}

/** Tests do not wait for their turn. */
const UNLIMITED: CallBudget = { take: async () => undefined, hold: async () => undefined }

/** Retries at once: a test of a failure must not take the time that an agent would wait. */
const noPause = async (): Promise<void> => undefined

const untilTestEnds = (): AbortSignal => {
  const life = new AbortController()
  onTestFinished(() => life.abort())
  return life.signal
}

/** Opens the place on a desk over an account (the tiny one where none is given) and renders the screen into it. */
export const renderScreen = async (screen: ReactNode, options: ScreenOptions): Promise<Screen> => {
  const world = createWorld(options.account ?? tinyAccount(), {
    ...(options.controls ? { controls: options.controls } : {}),
  })
  const door = await inProcessHost(world, options)
  const agent = { ...(await readAgent(door.host)), ...options.agent }
  const api = createApi(door.host, { budget: UNLIMITED, ...(options.pauses ? {} : { sleep: noPause }) })
  // What is kept in memory lasts as long as the test.
  const lasting = async (): Promise<boolean> => options.storage ?? true
  const facts = { ...openFacts({ installationId: 9001, userId: agent.id }), lasting }
  const services: Services = {
    host: door.host,
    agent,
    api,
    facts,
    frameFacts: options.frameFacts ?? ALONE,
    settingsNews: NO_NEWS,
    office: officeOfFrame(facts, api, () => world.clock.now()),
    now: () => world.clock.now(),
  }
  const own = options.location === 'nav_bar' ? REVIEW_TEXTS : undefined
  const words = await loadWords(languageFor(agent.locale), own)
  const client = createQueryClient()
  runWhileShown(door.host, client, window, options.life ?? untilTestEnds())
  options.early?.(services, client)
  render(
    <HostApp services={services} client={client} words={words}>
      {screen}
    </HostApp>,
  )
  const calls = () =>
    world.log
      .entries()
      .filter(({ app }) => app !== null)
      .map(({ method, path }) => `${method} ${path}`)
  return { ...door, services, calls, user: userEvent.setup() }
}
