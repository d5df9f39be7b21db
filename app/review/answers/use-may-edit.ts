// May this agent write for the team, and what does the team's object know?

import { useQuery } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import { settingsQuery } from '#app/queries/settings.ts'
import { mayEdit } from '#domain/settings/rights.ts'

/** `no_object`: the account keeps no records, or this agent may not read them; `not_you`: the team has said who may. */
export type Right = 'yes' | 'no_object' | 'not_you'

export const useRight = (): Right => {
  const services = useServices()
  const team = useQuery(settingsQuery(services)).data
  if (!team?.writable) return 'no_object'
  return mayEdit(team.settings.whoMayEdit, services.agent) ? 'yes' : 'not_you'
}
