// Does a body have the structure that an OpenAPI document promises? Only structure: no formats, no bounds.

export interface Schema {
  $ref?: string
  type?: string
  nullable?: boolean
  required?: string[]
  enum?: unknown[]
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}

export interface Document {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

export interface Operation {
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>
}

/** Says whether a complaint at this place is one of the document's known faults. */
export type Pardon = (place: string, value: unknown) => boolean

function resolve(document: Document, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const name = schema.$ref.split('/').at(-1) ?? ''
  const found = document.components.schemas[name]
  if (found === undefined) throw new Error(`The document has no schema ${name}`)
  return resolve(document, found)
}

const typeOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'array'
      : Number.isInteger(value)
        ? 'integer'
        : typeof value

const fits = (actual: string, wanted: string): boolean =>
  actual === wanted || (wanted === 'number' && actual === 'integer')

function checkObject(
  document: Document,
  schema: Schema,
  value: object,
  place: string,
  pardon: Pardon,
): string[] {
  const entries = new Map(Object.entries(value))
  const missing = (schema.required ?? [])
    .filter((key) => !entries.has(key) && !pardon(`${place}.${key}`, undefined))
    .map((key) => `${place}.${key}: missing`)
  const wrong = Object.entries(schema.properties ?? {}).flatMap(([key, property]) =>
    entries.has(key) ? violations(document, property, entries.get(key), `${place}.${key}`, pardon) : [],
  )
  const { additionalProperties: extra } = schema
  const others = typeof extra === 'object' && schema.properties === undefined ? [...entries] : []
  const wrongOthers = others.flatMap(([key, one]) =>
    violations(document, typeof extra === 'object' ? extra : {}, one, `${place}.${key}`, pardon),
  )
  return [...missing, ...wrong, ...wrongOthers]
}

/** One sentence for each place where the value is not what the schema says; keys beyond the schema are fine. */
export function violations(
  document: Document,
  given: Schema,
  value: unknown,
  place: string,
  pardon: Pardon = () => false,
): string[] {
  if (pardon(place, value)) return []
  const schema = resolve(document, given)
  if (value === null)
    return schema.nullable === true || schema.type === undefined
      ? []
      : [`${place}: null, ${schema.type} expected`]
  const all = (schema.allOf ?? []).flatMap((part) => violations(document, part, value, place, pardon))
  const choices = schema.anyOf ?? schema.oneOf
  const none =
    choices?.every((part) => violations(document, part, value, place, pardon).length > 0) === true
      ? [`${place}: fits none of the alternatives`]
      : []
  const actual = typeOf(value)
  if (schema.type !== undefined && !fits(actual, schema.type))
    return [...all, ...none, `${place}: ${actual}, ${schema.type} expected`]
  const unlisted =
    schema.enum !== undefined && !schema.enum.includes(value)
      ? [`${place}: ${String(value)} is not in the list`]
      : []
  const inside = Array.isArray(value)
    ? value.flatMap((item) => violations(document, schema.items ?? {}, item, `${place}[]`, pardon))
    : typeof value === 'object'
      ? checkObject(document, schema, value, place, pardon)
      : []
  return [...all, ...none, ...unlisted, ...inside]
}
