// Where does the work behind the panels get done for this frame?

import { openDatabaseEarly } from '#store/database.ts'
import type { FactStore } from '#store/facts.ts'
import { callOffice, type FrameOffice } from '#work/call-office.ts'
import { callsOf } from '#work/calls.ts'
import { PROTOCOL } from '#work/protocol.ts'
import { PLACES, summonEarly } from '#work/summon.ts'
import type { Office } from '#work/tasks.ts'
import type { Api } from '#zendesk/api.ts'

export type { FrameOffice } from '#work/call-office.ts'

/** Before Zendesk is greeted: the file of what all frames share arrives, and storage is opened meanwhile. */
export const startOffice = (): void => {
  summonEarly()
  openDatabaseEarly()
}

/** The office on this thread, for a frame that finds none elsewhere: loaded only then. */
const officeHere = async (facts: FactStore): Promise<Office> => {
  const { openOffice } = await import('#work/office/office.ts')
  return openOffice({ facts, now: Date.now })
}

export interface OfficeFor {
  /** Of the app. */
  version: string
  installationId: number
  userId: number
}

/** `facts`: what the office on this thread keeps things in. */
export const officeOf = (owner: OfficeFor, facts: FactStore, api: Api): FrameOffice =>
  callOffice({
    hello: () => ({ hello: PROTOCOL, ...owner, now: Date.now() }),
    places: PLACES,
    here: () => officeHere(facts),
    call: callsOf(api),
  })
