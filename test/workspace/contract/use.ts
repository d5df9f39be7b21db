// How does a contract test get a door, and how is it closed again?

import { afterEach } from 'vitest'
import type { ContractDoor, DoorOptions, OpenDoor } from './door.ts'

export interface DoorUser {
  /** A fresh door; it is closed after the test. */
  use(options?: DoorOptions): Promise<ContractDoor>
}

/** To be called within `describe`. */
export function doorUser(open: OpenDoor): DoorUser {
  const opened: ContractDoor[] = []
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((door) => door.close()))
  })
  return {
    async use(options) {
      const door = await open(options)
      opened.push(door)
      return door
    },
  }
}
