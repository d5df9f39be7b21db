import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRequirements } from '#domain/requirements.ts'
import manifest from '#manifest' with { type: 'json' }
import { createClient } from '#workspace/rest/client.ts'
import { listen, stop } from '#workspace/server/listen.ts'
import { TINY_TICKET_FIELDS } from '#workspace/tiny/fields.ts'
import { TINY, TINY_USERS } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { loopbackCertificate } from './certificate.ts'
import { openHttpDoor, openSecureDoor } from './http-door.ts'
import { openZcli, type Zcli } from './zcli.ts'

const dist = process.env.BAROMETER_DIST ?? 'dist'
const OURS: readonly number[] = [TINY.reasonField, TINY.inhibitorField]

/** An account before the app came to it. */
const world = createWorld(
  tinyAccount({
    withoutApps: true,
    requirements: [],
    customObjects: [],
    ticketFields: TINY_TICKET_FIELDS.filter(({ id }) => !OURS.includes(id)),
  }),
)
const admin = createClient(world, { user: TINY.admin })
const emailOf = (user: number): string => TINY_USERS.find(({ id }) => id === user)?.email ?? ''

let folder = ''
let zcli: Zcli
let asAgent: Zcli
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zcli-'))
  const certificate = loopbackCertificate()
  const door = await openHttpDoor(world, dist)
  const secure = await openSecureDoor(door, certificate)
  closing.push(secure.close, door.close)
  const reach = { certificate, port: secure.port }
  const home = async (name: string): Promise<string> => mkdtemp(join(folder, name))
  zcli = await openZcli({ ...reach, folder: await home('admin-'), email: emailOf(TINY.admin) })
  asAgent = await openZcli({ ...reach, folder: await home('agent-'), email: emailOf(TINY.agent) })
})

afterAll(async () => {
  for (const close of closing) await close()
  await rm(folder, { recursive: true })
})

/** A copy of the built package to work on; zcli writes into the folder that it is given. */
async function packageCopy(): Promise<string> {
  const copy = join(await mkdtemp(join(folder, 'package-')), 'app')
  await cp(dist, copy, { recursive: true })
  return copy
}

/** Without an answer for each parameter zcli asks at the keyboard. */
const settings = (values: Record<string, string> = {}): string =>
  JSON.stringify({
    parameters: Object.fromEntries(manifest.parameters.map(({ name }) => [name, values[name] ?? ''])),
  })

const zipsIn = async (app: string): Promise<string[]> =>
  (await readdir(join(app, 'tmp')).catch(() => [])).filter((name) => name.endsWith('.zip'))

describe('apps:validate', () => {
  it('takes our package and leaves nothing behind', async () => {
    const app = await packageCopy()
    const { code, said } = await zcli.run(['apps:validate', app])
    expect({ code, said: said.trim() }).toEqual({ code: 0, said: 'No validation errors' })
    expect(await zipsIn(app)).toEqual([])
  })

  it('says what is wrong, and fails', async () => {
    const app = await packageCopy()
    await writeFile(join(app, 'manifest.json'), JSON.stringify({ ...manifest, frameworkVersion: '1.0' }))
    const { code, said } = await zcli.run(['apps:validate', app])
    expect(code).toBe(2)
    expect(said).toContain('invalid_version')
  })

  it('is for admins', async () => {
    const { code } = await asAgent.run(['apps:validate', await packageCopy()])
    expect(code).toBe(2)
  })
})

describe('apps:package', () => {
  it('packs just what was built', async () => {
    const app = await packageCopy()
    const { code, said } = await zcli.run(['apps:package', app])
    expect(code).toBe(0)
    expect(said).toMatch(/^Package created at .*\.zip\s*$/)
    const [zip = ''] = await zipsIn(app)
    const packed = Object.keys(unzipSync(await readFile(join(app, 'tmp', zip))))
    const built = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    )
    expect(packed.filter((path) => !path.endsWith('/'))).toHaveLength(built.length)
    expect(packed).toContain('requirements.json')
  })
})

/** What the account has of our app. */
async function installed() {
  const { body } = await admin.get('/api/v2/apps/installations.json?include=app')
  const [installation] = body.installations
  const made = await admin.get(`/api/v2/apps/installations/${installation.id}/requirements`)
  return {
    installation,
    app: body.apps[0],
    requirements: made.body.requirements,
    count: body.installations.length,
  }
}

