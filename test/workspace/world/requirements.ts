// What does an installation make in the account, and what goes when it goes?

import type { FieldRecord } from '#workspace/records/fields.ts'
import type { Json } from '#workspace/records/json.ts'
import type { CustomObjectRecord, RequirementRecord } from '#workspace/records/objects.ts'
import type { AppPackage } from './app-package.ts'
import { JobFailed } from './jobs.ts'
import type { World } from './world.ts'

type JsonObject = Record<string, Json>

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const objectsIn = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []

const textOf = (value: Json | undefined, absent = ''): string => (typeof value === 'string' ? value : absent)

/** What one identifier of requirements.json asks for. */
interface Wanted {
  identifier: string
  type: string
  /** Makes it; the id that it got. */
  make(): number | string
}

function makeField(world: World, app: AppPackage, entry: JsonObject): number {
  const now = world.clock.iso()
  const field: FieldRecord = {
    id: world.ids.other(),
    key: null,
    type: textOf(entry.type, 'text'),
    title: textOf(entry.title),
    description: textOf(entry.description),
    position: 9999,
    active: true,
    required: entry.required === true,
    removable: true,
    visible_in_portal: entry.visible_in_portal === true,
    tag: typeof entry.tag === 'string' ? entry.tag : null,
    regexp_for_validation: null,
    created_at: now,
    updated_at: now,
    creator_app_name: app.name,
    ...(Array.isArray(entry.custom_field_options)
      ? {
          custom_field_options: objectsIn(entry.custom_field_options).map(({ name, value }) => ({
            id: world.ids.other(),
            name: textOf(name),
            value: textOf(value).toLowerCase(),
            default: false,
          })),
        }
      : {}),
  }
  world.fields.add(field)
  return field.id
}

function makeObject(world: World, written: JsonObject, fields: readonly JsonObject[]): string {
  const key = textOf(written.key)
  if (world.customObjects.all().some((one) => one.key === key))
    throw new JobFailed(`Custom object ${key}: key has already been taken`)
  const object: CustomObjectRecord = {
    key,
    title: textOf(written.title),
    title_pluralized: textOf(written.title_pluralized),
    fields: fields
      .filter((field) => field.object_key === key)
      .map((field) => ({
        key: textOf(field.key),
        title: textOf(field.title),
        type: textOf(field.type, 'text'),
      })),
  }
  world.customObjects.define(object)
  return key
}

function wantedOfKind(world: World, app: AppPackage, kind: string, spec: Json): Wanted[] {
  if (!isObject(spec)) return []
  if (kind === 'custom_objects_v2')
    return objectsIn(spec.objects).map((object) => ({
      identifier: textOf(object.key),
      type: kind,
      make: () => makeObject(world, object, objectsIn(spec.object_fields)),
    }))
  return Object.entries(spec).map(([identifier, entry]) => ({
    identifier,
    type: kind,
    make: () => {
      if (kind === 'ticket_fields' && isObject(entry)) return makeField(world, app, entry)
      throw new JobFailed(`The workspace makes ticket fields and custom objects, no ${kind}: ${identifier}`)
    },
  }))
}

const same = (one: { identifier: string }, type: string, other: RequirementRecord): boolean =>
  other.identifier === one.identifier && other.requirement_type === type

/** Deletes what was made: a field with its values, an object with its records. */
export function unmake(world: World, made: readonly RequirementRecord[]): void {
  for (const { requirement_id: id, requirement_type: type } of made) {
    if (type === 'ticket_fields') world.fields.remove(Number(id))
    if (type === 'custom_objects_v2') world.customObjects.drop(String(id))
  }
}

/**
 * Makes what the package asks for and `before` does not hold, and deletes what it asks for no longer: an identifier
 * that was renamed loses its field. Throws `JobFailed` where something cannot be made; what was made until then goes.
 */
export function meetRequirements(
  world: World,
  app: AppPackage,
  before: readonly RequirementRecord[],
): RequirementRecord[] {
  const wanted = Object.entries(app.requirements).flatMap(([kind, spec]) =>
    wantedOfKind(world, app, kind, spec),
  )
  const now = world.clock.iso()
  const made: RequirementRecord[] = []
  const met = wanted.map((one): RequirementRecord => {
    const known = before.find((record) => same(one, one.type, record))
    if (known !== undefined) return known
    const record = {
      identifier: one.identifier,
      requirement_id: makeOrUndo(world, one, made),
      requirement_type: one.type,
      created_at: now,
      updated_at: now,
    }
    made.push(record)
    return record
  })
  unmake(
    world,
    before.filter((record) => !wanted.some((one) => same(one, one.type, record))),
  )
  return met
}

function makeOrUndo(world: World, wanted: Wanted, made: readonly RequirementRecord[]): number | string {
  try {
    return wanted.make()
  } catch (error) {
    unmake(world, made)
    throw error
  }
}
