// Where do the offices stand that work for frames? In a worker, shared by all frames of a browser or of one frame; or in
// the frame itself, which then loads this file as a module.

import { guardedDatabase, openSharedDatabase } from '#store/database.ts'
import { openFacts } from '#store/facts.ts'
import { openOffice } from './office/office.ts'
import { warmUp } from './office/warm-up.ts'
import type { Hello, Line } from './protocol.ts'
import { serve } from './serve.ts'
import type { Office } from './tasks.ts'

/** Milliseconds: an index of thousands of pages takes longer to read than a frame would wait. */
const PATIENCE = 10_000
/** The app's version that this worker began with. */
let version: string | null = null
/** By installation; whoever signs in takes the place of who was there before. */
const offices = new Map<number, { userId: number; office: Office }>()

/** A thread that draws: what others do before they are asked is not done there. */
const HERE = 'document' in globalThis

const open = (hello: Hello): Office | null => {
  version ??= hello.version
  if (version !== hello.version) return null
  const { installationId, userId } = hello
  const known = offices.get(installationId)
  if (known?.userId === userId) return known.office
  const ahead = hello.now - Date.now()
  const now = (): number => Date.now() + ahead
  const database = guardedDatabase(openSharedDatabase, PATIENCE)
  const office = openOffice({ facts: openFacts({ installationId, userId, now, database }), now })
  if (!HERE) {
    // Read while Zendesk still tells the frame about its ticket.
    office.ask('library', null).catch(() => undefined)
    warmUp(office)
  }
  offices.set(installationId, { userId, office })
  return office
}

/** From a frame, to a worker that all share; or from the frame that loaded this file. */
const connect = (event: Event): void => {
  const [port] = (event as MessageEvent).ports
  const life = new AbortController()
  // Where the browser does not tell, what was asked there is worked out for nobody.
  port?.addEventListener('close', () => life.abort())
  if (port) serve(port, open, life.signal)
}

if (HERE || 'onconnect' in globalThis) addEventListener('connect', connect)
else serve(globalThis as unknown as Line, open, new AbortController().signal)
