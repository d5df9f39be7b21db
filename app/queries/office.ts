// Where does the work behind the panels get done for this frame?

import { openDatabaseEarly } from '#store/database.ts'
import { callOffice, type FrameOffice } from '#work/call-office.ts'
import { callsOf, type MakeCall } from '#work/calls.ts'
import { type FromFrame, PROTOCOL } from '#work/protocol.ts'
import { PLACES, summonEarly, summonHere } from '#work/summon.ts'
import type { Api } from '#zendesk/api.ts'

export type { FrameOffice } from '#work/call-office.ts'

/** Before Zendesk is greeted: the file of what all frames share arrives, and storage is opened meanwhile. */
export const startOffice = (): void => {
  summonEarly()
  openDatabaseEarly()
}

export interface OfficeFor {
  /** Of the app. */
  version: string
  installationId: number
  userId: number
}

/** A line to this very thread: nobody is given up who works here. */
const officeHere = async (hello: () => FromFrame, call: MakeCall): Promise<FrameOffice> => {
  const place = await summonHere()
  const here = () => Promise.reject(new Error('there is no other thread'))
  return callOffice({ hello, places: [() => place], here, call, patience: null })
}

export const officeOf = (owner: OfficeFor, api: Api): FrameOffice => {
  const hello = (): FromFrame => ({ hello: PROTOCOL, ...owner, now: Date.now() })
  const call = callsOf(api)
  return callOffice({ hello, places: PLACES, here: () => officeHere(hello, call), call })
}
