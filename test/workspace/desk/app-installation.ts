// What does an account know of an app that is installed in it?

import type { Json } from '#workspace/records/json.ts'
import type { Location } from './types.ts'

/** The manifest's locations: which URL each opens, and the installation's metadata. */
export interface AppInstallation {
  appId: number
  installationId: number
  name: string
  version: string
  locations: Partial<Record<Location, string>>
  /** Places with `autoLoad: false`: reached through their instances, but without a window. */
  unloaded?: readonly Location[]
  settings: Record<string, Json>
  /** Values of secure parameters and where `{{setting.<name>}}` may be put (everywhere where absent). */
  secureSettings?: Record<string, { value: string; scopes?: readonly SettingScope[] }>
  /** Hosts that `secure` requests may go to. */
  domainWhitelist?: readonly string[]
}

export type SettingScope =
  | 'url'
  | 'header'
  | 'body'
  | 'jwt_secret_key'
  | 'basic_auth_username'
  | 'basic_auth_password'
