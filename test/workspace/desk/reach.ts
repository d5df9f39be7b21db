// Whose frames can a frame call upon?

import type { Desk } from './types.ts'

/** The target's guid, or '' where it is gone or another app's: a call on '' finds nothing. Apps do not see each other. */
export function reach(desk: Pick<Desk, 'getState'>, from: string, target: string): string {
  const { instances, modals } = desk.getState()
  const all = [...instances, ...modals]
  const own = all.find((one) => one.guid === from)
  const found = all.find((one) => one.guid === target)
  return own && found && own.app === found.app ? target : ''
}
