// How do apps size their frames and open further ones?

import { announce, closeModal, newInstance } from '#workspace/desk/instances.ts'
import { isObject, textOf } from '#workspace/desk/json.ts'
import { CallError, type Scope } from '#workspace/desk/scope.ts'
import type { Instance, Location } from '#workspace/desk/types.ts'
import type { Json } from '#workspace/records/json.ts'
import { popoverSize } from './popover.ts'

/** Numbers are pixels; texts such as `100%` or `auto` are taken as they are. */
export function resize({ room, instance }: Scope, size: Json | undefined): void {
  if (!isObject(size)) throw new CallError('takes {width, height}')
  room.state.changeInstance(instance.guid, allowed(instance.location, size, room.switches.sidebarHeightCap))
}

/** What the place makes of the size that an app asks for. */
function allowed(location: Location, size: Json, cap: number): Measures {
  if (location === 'top_bar') return popoverSize(size)
  const wanted = measures(size)
  if (location === 'ticket_editor') return { ...wanted, ...withinEditor(wanted) }
  const { height } = wanted
  const tooHigh = location.endsWith('_sidebar') && cap > 0 && Number.parseFloat(String(height)) > cap
  return tooHigh && !String(height).endsWith('%') ? { ...wanted, height: cap } : wanted
}

/** The editor's popover is 100 to 1000 pixels wide and 100 to 320 high, whatever is asked for. */
function withinEditor({ width, height }: Measures): Measures {
  return {
    ...(width === undefined ? {} : { width: within(width, 1000) }),
    ...(height === undefined ? {} : { height: within(height, 320) }),
  }
}

function within(value: string | number, most: number): string | number {
  const pixels = /^\d+(\.\d+)?(px)?$/.test(String(value)) ? Number.parseFloat(String(value)) : null
  return pixels === null ? value : Math.min(most, Math.max(100, pixels))
}

type Measures = Partial<Pick<Instance, 'width' | 'height'>>

function measures(size: Json | undefined): Measures {
  if (!isObject(size)) return {}
  const usable = (value: Json | undefined): value is string | number =>
    typeof value === 'string' || (typeof value === 'number' && value >= 0)
  return {
    ...(usable(size.width) ? { width: size.width } : {}),
    ...(usable(size.height) ? { height: size.height } : {}),
  }
}

/** Answers with a list: `result['instances.create'][0].instanceGuid`. */
export function createInstance({ room, instance }: Scope, given: Json | undefined): Json {
  if (!isObject(given) || given.location !== 'modal') throw new CallError('can create modals only')
  const url = textOf(given.url)
  if (!url) throw new CallError('takes a url')
  const modal = {
    ...newInstance({ location: 'modal', app: instance.app, tabId: instance.tabId, url }),
    ...measures(given.size),
  }
  room.state.change({ modals: [...room.state.get().modals, modal] })
  announce(room, modal.guid, 'instance.created')
  return [{ instanceGuid: modal.guid, location: 'modal', url }]
}

export function destroyInstance({ room, instance }: Scope): void {
  if (instance.location !== 'modal') throw new CallError('can destroy modals only')
  closeModal(room, instance.guid)
}
