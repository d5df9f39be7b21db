// What does a desk need to open: an account, an agent's session, apps?

import type { AppInstallation } from './app-installation.ts'
import type { DeskSwitches } from './switches.ts'

export interface DeskOptions {
  /** Where the account answers: real fetch in the page, the handlers in process. Signed in as one agent. */
  fetch: (request: Request) => Promise<Response>
  /** Origin of the account, for `fetch`. */
  origin: string
  /** Ours: its frames carry `app: 'ours'`. */
  installation: AppInstallation
  /** Other apps on the same screen: their frames carry the app's name. */
  otherApps?: readonly AppInstallation[]
  /** Origin of the app's frames, for `assetURL:` paths. */
  appOrigin?: string
  /** Answers for foreign hosts, as Zendesk's proxy would; absent: they are refused. */
  proxyFetch?: (request: Request) => Promise<Response>
  /** Waits the given milliseconds before a retry. */
  sleep?: (milliseconds: number) => Promise<void>
  subdomain: string
  switches?: Partial<DeskSwitches>
}
