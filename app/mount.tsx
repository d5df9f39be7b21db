// What stands on the page: which screen for which place in Zendesk, or a sentence where there is no Zendesk?

import type { QueryClient } from '@tanstack/react-query'
import { type ComponentType, StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { HostApp } from '#app/host/HostApp.tsx'
import { Outside } from '#app/host/Outside.tsx'
import { runWhileShown } from '#app/host/run.ts'
import { directionOf, languageFor, loadWords, type TextPart, type Words } from '#app/i18n/catalogue.ts'
import { readAgent } from '#app/queries/agent.ts'
import { createQueryClient } from '#app/queries/client.ts'
import { createServices, type Services } from '#app/queries/services.ts'
import { HostError } from '#zendesk/errors.ts'
import type { Host, HostLocation } from '#zendesk/host.ts'
import { connectZaf } from '#zendesk/zaf.ts'

export interface Place {
  Screen: ComponentType
  /** Asks for what the screen will need, before anything is drawn. */
  early?: (services: Services, client: QueryClient) => void
}

/** One screen for each place in Zendesk that a page of ours serves. */
export type Places = Partial<Record<HostLocation, Place>>

/** As long as its document. */
const LIFE = new AbortController().signal

/** The document says which language its words are of, and which way it is read. */
const speaksOnPage = (locale: string, words: Words): void => {
  document.documentElement.lang = languageFor(locale)
  document.documentElement.dir = directionOf(words)
}

/** `still`: false once something better is shown. */
const showOutside = async (
  root: Root,
  failed: boolean,
  scheme: 'light' | 'dark',
  still: () => boolean = () => true,
): Promise<void> => {
  const locale = navigator.language
  const words = await loadWords(languageFor(locale))
  if (!still()) return
  speaksOnPage(locale, words)
  root.render(<Outside failed={failed} scheme={scheme} locale={locale} words={words} />)
}

const showScreen = async (
  root: Root,
  host: Host,
  { Screen, early }: Place,
  page: TextPart | undefined,
): Promise<void> => {
  const client = createQueryClient()
  runWhileShown(host, client, window, LIFE)
  const agent = await readAgent(host)
  const services = createServices(host, agent)
  early?.(services, client)
  const words = await loadWords(languageFor(agent.locale), page)
  speaksOnPage(agent.locale, words)
  root.render(
    <StrictMode>
      <HostApp services={services} client={client} words={words}>
        <Screen />
      </HostApp>
    </StrictMode>,
  )
}

const schemeOf = (search: string): 'light' | 'dark' =>
  new URLSearchParams(search).get('colorScheme') === 'dark' ? 'dark' : 'light'

/** Connects to Zendesk and renders into `#barometer`; `texts`: what the page says beyond the panels. Never rejects. */
export const mount = async (places: Places, texts?: TextPart): Promise<void> => {
  const element = document.getElementById('barometer')
  if (!element) return
  const scheme = schemeOf(location.search)
  document.documentElement.style.colorScheme = scheme
  const root = createRoot(element)
  let here = false
  const waiting = (): void => {
    showOutside(root, true, scheme, () => !here).catch(() => undefined)
  }
  try {
    const host = await connectZaf(window, waiting)
    here = true
    const place = places[host.context.location]
    await (place ? showScreen(root, host, place, texts) : showOutside(root, false, scheme))
  } catch (error) {
    const outside = error instanceof HostError && error.kind === 'not_in_zendesk'
    await showOutside(root, !outside, scheme)
  }
}
