// What stands on the page: which screen for which place in Zendesk, or a sentence where there is no Zendesk?

import { type ComponentType, StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { HostApp } from '#app/host/HostApp.tsx'
import { Outside } from '#app/host/Outside.tsx'
import { languageFor, loadTexts } from '#app/i18n/catalogue.ts'
import { readAgent } from '#app/queries/agent.ts'
import { createQueryClient } from '#app/queries/client.ts'
import { createServices } from '#app/queries/services.ts'
import { HostError } from '#zendesk/errors.ts'
import type { Host, HostLocation } from '#zendesk/host.ts'
import { connectZaf } from '#zendesk/zaf.ts'

/** One screen for each place in Zendesk that a page of ours serves. */
export type Screens = Partial<Record<HostLocation, ComponentType>>

const showOutside = async (root: Root, failed: boolean, scheme: 'light' | 'dark'): Promise<void> => {
  const texts = await loadTexts(languageFor(navigator.language))
  root.render(<Outside failed={failed} scheme={scheme} locale={navigator.language} texts={texts} />)
}

const showScreen = async (root: Root, host: Host, Screen: ComponentType): Promise<void> => {
  const agent = await readAgent(host)
  const language = languageFor(agent.locale)
  const texts = await loadTexts(language)
  document.documentElement.lang = language
  root.render(
    <StrictMode>
      <HostApp services={createServices(host, agent)} client={createQueryClient()} texts={texts}>
        <Screen />
      </HostApp>
    </StrictMode>,
  )
}

const schemeOf = (search: string): 'light' | 'dark' =>
  new URLSearchParams(search).get('colorScheme') === 'dark' ? 'dark' : 'light'

/** Connects to Zendesk and renders into `#barometer`. Never rejects. */
export const mount = async (screens: Screens): Promise<void> => {
  const element = document.getElementById('barometer')
  if (!element) return
  const scheme = schemeOf(location.search)
  document.documentElement.style.colorScheme = scheme
  const root = createRoot(element)
  try {
    const host = await connectZaf(window)
    const Screen = screens[host.context.location]
    await (Screen ? showScreen(root, host, Screen) : showOutside(root, false, scheme))
  } catch (error) {
    const outside = error instanceof HostError && error.kind === 'not_in_zendesk'
    await showOutside(root, !outside, scheme)
  }
}
