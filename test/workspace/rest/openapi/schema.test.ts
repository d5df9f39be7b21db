import { describe, expect, it } from 'vitest'
import { type Document, type Schema, violations } from './schema.ts'

const document: Document = {
  paths: {},
  components: {
    schemas: { Named: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] } },
  },
}

const ref: Schema = { $ref: '#/components/schemas/Named' }

const FITTING: [Schema, unknown][] = [
  [ref, { name: 'a', more: 1 }],
  [{ type: 'array', items: ref }, [{ name: 'a' }]],
  [{ type: 'number' }, 1],
  [{ type: 'integer', nullable: true }, null],
  [{}, null],
  [{ type: 'string', enum: ['a', 'b'] }, 'b'],
  [{ anyOf: [{ type: 'string' }, { type: 'integer' }] }, 3],
  [{ type: 'object', additionalProperties: { type: 'integer' } }, { a: 1 }],
]

const FAILING: [Schema, unknown, string][] = [
  [ref, {}, 'body.name: missing'],
  [ref, { name: 1 }, 'body.name: integer, string expected'],
  [{ type: 'array', items: ref }, [{ name: null }], 'body[].name: null, string expected'],
  [{ type: 'integer' }, 1.5, 'body: number, integer expected'],
  [{ type: 'string', enum: ['a'] }, 'c', 'body: c is not in the list'],
  [{ anyOf: [{ type: 'string' }, ref] }, 3, 'body: fits none of the alternatives'],
  [
    { type: 'object', additionalProperties: { type: 'integer' } },
    { a: 'x' },
    'body.a: string, integer expected',
  ],
  [{ allOf: [ref], type: 'object' }, {}, 'body.name: missing'],
]

describe('violations', () => {
  it.each(FITTING)('%j fits %j', (schema, value) => {
    expect(violations(document, schema, value, 'body')).toEqual([])
  })

  it.each(FAILING)('%j does not fit %j', (schema, value, complaint) => {
    expect(violations(document, schema, value, 'body')).toEqual([complaint])
  })

  it('leaves out what is pardoned', () => {
    const pardon = (place: string) => place.endsWith('.name')
    expect(violations(document, ref, { name: 7 }, 'body', pardon)).toEqual([])
  })
})
