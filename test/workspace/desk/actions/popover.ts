// How does an app open, close and size what stands behind its button in the top bar?

import { setPopover } from '#workspace/desk/activation.ts'
import { isObject } from '#workspace/desk/json.ts'
import { CallError, type Scope } from '#workspace/desk/scope.ts'
import type { Json } from '#workspace/records/json.ts'

/** `popover()` and `popover('toggle')`, `'show'`, `'hide'`, or `{width, height}`. */
export function popover({ room, instance }: Scope, given: Json | undefined): void {
  if (isObject(given)) room.state.changeInstance(instance.guid, popoverSize(given))
  else if (given === 'show' || given === 'hide') setPopover(room, instance.guid, given === 'show')
  else if (given === undefined || given === null || given === 'toggle')
    setPopover(room, instance.guid, !instance.visible)
  else throw new CallError("takes 'show', 'hide', 'toggle' or {width, height}")
}

/** In pixels; `auto` for the height alone. Throws on percentages: there is nothing that they could be of. */
export function popoverSize(size: Json | undefined): { width?: number; height?: number | 'auto' } {
  if (!isObject(size)) throw new CallError('takes {width, height}')
  const { width, height } = size
  return {
    ...(width === undefined ? {} : { width: pixels(width) }),
    ...(height === undefined ? {} : { height: height === 'auto' ? height : pixels(height) }),
  }
}

function pixels(value: Json): number {
  const text = String(value)
  if (!/^\d+(\.\d+)?(px)?$/.test(text)) throw new CallError('takes pixels')
  return Number.parseFloat(text)
}

/** Puts the window into the page without showing it. */
export function preloadPane({ room, instance }: Scope): void {
  room.state.changeInstance(instance.guid, { loaded: true })
}
