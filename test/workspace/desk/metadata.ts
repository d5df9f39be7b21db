// What does an app learn of its own installation?

import type { Json } from '#workspace/records/json.ts'
import { installationOf, type Room } from './room.ts'

/** Secure settings are absent, but in clear under `zcli apps:server`: nothing may depend on seeing them. */
export function metadataOf(room: Room, app: string): Json {
  const { appId, installationId, name, version, settings, secureSettings } = installationOf(room, app)
  const secure = Object.entries(secureSettings ?? {}).map(([key, { value }]) => [key, value] as const)
  return {
    appId,
    installationId,
    name,
    version,
    settings: { title: name, ...settings, ...(room.switches.zcli ? Object.fromEntries(secure) : {}) },
  }
}
