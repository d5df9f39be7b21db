// How do apps size their frames and open further ones?

import { announce, closeModal, newInstance } from '#workspace/desk/instances.ts'
import { isObject, textOf } from '#workspace/desk/json.ts'
import { CallError, type Scope } from '#workspace/desk/scope.ts'
import type { Instance } from '#workspace/desk/types.ts'
import type { Json } from '#workspace/records/json.ts'

/** Numbers are pixels; texts such as `100%` or `auto` are taken as they are. */
export function resize({ room, instance }: Scope, size: Json | undefined): void {
  if (!isObject(size)) throw new CallError('takes {width, height}')
  room.state.changeInstance(instance.guid, measures(size))
}

function measures(size: Json | undefined): Partial<Pick<Instance, 'width' | 'height'>> {
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
