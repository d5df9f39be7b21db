// Where is what the page draws kept, and who hears when it changes?

import type { DeskState, Instance, Tab } from './types.ts'

export interface StateCell {
  get(): DeskState
  /** Replaces the state; listeners are called once. */
  change(next: Partial<DeskState>): void
  changeTab(tabId: string, next: Partial<Tab>): void
  changeInstance(guid: string, next: Partial<Instance>): void
  subscribe(listener: () => void): () => void
}

const EMPTY: DeskState = {
  tabs: [],
  activeTabId: null,
  instances: [],
  modals: [],
  notices: [],
  colorScheme: 'light',
  trayVisible: true,
}

export function createState(): StateCell {
  let state = EMPTY
  const listeners = new Set<() => void>()
  const change = (next: Partial<DeskState>): void => {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }
  const changed = <T>(items: readonly T[], matches: (item: T) => boolean, next: Partial<T>): T[] =>
    items.map((item) => (matches(item) ? { ...item, ...next } : item))
  return {
    get: () => state,
    change,
    changeTab: (tabId, next) => change({ tabs: changed(state.tabs, (tab) => tab.id === tabId, next) }),
    changeInstance: (guid, next) =>
      change({
        instances: changed(state.instances, (instance) => instance.guid === guid, next),
        modals: changed(state.modals, (instance) => instance.guid === guid, next),
      }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