describe('apps:create and apps:update', () => {
  it('install the app with what it requires, and bring the next version', async () => {
    const app = await packageCopy()
    await writeFile(join(app, 'zcli.apps.config.json'), settings())
    const created = await zcli.run(['apps:create', app])
    expect(created).toMatchObject({
      code: 0,
      said: expect.stringContaining('Successfully installed app: Barometer'),
    })
    const first = await installed()
    expect(first).toMatchObject({ count: 1, app: { name: 'Barometer', version: manifest.version } })
    expect(first.installation).toMatchObject({ enabled: true, settings: { name: 'Barometer' } })
    const { ticket_fields, custom_objects_v2 } = packageRequirements()
    const wanted = [...Object.keys(ticket_fields), ...custom_objects_v2.objects.map(({ key }) => key)]
    expect(first.requirements.map((one: { identifier: string }) => one.identifier)).toEqual(wanted)
    const fields = await admin.get('/api/v2/ticket_fields')
    const titles = fields.body.ticket_fields.map((field: { title: string }) => field.title)
    expect(titles).toEqual(expect.arrayContaining(Object.values(ticket_fields).map(({ title }) => title)))
    expect((await admin.get('/api/v2/custom_objects/barometer')).status).toBe(200)

    await writeFile(join(app, 'manifest.json'), JSON.stringify({ ...manifest, version: '0.2.0' }))
    await writeFile(join(app, 'zcli.apps.config.json'), settings({ settings_json: '{}' }))
    const env = { ZENDESK_APP_ID: String(first.app.id) }
    const updated = await zcli.run(['apps:update', app], env)
    expect(updated).toMatchObject({
      code: 0,
      said: expect.stringContaining('Successfully updated app: Barometer'),
    })
    const second = await installed()
    expect(second).toMatchObject({ count: 1, app: { id: first.app.id, version: '0.2.0' } })
    expect(second.installation).toMatchObject({
      id: first.installation.id,
      settings: { settings_json: '{}' },
    })
    expect(second.requirements).toEqual(first.requirements)
  })
})

describe('apps:create of a package that cannot be built', () => {
  it('says why, but ends as if all were well, with nothing deployed', async () => {
    const apps = async () => (await admin.get('/api/v2/apps/owned.json')).body.apps
    const before = await apps()
    const app = await packageCopy()
    await writeFile(join(app, 'translations/en.json'), '{}')
    const { code, said } = await zcli.run(['apps:create', app])
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringContaining('translation.missing_required_key'),
    })
    expect(await apps()).toEqual(before)
  })
})

describe('apps:server', () => {
  it('serves our package as an account with ?zcli_apps=true loads it', async () => {
    const app = await packageCopy()
    await writeFile(join(app, 'zcli.apps.config.json'), settings({ reason_field_id: '12' }))
    const port = await freePort()
    const server = zcli.start(['apps:server', app, '--port', String(port), '--bind', '127.0.0.1'])
    try {
      await heard(server, 'Apps server is running')
      const served = await (await fetch(`http://127.0.0.1:${port}/app.json`)).json()
      expect(served.apps[0]).toMatchObject({ name: 'Barometer', framework_version: '2.0', id: '0' })
      expect(Object.keys(served.apps[0].locations.support)).toEqual(Object.keys(manifest.location.support))
      expect(served.apps[0].locations.support.nav_bar.svg).toBe('icon_nav_bar.svg')
      expect(served.installations[0].settings).toContainEqual({ reason_field_id: '12' })
      const page = await fetch(`http://127.0.0.1:${port}/0/assets/sidebar.html`)
      expect(page.headers.get('access-control-allow-origin')).toBe('*')
      expect(await page.text()).toBe(await readFile(join(app, 'assets/sidebar.html'), 'utf8'))
    } finally {
      server.kill()
      await once(server, 'close')
    }
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, 0)
  await stop(server)
  return port
}

/** Resolves once the program has said it; rejects where it ends before. */
function heard(program: ReturnType<Zcli['start']>, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    program.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(words)) resolve()
    })
    program.on('close', () => reject(new Error(`It ended without saying so: ${said}`)))
  })
}
