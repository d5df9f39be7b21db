// What does every screen need around it: services, words, colours and facts?

import { onlineManager, type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { directionOf, type Words } from '#app/i18n/catalogue.ts'
import { LanguageProvider } from '#app/i18n/language.tsx'
import { Theme } from '#app/kit/Theme.tsx'
import { KEYS } from '#app/queries/keys.ts'
import type { FrameOffice } from '#app/queries/office.ts'
import type { Services } from '#app/queries/services.ts'
import type { ColorScheme, Host } from '#zendesk/host.ts'
import { ServicesProvider } from './services.tsx'

const useColorScheme = (host: Host): ColorScheme => {
  const [scheme, setScheme] = useState(host.colorScheme)
  useEffect(() => {
    const life = new AbortController()
    host.on(
      'colorScheme.changed',
      (next) => {
        if (next === 'light' || next === 'dark') setScheme(next)
      },
      life.signal,
    )
    return () => life.abort()
  }, [host])
  useEffect(() => {
    // Said on the element itself before anything was drawn: what a style sheet says later does not count.
    document.documentElement.style.colorScheme = scheme
  }, [scheme])
  return scheme
}

/** A frame that nobody looks at lets go of a worker of its own. */
const useOfficeHours = (office: FrameOffice): void => {
  useEffect(() => {
    const follow = (active: boolean): void => (active ? office.wake() : office.rest())
    follow(onlineManager.isOnline())
    return onlineManager.subscribe(follow)
  }, [office])
}

/** A lead saved the settings in another frame: this one reads them anew when it is looked at next, not while it is. */
const useSettingsNews = ({ settingsNews }: Services, client: QueryClient): void => {
  useEffect(() => {
    const life = new AbortController()
    const age = () =>
      client.invalidateQueries({ queryKey: KEYS.settings, refetchType: 'none' }).catch(() => undefined)
    settingsNews.hear(age, life.signal)
    return () => life.abort()
  }, [settingsNews, client])
}

/** Nothing is lost before something was pressed: so it comes in a file of its own, behind the panels. */
const useKeptFocus = (): void => {
  useEffect(() => {
    const life = new AbortController()
    const begin = async (): Promise<void> => {
      const { keepFocus } = await import('./kept-focus.ts')
      if (!life.signal.aborted) keepFocus(document, life.signal)
    }
    begin().catch(() => undefined)
    return () => life.abort()
  }, [])
}

export const HostApp = (props: {
  services: Services
  client: QueryClient
  words: Words
  children: ReactNode
}): ReactNode => {
  const { services, client } = props
  const scheme = useColorScheme(services.host)
  useOfficeHours(services.office)
  useSettingsNews(services, client)
  useKeptFocus()
  return (
    <Theme scheme={scheme} rtl={directionOf(props.words) === 'rtl'}>
      <LanguageProvider
        locale={services.agent.locale}
        words={props.words}
        timeZone={services.agent.timeZone}
        now={services.now}
      >
        <ServicesProvider services={services}>
          <QueryClientProvider client={client}>{props.children}</QueryClientProvider>
        </ServicesProvider>
      </LanguageProvider>
    </Theme>
  )
}
