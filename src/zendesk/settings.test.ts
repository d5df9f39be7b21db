import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import { teamRow } from '#test/doubles/rows.ts'
import { REGISTERED } from '#test/doubles/zaf-client.ts'
import { saveTeamRecord } from './record-versions.ts'
import { loadSettings } from './settings.ts'
import { saveReasonDetails, saveSettings } from './settings-versions.ts'
import { readTeamRecords } from './team-records.ts'

const installed = (settings: Record<string, unknown>) => ({ ...REGISTERED.metadata, settings })
const NOWHERE: RestAnswer = { status: 404, body: { error: 'RecordNotFound' } }
const found = (...rows: unknown[]): RestAnswer => ({
  body: { custom_object_records: rows, meta: { has_more: false } },
})
const once = (answer: RestAnswer) => accountThat(() => answer)

describe('loadSettings', () => {
  it('takes the newest record of the team', async () => {
    const { api, calls } = once(
      found(
        teamRow('settings', 'team', 2, { guardPolicy: 'block' }),
        teamRow('settings', 'team', 3, { guardPolicy: 'off' }),
        teamRow('reasons', 'Billing', 1, {
          billing__refund: { kind: 'process', facts: ['when'], odd: 1, example: 7 },
        }),
      ),
    )
    expect(await loadSettings(api, installed({ settings_json: '{"guardPolicy":"warn"}' }))).toMatchObject({
      source: 'object',
      version: 3,
      reasons: { billing__refund: { kind: 'process', facts: ['when'] } },
      reasonVersions: { Billing: 1 },
      writable: true,
    })
    expect(calls).toHaveLength(1)
  })

  it.each<[string, RestAnswer, Record<string, unknown>, object]>([
    ['nothing is stored', found(), {}, { source: 'default', version: 0, writable: true }],
    ['there is no object', NOWHERE, {}, { source: 'default', writable: false }],
    ['this agent may not read it', { status: 403, body: {} }, {}, { source: 'default', writable: false }],
    ['only the app has settings', NOWHERE, { settings_json: '{"guardPolicy":"off"}' }, { source: 'app' }],
    [
      'the app holds an exported file',
      NOWHERE,
      { settings_json: '{"settings":{},"reasons":{"a":{"kind":"defect"}}}' },
      { source: 'app', reasons: { a: { kind: 'defect' } } },
    ],
    ['the app holds rubbish', NOWHERE, { settings_json: 'x{' }, { source: 'app' }],
    ['the app holds nothing', NOWHERE, { settings_json: ' ' }, { source: 'default' }],
    [
      'a record is no JSON',
      found({
        ...teamRow('settings', 'team', 1, {}),
        custom_object_fields: { kind: 'settings', key: 'team', version: 1, body: '{' },
      }),
      {},
      { source: 'default' },
    ],
  ])('where %s', async (_name, answer, settings, expected) => {
    expect(await loadSettings(once(answer).api, installed(settings))).toMatchObject(expected)
  })

  it('uses the fields that the admin named for the app, unless the team named others', async () => {
    const settings = { reason_field_id: ' 360011737434 ', inhibitor_field_id: 'none' }
    expect((await loadSettings(once(NOWHERE).api, installed(settings))).settings).toMatchObject({
      reasonFieldId: 360011737434,
      inhibitorFieldId: null,
    })
    expect((await loadSettings(once(NOWHERE).api, installed({}))).settings).toEqual(DEFAULT_SETTINGS)
  })

  it('is unknown, not default, where Zendesk is down', async () => {
    await expect(loadSettings(once({ status: 500 }).api, installed({}))).rejects.toMatchObject({
      kind: 'unavailable',
    })
  })
})

it('reads records page by page and leaves other kinds and malformed ones out', async () => {
  const { api, calls } = accountThat(({ query }) => ({
    body: query.get('page[after]')
      ? { custom_object_records: [teamRow('notice', 'a', 1, {}), null], meta: { has_more: false } }
      : {
          custom_object_records: [teamRow('stats', 'b', 1, {})],
          meta: { has_more: true, after_cursor: 'c' },
        },
  }))
  expect(await readTeamRecords(api, ['notice'])).toMatchObject({ records: [{ key: 'a' }], skipped: 1 })
  expect(calls).toHaveLength(2)
  expect(calls[0]).toMatchObject({
    path: '/api/v2/custom_objects/barometer/records/search',
    body: { filter: { $or: [{ 'custom_object_fields.kind': { $eq: 'notice' } }] } },
  })
})

/** An object in which an external id can be taken once; `loses` answers are lost on the way. */
function object(loses = 0) {
  const rows = new Map<string, ReturnType<typeof teamRow>>()
  let lost = loses
  const account = accountThat(({ method, path, query, body }) => {
    if (method === 'GET') {
      const row = rows.get(query.get('filter[external_ids]') ?? '')
      return found(...(row ? [row] : []))
    }
    if (path.endsWith('/search')) return found(...rows.values())
    const { external_id, custom_object_fields } = (
      body as { custom_object_record: ReturnType<typeof teamRow> }
    ).custom_object_record
    if (rows.has(external_id)) return { status: 422, body: { error: 'RecordInvalid' } }
    const { kind, key, version } = custom_object_fields
    const row = teamRow(kind, key, version, JSON.parse(custom_object_fields.body))
    rows.set(external_id, row)
    if (lost-- > 0) return { status: 503, body: 'gone' }
    return { status: 201, body: { custom_object_record: row } }
  })
  return { ...account, rows }
}

describe('saving', () => {
  it('creates the next version', async () => {
    const { api, rows } = object()
    expect(await saveSettings(api, { guardPolicy: 'off' }, 4)).toMatchObject({
      saved: { version: 5, body: { guardPolicy: 'off' } },
    })
    expect([...rows.keys()]).toEqual(['settings:team:5'])
  })

  it('shows both sides where a colleague was first', async () => {
    const { api } = object()
    await saveSettings(api, { guardPolicy: 'off' }, 4)
    expect(await saveSettings(api, { guardPolicy: 'block' }, 4)).toMatchObject({
      conflict: { version: 5, body: { guardPolicy: 'off' } },
    })
  })

  it('finds its own record where the answer was lost', async () => {
    const { api, rows } = object(1)
    expect(await saveSettings(api, { guardPolicy: 'off' }, 0)).toMatchObject({ saved: { version: 1 } })
    expect(rows.size).toBe(1)
  })

  it('keeps the reasons of each top level apart, and gives them all back', async () => {
    const { api, rows } = object()
    await saveReasonDetails(api, 'Billing', { billing__refund: { kind: 'process' } }, 0)
    await saveReasonDetails(api, 'Account', { account__close: { retired: true } }, 0)
    expect([...rows.keys()]).toEqual(['reasons:Billing:1', 'reasons:Account:1'])
    expect((await loadSettings(api, installed({}))).reasons).toEqual({
      billing__refund: { kind: 'process' },
      account__close: { retired: true },
    })
  })

  it('fails where nothing was written', async () => {
    const { api } = accountThat(({ method }) => (method === 'GET' ? found() : { status: 403, body: {} }))
    await expect(saveSettings(api, {}, 0)).rejects.toMatchObject({ kind: 'denied' })
  })

  it('refuses what is too large before it asks', async () => {
    const { api, calls } = object()
    const body = { text: 'ä'.repeat(13_000) }
    await expect(saveTeamRecord(api, { kind: 'x', key: 'y', body, basedOn: 0 })).rejects.toMatchObject({
      kind: 'invalid',
    })
    expect(calls).toEqual([])
  })
})
