// How do tests bring an app into an account that nobody has installed one in?

import { type SampleParts, sampleZip } from '#test/package/sample.ts'
import { type Client, createClient } from '#workspace/rest/client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World, type WorldOptions } from '#workspace/world/world.ts'

export interface Fresh {
  world: World
  admin: Client
  agent: Client
}

/** An account that nobody has installed an app in. */
export function fresh(controls: WorldOptions['controls'] = {}): Fresh {
  const account = tinyAccount({ withoutApps: true, requirements: [], customObjects: [] })
  const world = createWorld(account, { time: () => 0, controls })
  const as = (user: number): Client => createClient(world, { user })
  return { world, admin: as(TINY.admin), agent: as(TINY.agent) }
}

/** The id of the upload. */
export const uploadId = async (admin: Client, parts?: SampleParts): Promise<number> =>
  (await admin.upload('/api/v2/apps/uploads.json', 'uploaded_data', sampleZip(parts))).body.id

/** The id of the app that the job built. */
export async function deployed(admin: Client, parts?: SampleParts): Promise<number> {
  const upload_id = await uploadId(admin, parts)
  const { body } = await admin.post('/api/v2/apps.json', { upload_id, name: 'Sample' })
  return (await admin.get(`/api/v2/apps/job_statuses/${body.job_id}`)).body.app_id
}

/** A dropdown and a custom object. */
export const REQUIREMENTS = {
  ticket_fields: {
    size: { title: 'Size', type: 'tagger', custom_field_options: [{ name: 'Big', value: 'size_big' }] },
  },
  custom_objects_v2: {
    objects: [{ key: 'notes', title: 'Note', title_pluralized: 'Notes', include_in_list_view: false }],
    object_fields: [{ key: 'text', title: 'Text', type: 'text', object_key: 'notes' }],
  },
}
/** What the sample's parameters need. */
export const SETTINGS = { name: 'Sample', limit: '5', credential: 'hush' }

/** What the account answers to an installation, or to its refusal. */
export const installed = async (admin: Client, app_id: number | string) =>
  (await admin.post('/api/v2/apps/installations.json', { app_id, settings: SETTINGS })).body
