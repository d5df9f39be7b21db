// Which rights has the app's frame, and may it keep anything? Zendesk does not publish its list, so the least that works is the default.

import { reloadFrames } from './generation.ts'

export interface Sandbox {
  tokens: string
  /** The frame's permissions policy. */
  allow: string
}

const LEAST = 'allow-scripts allow-same-origin allow-forms allow-popups'
const MINIMAL: Sandbox = { tokens: LEAST, allow: '' }
const GENEROUS: Sandbox = { tokens: `${LEAST} allow-downloads allow-modals`, allow: 'clipboard-write' }

const KEY = 'workspace.sandbox'

/** Whether downloads, dialogs and the clipboard are open to frames: `?sandbox=open`, else the drawer's last choice. */
export function sandboxIsOpen(): boolean {
  const chosen = sessionStorage.getItem(KEY)
  return (chosen ?? new URLSearchParams(location.search).get('sandbox')) === 'open'
}

/** Frames load again under the rights chosen. */
export function openSandbox(open: boolean): void {
  sessionStorage.setItem(KEY, open ? 'open' : 'minimal')
  reloadFrames()
}

const STORAGE = 'workspace.storage'

/** Some browsers let a frame of another site keep nothing: `?storage=blocked`, else the drawer's last choice. */
export function storageIsBlocked(): boolean {
  const chosen = sessionStorage.getItem(STORAGE)
  return (chosen ?? new URLSearchParams(location.search).get('storage')) === 'blocked'
}

/** Frames load again, with storage or without. */
export function blockStorage(blocked: boolean): void {
  sessionStorage.setItem(STORAGE, blocked ? 'blocked' : 'open')
  reloadFrames()
}

export function currentSandbox(): Sandbox {
  return sandboxIsOpen() ? GENEROUS : MINIMAL
}
