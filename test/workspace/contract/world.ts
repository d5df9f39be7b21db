// On which account does the contract suite stand?

import type { DeskOptions } from '#workspace/desk/options.ts'
import { deskOptions } from '#workspace/in-process.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { type DoorOptions, OTHER_APP, placed } from './door.ts'

/** A fresh tiny account for each door. */
export function contractDesk(options: DoorOptions): DeskOptions {
  const world = createWorld(tinyAccount())
  const { installation, ...rest } = deskOptions(world, options)
  return {
    ...rest,
    installation: placed(installation, options),
    otherApps: options.otherApp ? [OTHER_APP] : [],
  }
}
