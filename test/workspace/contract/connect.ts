// How does every instance on a desk get its frame, as a page would give it one?

import { loadedFrames } from '#workspace/desk/instances.ts'
import type { Desk, Tab } from '#workspace/desk/types.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { type ContractDoor, type DoorOptions, type InFrame, TICKET } from './door.ts'

/** Connects present and later instances; `of` waits until the frame of a guid is there. */
export function connectAll(
  desk: Desk,
  connect: (guid: string) => Promise<InFrame>,
): { of(guid: string): Promise<InFrame>; stop(): void } {
  const frames = new Map<string, Promise<InFrame>>()
  const look = (): void => {
    for (const { guid } of loadedFrames(desk.getState())) {
      if (!frames.has(guid))
        frames.set(
          guid,
          Promise.resolve().then(() => connect(guid)),
        )
    }
  }
  const stop = desk.subscribe(look)
  look()
  return {
    of(guid) {
      const frame = frames.get(guid)
      if (!frame) throw new Error(`There never was a frame ${guid}.`)
      return frame
    },
    stop,
  }
}

export function openFirst(desk: Desk, { location, ticketId = TICKET }: DoorOptions): Promise<Tab> {
  if (location === 'new_ticket_sidebar') return desk.openNewTicket()
  if (location === 'user_sidebar') return desk.openUser(TINY.customer)
  if (location === 'nav_bar') return desk.openNavBar()
  return desk.openTicket(ticketId)
}

/** A door where functions run as they are, in the test's own process. */
export function doorHere(
  desk: Desk,
  tab: Tab,
  frames: ReturnType<typeof connectAll>,
  stop: () => void = () => {},
): ContractDoor {
  return {
    guid: tab.instanceGuid,
    tabId: tab.id,
    async inFrame(work, ...[arg, guid = tab.instanceGuid]) {
      return await work(await frames.of(guid), arg as never)
    },
    async onDesk(work, ...[arg]) {
      return await work(desk, arg as never)
    },
    async close() {
      frames.stop()
      stop()
    },
  }
}
