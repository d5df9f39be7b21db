import { describe, expect, it } from 'vitest'
import { inProcessHost } from '#workspace/in-process.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from './api.ts'
import { segmentField, segmentsBy } from './organizations.ts'

const OPTIONS = [
  { id: 1, name: 'Basic plan', value: 'basic', default: false },
  { id: 2, name: 'Pro plan', value: 'pro', default: false },
]

/** The account's field of plans, with options or without. */
async function askingOf(changed: object) {
  const account = tinyAccount()
  const organizationFields = account.organizationFields.map((field) => ({ ...field, ...changed }))
  const world = createWorld({ ...account, organizationFields })
  const { host } = await inProcessHost(world, { location: 'nav_bar', agentId: TINY.admin })
  return createApi(host, { budget: { take: async () => {}, hold: async () => {} } })
}

async function asking(plans: readonly (string | null)[]) {
  const account = tinyAccount()
  const [model] = account.organizations
  if (!model) throw new Error('no organisation')
  const organizations = plans.map((plan, index) => ({
    ...model,
    id: 70_000 + index,
    name: `Company ${index}`,
    external_id: null,
    organization_fields: { plan },
  }))
  const world = createWorld({ ...account, organizations })
  const { host } = await inProcessHost(world, { location: 'nav_bar', agentId: TINY.admin })
  return createApi(host, { budget: { take: async () => {}, hold: async () => {} } })
}

describe('segments of customers', () => {
  it('are the values of one field, in order; who has none is in none', async () => {
    const api = await asking(['pro', null, 'basic', 'pro', ''])
    expect(await segmentsBy(api, 'plan')).toEqual({
      segments: [
        { name: 'basic', organizations: [70_002] },
        { name: 'pro', organizations: [70_000, 70_003] },
      ],
      complete: true,
    })
    expect((await segmentsBy(api, 'no_such_field')).segments).toEqual([])
  })

  it('may be known from the field, without its organisations', async () => {
    const listed = await askingOf({ type: 'dropdown', custom_field_options: OPTIONS })
    expect(await segmentField(listed, 'plan')).toEqual({
      options: [
        { name: 'Basic plan', value: 'basic' },
        { name: 'Pro plan', value: 'pro' },
      ],
    })
    expect(await segmentField(listed, 'no_such_field')).toBeNull()
    expect(await segmentField(await askingOf({}), 'plan')).toEqual({ options: null })
    expect(await segmentField(await askingOf({ active: false }), 'plan')).toBeNull()
  })

  it('are read from page to page', async () => {
    const plans = Array.from({ length: 230 }, (_, index) => (index % 2 === 0 ? 'even' : 'odd'))
    const { segments, complete } = await segmentsBy(await asking(plans), 'plan')
    expect(segments.map(({ organizations }) => organizations.length)).toEqual([115, 115])
    expect(complete).toBe(true)
  })
})
