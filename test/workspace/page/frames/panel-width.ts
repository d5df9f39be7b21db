// How wide is the panel that apps stand in?

import { useSyncExternalStore } from 'react'

export const NARROWEST = 320
export const WIDEST = 600
const USUAL = 360
const KEY = 'workspace.panelWidth'

const listeners = new Set<() => void>()
let width = clamp(Number(asked() ?? localStorage.getItem(KEY)) || USUAL)

/** In CSS pixels, the same for all tabs; remembered by the browser. */
export function setPanelWidth(wanted: number): void {
  width = clamp(Math.round(wanted))
  localStorage.setItem(KEY, String(width))
  for (const listener of listeners) listener()
}

export function usePanelWidth(): number {
  return useSyncExternalStore(subscribe, () => width)
}

function clamp(wanted: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, wanted))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The address may say: `?panel=320`. */
function asked(): string | null {
  return new URLSearchParams(location.search).get('panel')
}
