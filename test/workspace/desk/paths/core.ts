// What can every frame read, wherever it sits?

import { contextOf, siblings } from '#workspace/desk/instances.ts'
import { installationOf } from '#workspace/desk/room.ts'
import { CallError, type Scope, walk } from '#workspace/desk/scope.ts'
import type { Json } from '#workspace/records/json.ts'

export function readInstances(scope: Scope, path: string): Json | undefined {
  const contexts = siblings(scope.room, scope.instance.guid).map(
    (instance) => [instance.guid, contextOf(scope.room, instance)] as const,
  )
  return walk(Object.fromEntries(contexts), path.split('.').slice(1))
}

/** `assetURL:logo\.png`: dots are escaped because a dot ends a path's segment. */
export function readAssetUrl({ room, instance }: Scope, path: string): Json {
  const file = path.slice('assetURL:'.length).replaceAll('\\.', '.')
  const { appId } = installationOf(room, instance.app)
  return `${room.options.appOrigin ?? ''}/${appId}/assets/${file}`
}

/** What the installation created for an identifier of requirements.json. */
export async function readRequirement({ room, instance }: Scope, path: string): Promise<Json> {
  if (room.switches.zcli) throw new CallError('is known to installed apps only')
  const identifier = path.slice('requirement:'.length)
  const { installationId } = installationOf(room, instance.app)
  const rows = await room.account.requirements(installationId)
  const found = rows.find((row) => row.identifier === identifier)
  if (!found) throw new CallError('is no requirement of this app')
  return {
    requirement_id: found.requirement_id ?? null,
    requirement_type: found.requirement_type ?? null,
    identifier,
  }
}

export const readViewport = ({ room }: Scope, path: string): Json | undefined =>
  walk({ size: { ...room.viewport } }, path.split('.').slice(1))

export const readTray = ({ room }: Scope, path: string): Json | undefined =>
  walk({ isVisible: room.state.get().trayVisible }, path.split('.').slice(1))
