// How do tests open the tiny account and call it as one of its people?

import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World, type WorldOptions } from '#workspace/world/world.ts'
import { type Client, createClient } from './client.ts'

/** The tiny account at no cost of time; `as` signs a user in, nobody where absent. */
export function openTiny(controls: WorldOptions['controls'] = {}): {
  world: World
  as: (user?: number) => Client
  agent: Client
} {
  const world = createWorld(tinyAccount(), { time: () => 0, controls })
  const as = (user?: number) => createClient(world, user === undefined ? {} : { user })
  return { world, as, agent: as(TINY.agent) }
}
