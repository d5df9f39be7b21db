import { describe, expect, it } from 'vitest'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import { brandNames, formsOf, groupsOf, namesOf, objectFields, personFields } from './account-lists.ts'
import type { Api } from './api.ts'

const answering = (answer: RestAnswer) => accountThat(() => answer)
const OFF: readonly RestAnswer[] = [
  { status: 403, body: {} },
  { status: 404, body: {} },
]

describe('lists of the account', () => {
  it('forms: the active ones with their fields, malformed ones left out', async () => {
    const { api } = answering({
      body: {
        ticket_forms: [
          { id: 1, name: 'Default', active: true, ticket_field_ids: [7, 8] },
          { id: 2, name: 'Old', active: false, ticket_field_ids: [7] },
          { name: 'Nobody' },
          { id: 3, name: 'Bare' },
        ],
      },
    })
    expect(await formsOf(api)).toEqual([
      { id: 1, name: 'Default', fieldIds: [7, 8] },
      { id: 3, name: 'Bare', fieldIds: [] },
    ])
  })

  it.each([
    [{ groups: [{ id: 1 }, { id: 2, name: null }] }, groupsOf],
    [{ brands: [{ id: 1, name: 7 }] }, brandNames],
    [{ ticket_forms: [{ name: 'Nobody' }] }, formsOf],
    [{ users: [{ id: 1 }] }, (api: Api) => namesOf(api, [1])],
    [{ user_fields: [{ key: 'plan' }] }, (api: Api) => personFields(api, 'user')],
  ])('a list of which nothing can be read is no empty list: %j', async (body, ask) => {
    await expect(ask(answering({ body }).api)).rejects.toMatchObject({ kind: 'malformed' })
  })

  it.each(OFF)('forms and the custom object are off where Zendesk answers %j', async (answer) => {
    const { api } = answering(answer)
    expect([await formsOf(api), await objectFields(api)]).toEqual(['off', 'off'])
  })

  it('an outage is not off', async () => {
    await expect(objectFields(answering({ status: 500 }).api)).rejects.toMatchObject({ kind: 'unavailable' })
  })

  it('fields of people: the active ones by their key', async () => {
    const { api, calls } = answering({
      body: {
        organization_fields: [
          { id: 1, key: 'plan', title: 'Plan', type: 'dropdown', active: true },
          { id: 2, key: 'old', title: 'Old', type: 'text', active: false },
          { id: 3, key: null, title: 'No key', type: 'text' },
        ],
      },
    })
    expect(await personFields(api, 'organization')).toEqual([
      { key: 'plan', title: 'Plan', type: 'dropdown' },
    ])
    expect(calls[0]?.path).toBe('/api/v2/organization_fields')
  })

  it('groups that were not deleted, and names by id', async () => {
    const groups = [
      { id: 1, name: 'Support', deleted: false },
      { id: 2, name: 'Gone', deleted: true },
    ]
    expect(await groupsOf(answering({ body: { groups } }).api)).toEqual([{ id: 1, name: 'Support' }])
    const { api, calls } = answering({ body: { users: [{ id: 5, name: 'Ada' }, null] } })
    expect(await namesOf(api, [5, 6])).toEqual({ 5: 'Ada' })
    expect(calls[0]?.query.get('ids')).toBe('5,6')
  })

  it('keys of the custom object’s fields', async () => {
    const custom_object_fields = [{ key: 'kind' }, { key: 'body' }, null]
    expect(await objectFields(answering({ body: { custom_object_fields } }).api)).toEqual(['kind', 'body'])
  })
})
