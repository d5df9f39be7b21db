// How does a contract test find and work a frame that stands in another place than the panel?

import type { Location } from '#workspace/desk/types.ts'
import type { ContractDoor } from './door.ts'

export const guidsAt = (door: ContractDoor, location: Location): Promise<string[]> =>
  door.onDesk(
    (desk, asked) =>
      desk
        .getState()
        .instances.filter((one) => one.location === asked)
        .map(({ guid }) => guid),
    location,
  )

export const guidAt = async (door: ContractDoor, location: Location): Promise<string> =>
  (await guidsAt(door, location))[0] ?? ''

export const setPopover = (door: ContractDoor, guid: string, open: boolean): Promise<void> =>
  door.onDesk((desk, arg) => desk.setPopover(arg.guid, arg.open), { guid, open })

export const invoke = (door: ContractDoor, guid: string, action: string, ...args: unknown[]) =>
  door.inFrame(
    ({ client, outcome }, given) => outcome(() => client.invoke(given.action, ...given.args)),
    { action, args },
    guid,
  )

export const instance = (door: ContractDoor, guid: string) =>
  door.onDesk((desk, asked) => desk.getState().instances.find((one) => one.guid === asked), guid)

export const submit = (door: ContractDoor, status: string): Promise<{ saved: boolean }> =>
  door.onDesk((desk, arg) => desk.submit(arg.tabId, arg.status), { tabId: door.tabId, status })
