// How does the contract suite enter through a real browser? Its functions travel as source to frame and page.

import type { Frame, Page } from 'playwright-core'
import { vi } from 'vitest'
import type { ContractDoor, DoorOptions, OpenDoor } from '#workspace/contract/door.ts'
import { TICKET } from '#workspace/contract/door.ts'
import type { Desk, Tab } from '#workspace/desk/types.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import type { FrameGlobals } from './frame.ts'
import type { PageOptions } from './page.ts'
import type { ContractServers } from './servers.ts'

/** Evaluates sources on request: Playwright passes the function, and the function the suite's. */
interface Call {
  source: string
  arg: unknown
}

/** One page for all doors, one after the other: a new document forgets what the last one held. */
export function openInBrowser(pageOf: () => Page, servers: () => ContractServers): OpenDoor {
  return async (options = {}) => {
    const { host, app, worlds } = servers()
    const world = crypto.randomUUID()
    worlds.set(world, createWorld(tinyAccount()))
    const page = pageOf()
    const given: PageOptions = { agentId: TINY.agent, ...options, world, appOrigin: app }
    await page.goto(`${host}/?options=${encodeURIComponent(JSON.stringify(given))}`)
    const tab = await openFirst(page, options)
    const frames = new Map<string, Promise<Frame>>()
    const frameOf = (guid: string): Promise<Frame> => {
      const frame = frames.get(guid) ?? readyFrame(page, guid)
      frames.set(guid, frame)
      return frame
    }
    return {
      guid: tab.instanceGuid,
      tabId: tab.id,
      inFrame: async (work, arg, guid = tab.instanceGuid) =>
        (await frameOf(guid)).evaluate(runInFrame, { source: String(work), arg }),
      onDesk: (work, arg) => page.evaluate(runOnDesk, { source: String(work), arg }),
      async close() {
        worlds.delete(world)
      },
    } as ContractDoor
  }
}

const runInFrame = async ({ source, arg }: Call): Promise<unknown> =>
  new Function('frame', 'arg', `return (${source})(frame, arg)`)(
    await (window as unknown as FrameGlobals).inFrame,
    arg,
  )

const runOnDesk = ({ source, arg }: Call): unknown =>
  new Function('desk', 'arg', `return (${source})(desk, arg)`)(
    (window as unknown as { desk: unknown }).desk,
    arg,
  )

/** The frame named by the guid, once it is on the page and its scripts have run. */
async function readyFrame(page: Page, guid: string): Promise<Frame> {
  const frame = await vi.waitUntil(() => page.frame({ name: guid }), { timeout: 10_000 })
  await frame.waitForFunction(() => 'inFrame' in window)
  return frame
}

function openFirst(page: Page, { location, ticketId = TICKET }: DoorOptions): Promise<Tab> {
  return page.evaluate(
    async ({ where, ticket, user }) => {
      const { desk } = window as unknown as { desk: Desk }
      if (where === 'new_ticket_sidebar') return desk.openNewTicket()
      if (where === 'user_sidebar') return desk.openUser(user)
      if (where === 'nav_bar') return desk.openNavBar()
      return desk.openTicket(ticket)
    },
    { where: location, ticket: ticketId, user: TINY.customer },
  )
}
