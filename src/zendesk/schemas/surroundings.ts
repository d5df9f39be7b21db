// What do `context` and `metadata` of the host say about where this frame sits?

import * as z from 'zod/mini'
import type { HostContext, Installation } from '#zendesk/host.ts'
import { maybeId, text } from './parts.ts'

const rawContext = z.object({
  location: z.enum([
    'ticket_sidebar',
    'new_ticket_sidebar',
    'user_sidebar',
    'organization_sidebar',
    'nav_bar',
    'modal',
  ]),
  instanceGuid: text,
  account: z.optional(z.object({ subdomain: text })),
  ticketId: maybeId,
  userId: maybeId,
  organizationId: maybeId,
})

const rawMetadata = z.object({
  // Under `zcli apps:server` nothing is installed, and the ids are 0 or absent.
  appId: maybeId,
  installationId: maybeId,
  name: text,
  version: text,
  settings: z.catch(z.record(z.string(), z.unknown()), {}),
})

/** @throws where the place is none of ours. */
export function readContext(raw: unknown): HostContext {
  const { location, instanceGuid, account, ticketId, userId, organizationId } = rawContext.parse(raw)
  return {
    location,
    instanceGuid,
    subdomain: account?.subdomain ?? '',
    ...(ticketId === null ? {} : { ticketId }),
    ...(userId === null ? {} : { userId }),
    ...(organizationId === null ? {} : { organizationId }),
  }
}

/** @throws where it is no object. */
export function readInstallation(raw: unknown): Installation {
  const { appId, installationId, name, version, settings } = rawMetadata.parse(raw)
  return { appId: appId ?? 0, installationId: installationId ?? 0, name, version, settings }
}
