// Which of the account's ticket fields are *Contact reason* and *First-contact inhibitor*?

import type { AccountField } from '#domain/open-ticket.ts'
import type { Api } from './api.ts'
import { HostError } from './errors.ts'
import type { Host } from './host.ts'
import type { CallOptions } from './people.ts'

/** What found the field; `absent` and `no_options` say why there is none. */
export type FieldSource = 'settings' | 'host' | 'requirements' | 'creator' | 'absent' | 'no_options'

export interface OurFields {
  reason: AccountField | null
  inhibitor: AccountField | null
  because: { reason: FieldSource; inhibitor: FieldSource }
}

export interface FieldOverrides {
  reasonFieldId?: number | null
  inhibitorFieldId?: number | null
}

export function findFields(
  _host: Host,
  _api: Api,
  _overrides: FieldOverrides,
  _options: CallOptions = {},
): Promise<OurFields> {
  return Promise.reject(new HostError('unavailable', 'being written'))
}
