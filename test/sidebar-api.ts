// How do tests call Zendesk as a sidebar would, with nothing drawn?

import { type InProcess, inProcessHost } from '#workspace/in-process.ts'
import type { World } from '#workspace/world/world.ts'
import { type Api, createApi } from '#zendesk/api.ts'

/** Beside ticket 110 where not said otherwise; calls wait neither for their turn nor before they are tried again. */
export async function sidebarApi(
  world: World,
  options: Partial<Parameters<typeof inProcessHost>[1]> = {},
): Promise<InProcess & { api: Api }> {
  const opened = await inProcessHost(world, { location: 'ticket_sidebar', ticketId: 110, ...options })
  const budget = { take: async () => undefined, hold: async () => undefined }
  return { ...opened, api: createApi(opened.host, { budget, sleep: async () => undefined }) }
}
