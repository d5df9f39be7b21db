// How many tickets match? Zendesk's own search counts.

import type { Api } from './api.ts'
import { HostError } from './errors.ts'
import type { CallOptions } from './people.ts'

export function countTickets(_api: Api, _query: string, _options: CallOptions = {}): Promise<number> {
  return Promise.reject(new HostError('unavailable', 'being written'))
}
