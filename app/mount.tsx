// What stands on the page: which screen for which place in Zendesk, or a sentence where there is no Zendesk?

import { type ComponentType, StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { HostApp } from '#app/host/HostApp.tsx'
import { Outside } from '#app/host/Outside.tsx'
import { languageFor, loadWords, type TextPart } from '#app/i18n/catalogue.ts'
import { readAgent } from '#app/queries/agent.ts'
import { createQueryClient } from '#app/queries/client.ts'
import { createServices } from '#app/queries/services.ts'
import { HostError } from '#zendesk/errors.ts'
import type { Host, HostLocation } from '#zendesk/host.ts'
import { connectZaf } from '#zendesk/zaf.ts'

/** One screen for each place in Zendesk that a page of ours serves. */
export type Screens = Partial<Record<HostLocation, ComponentType>>

const showOutside = async (root: Root, failed: boolean, scheme: 'light' | 'dark'): Promise<void> => {
  const words = await loadWords(languageFor(navigator.language))
  root.render(<Outside failed={failed} scheme={scheme} locale={navigator.language} words={words} />)
}

const showScreen = async (
  root: Root,
  host: Host,
  Screen: ComponentType,
  page: TextPart | undefined,
): Promise<void> => {
  const agent = await readAgent(host)
  const language = languageFor(agent.locale)
  const words = await loadWords(language, page)
  document.documentElement.lang = language
  root.render(
    <StrictMode>
      <HostApp services={createServices(host, agent)} client={createQueryClient()} words={words}>
        <Screen />
      </HostApp>
    </StrictMode>,
  )
}

const schemeOf = (search: string): 'light' | 'dark' =>
  new URLSearchParams(search).get('colorScheme') === 'dark' ? 'dark' : 'light'

/** Connects to Zendesk and renders into `#barometer`; `texts`: what the page says beyond the panels. Never rejects. */
export const mount = async (screens: Screens, texts?: TextPart): Promise<void> => {
  const element = document.getElementById('barometer')
  if (!element) return
  const scheme = schemeOf(location.search)
  document.documentElement.style.colorScheme = scheme
  const root = createRoot(element)
  try {
    const host = await connectZaf(window)
    const Screen = screens[host.context.location]
    await (Screen ? showScreen(root, host, Screen, texts) : showOutside(root, false, scheme))
  } catch (error) {
    const outside = error instanceof HostError && error.kind === 'not_in_zendesk'
    await showOutside(root, !outside, scheme)
  }
}
