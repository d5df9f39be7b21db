// What does every part of the page stand on? The desk, the account, the frames and who is signed in.

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { Desk, DeskState } from '#workspace/desk/types.ts'
import type { PageSetup, StaffMember } from '#workspace/server/setup.ts'
import type { AccountClient } from './account.ts'
import type { Frames } from './frames/registry.ts'

export interface Surroundings {
  desk: Desk
  account: AccountClient
  frames: Frames
  setup: PageSetup
  user: StaffMember
}

const Context = createContext<Surroundings | null>(null)

export function SurroundingsProvider(props: { value: Surroundings; children: ReactNode }) {
  return <Context.Provider value={props.value}>{props.children}</Context.Provider>
}

export function useSurroundings(): Surroundings {
  const value = useContext(Context)
  if (!value) throw new Error('Wrap the page in SurroundingsProvider.')
  return value
}

/** The desk's state; the component draws again on each change. */
export function useDeskState(): DeskState {
  const { desk } = useSurroundings()
  return useSyncExternalStore(desk.subscribe, desk.getState)
}
