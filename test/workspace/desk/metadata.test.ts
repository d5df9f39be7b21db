import { expect, it } from 'vitest'
import { OUR_INSTALLATION } from '#workspace/installation.ts'
import { createDesk } from './desk.ts'

it.each([
  ['hides secure settings from an installed app', false, {}],
  ['shows them in clear under zcli', true, { token: 's3cret' }],
])('%s', async (_name, zcli, secure) => {
  const desk = createDesk({
    fetch: async () => Response.json({}),
    origin: 'https://example.zendesk.com',
    subdomain: 'example',
    installation: {
      ...OUR_INSTALLATION,
      settings: { window: 14 },
      secureSettings: { token: { value: 's3cret' } },
    },
    switches: { zcli },
  })
  const { instanceGuid } = await desk.openNavBar()
  const port = { event: () => {}, hook: async () => ({}) }
  expect(desk.register(instanceGuid, port).metadata).toMatchObject({
    settings: { title: 'Barometer', window: 14, ...secure },
  })
  const { settings } = desk.register(instanceGuid, port).metadata as { settings: object }
  expect('token' in settings).toBe(zcli)
})
