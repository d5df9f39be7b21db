import { expect, it } from 'vitest'
import { createClient } from '#workspace/rest/client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { pageSetup, places } from './setup.ts'

it('opens the app with the settings that its installation has now', async () => {
  const world = createWorld(tinyAccount({ appSettings: { reason_field_id: '12' } }))
  const shown = () => pageSetup(world, 'http://127.0.0.1:1', []).installation.settings
  expect(shown()).toEqual({ reason_field_id: '12' })
  const admin = createClient(world, { user: TINY.admin })
  await admin.put(`/api/v2/apps/installations/${TINY.installation}.json`, {
    settings: { name: 'Barometer', settings_json: '{}' },
  })
  expect(shown()).toEqual({ reason_field_id: '12', settings_json: '{}' })
})

it('puts the app where its manifest says, without a window where it is not to be loaded', () => {
  const support = {
    background: 'assets/a.html',
    ticket_sidebar: { autoLoad: false, flexible: true },
    nav_bar: { url: 'assets/b.html', autoLoad: true },
  }
  expect(places(support)).toEqual({
    locations: { background: 'assets/a.html', ticket_sidebar: '', nav_bar: 'assets/b.html' },
    unloaded: ['ticket_sidebar'],
  })
})
