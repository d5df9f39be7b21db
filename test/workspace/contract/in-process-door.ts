// How does the contract suite enter in process?

import { createDesk } from '#workspace/desk/desk.ts'
import { connectInProcess } from '#workspace/in-process/sdk-client.ts'
import { connectAll, doorHere, openFirst } from './connect.ts'
import type { OpenDoor } from './door.ts'
import { outcome } from './door.ts'
import { contractDesk } from './world.ts'

export const openInProcess: OpenDoor = async (options = {}) => {
  const desk = createDesk(contractDesk(options))
  const frames = connectAll(desk, (guid) =>
    Promise.resolve({ client: connectInProcess(desk, guid).client, notes: {}, outcome }),
  )
  const tab = await openFirst(desk, options)
  return doorHere(desk, tab, frames)
}
