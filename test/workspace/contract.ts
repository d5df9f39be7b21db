// What must an app find, whichever way it reaches the local Zendesk? The same assertions through every door.

import { describe } from 'vitest'
import { backgroundContract } from './contract/background.ts'
import { callsContract } from './contract/calls.ts'
import { clientContract } from './contract/client.ts'
import type { OpenDoor } from './contract/door.ts'
import { editorContract } from './contract/editor.ts'
import { eventsContract } from './contract/events.ts'
import { hooksContract } from './contract/hooks.ts'
import { instancesContract } from './contract/instances.ts'
import { propertiesContract } from './contract/properties.ts'
import { requestsContract } from './contract/requests.ts'
import { saveContract } from './contract/save.ts'
import { surfaceContract } from './contract/surface.ts'
import { switchesContract } from './contract/switches.ts'
import { topBarContract } from './contract/top-bar.ts'
import { doorUser } from './contract/use.ts'
import { workContract } from './contract/work.ts'

/**
 * `open` gives a fresh world, desk and frame for each test, on the tiny account. Not `whole`: without what is the desk's
 * own work, whichever way an app reaches it.
 */
export function describeHostContract(name: string, open: OpenDoor, whole = true): void {
  describe(name, () => {
    const user = doorUser(open)
    describe('the client', () => clientContract(user))
    describe('get, set, invoke', () => callsContract(user))
    describe('events', () => eventsContract(user))
    describe('the save hook', () => hooksContract(user))
    describe('the save', () => saveContract(user))
    if (whole) describe('what an app sets is saved', () => propertiesContract(user))
    describe('instances', () => instancesContract(user))
    describe('requests', () => requestsContract(user))
    describe('the background', () => backgroundContract(user))
    describe('the top bar', () => topBarContract(user))
    describe('the editor', () => editorContract(user))
    if (whole) describe('the work of the agent', () => workContract(user))
    describe('open points', () => switchesContract(user))
    describe('the surface', () => surfaceContract(user))
  })
}
