// What may a screen ask for? The page around us, Zendesk's API, what this browser remembers, and the time.

import { createContext, type ReactNode, useContext } from 'react'
import type { Services } from '#app/queries/services.ts'

const ServicesContext = createContext<Services | null>(null)

export const ServicesProvider = (props: { services: Services; children: ReactNode }): ReactNode => (
  <ServicesContext.Provider value={props.services}>{props.children}</ServicesContext.Provider>
)

/** The services of this frame. Throws where a screen is rendered outside of `HostApp`: a mistake of ours. */
export const useServices = (): Services => {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('useServices needs a ServicesProvider above it')
  return services
}
