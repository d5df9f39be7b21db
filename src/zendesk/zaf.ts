// Is there a Zendesk around us, and what can it do? The host port over Zendesk's SDK.

import { HostError } from './errors.ts'
import type { ColorScheme, Host } from './host.ts'
import type { ZafClient } from './zaf/client.ts'

/** What `app.registered` brought, unparsed; the colour scheme where the frame's address tells it. */
export interface Registered {
  context: unknown
  metadata: unknown
  colorScheme?: ColorScheme
}

export function connectZaf(_win: Window): Promise<Host> {
  return Promise.reject(new HostError('not_in_zendesk', 'being written'))
}

export function zafHost(_client: ZafClient, _registered: Registered): Host {
  throw new HostError('not_in_zendesk', 'being written')
}
