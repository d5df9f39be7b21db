import { describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createClient } from './client.ts'
import { notice, referenceFile } from './openapi/reference.ts'
import { SAMPLE_PARAMS, samplePath } from './openapi/samples.ts'
import { type Document, type Schema, violations } from './openapi/schema.ts'
import { ROUTES } from './routes.ts'

const text = referenceFile('openapi-subset.json')
const document: Document = text === null ? { paths: {}, components: { schemas: {} } } : JSON.parse(text)
if (text === null)
  notice('openapi.test: ../shared/zendesk/openapi-subset.json is absent, answers are not compared with it')

/** Faults of the document, known from real traffic; each with the place and what really comes. */
const FAULTS: [RegExp, (value: unknown) => boolean][] = [
  [/\.custom_fields\[\]\.value$/, () => true],
  [/_time_in_minutes\.(calendar|business)$/, (value) => value === null],
  [/\.creator_app_name$/, (value) => value === null],
  [/\.(non_author_editor_id|non_author_updated_at)$/, (value) => value === null],
  [/\.content_tag_ids\[\]$/, (value) => typeof value === 'string'],
  // The identifier of a custom object is its key.
  [/\.requirements\[\]\.requirement_id$/, (value) => typeof value === 'string'],
]

const pardon = (place: string, value: unknown): boolean =>
  FAULTS.some(([pattern, really]) => pattern.test(place) && really(value))

/** Article and post search promise `snippet` and `result_type` beside the rows: they belong to them. */
const misplaced = (complaint: string): boolean => /body\.(snippet|result_type): missing/.test(complaint)

function schemaOf(path: string): Schema | undefined {
  const known = document.paths[path] ?? document.paths[path.replace('/help_center/community/', '/community/')]
  return known?.get?.responses?.['200']?.content?.['application/json']?.schema
}

const READS = ROUTES.filter(({ method }) => method === 'GET').map(({ path }) => path)
const COMPARED = READS.filter((path) => schemaOf(path) !== undefined)

async function fixture() {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  const client = createClient(world, { user: TINY.admin })
  const { body } = await client.post('/api/v2/custom_objects/barometer/records', {
    custom_object_record: {
      name: 'settings',
      external_id: 'settings:1',
      custom_object_fields: { kind: 'settings' },
    },
  })
  const job = await client.put('/api/v2/tickets/update_many?ids=110', { ticket: { priority: 'high' } })
  const params = {
    ...SAMPLE_PARAMS,
    custom_object_record_id: body.custom_object_record.id,
    job_status_id: job.body.job_status.id,
  }
  return { client, params }
}

describe('every GET of the workspace', () => {
  it.each(READS)('%s answers 200', async (path) => {
    const { client, params } = await fixture()
    expect((await client.get(samplePath(path, params))).status).toBe(200)
  })
})

describe.skipIf(text === null)('the published structure', () => {
  it('covers most of what the workspace answers', () => {
    expect(COMPARED.length / READS.length).toBeGreaterThan(0.85)
  })

  it.each(COMPARED)('%s', async (path) => {
    const { client, params } = await fixture()
    const { body } = await client.get(samplePath(path, params))
    const complaints = violations(document, schemaOf(path) ?? {}, body, 'body', pardon)
    expect(complaints.filter((complaint) => !misplaced(complaint))).toEqual([])
  })
})
