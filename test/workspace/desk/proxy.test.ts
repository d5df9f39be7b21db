import { describe, expect, it } from 'vitest'
import type { AppInstallation } from './app-installation.ts'
import { createDesk } from './desk.ts'

const installation: AppInstallation = {
  appId: 1,
  installationId: 2,
  name: 'App',
  version: '1',
  locations: { nav_bar: 'assets/review.html' },
  settings: {},
  secureSettings: {
    token: { value: 's3cret', scopes: ['header'] },
    anywhere: { value: 'free' },
  },
  domainWhitelist: ['api.example.com'],
}

async function ask(
  options: { [key: string]: string | boolean | { [key: string]: string } },
  answer: () => Response = () => Response.json({ fine: true }),
) {
  const seen: { url: string; authorization: string | null; body: string }[] = []
  const desk = createDesk({
    fetch: async () => Response.json({}),
    proxyFetch: async (request) => {
      const { url } = request
      seen.push({ url, authorization: request.headers.get('x-token'), body: await request.text() })
      return answer()
    },
    origin: 'https://example.zendesk.com',
    subdomain: 'example',
    installation,
  })
  const { instanceGuid } = await desk.openNavBar()
  return { answer: await desk.request(instanceGuid, options), seen }
}

describe('the proxy', () => {
  it('reaches other hosts', async () => {
    const { answer } = await ask({ url: 'https://api.example.org/x' })
    expect(answer).toEqual({ ok: true, args: [{ fine: true }] })
  })

  it('fills secure settings where their scopes allow it', async () => {
    const { seen } = await ask({
      url: 'https://api.example.com/x?k={{setting.token}}&f={{setting.anywhere}}',
      type: 'POST',
      secure: true,
      headers: { 'x-token': '{{setting.token}}' },
      data: '{{setting.token}} {{setting.anywhere}}',
    })
    expect(seen[0]).toMatchObject({ authorization: 's3cret', body: '{{setting.token}} free' })
    expect(seen[0]?.url).not.toContain('s3cret')
    expect(seen[0]?.url).toContain('f=free')
  })

  it.each([
    ['secure requests to hosts that are not listed', { url: 'https://evil.example/', secure: true }],
    ['Zendesk itself', { url: 'https://example2.zendesk.com/api/v2/users/me' }],
  ])('refuses %s', async (_name, options) => {
    const { answer, seen } = await ask(options)
    expect(answer).toMatchObject({ ok: false, args: [{ status: 403 }] })
    expect(seen).toEqual([])
  })

  it('brings no bytes: what is no text arrives broken', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00])
    const png = () => new Response(bytes, { headers: { 'content-type': 'image/png' } })
    const { answer } = await ask({ url: 'https://api.example.org/logo.png', httpCompleteResponse: true }, png)
    const [complete] = answer.args as { responseText: string; responseJSON?: unknown }[]
    expect(answer.ok).toBe(true)
    expect(complete?.responseJSON).toBeUndefined()
    expect(complete?.responseText).toContain('\uFFFD')
    expect(new TextEncoder().encode(complete?.responseText)).not.toEqual(bytes)
  })

  it('fills nothing without secure', async () => {
    const { seen } = await ask({
      url: 'https://api.example.com/',
      headers: { 'x-token': '{{setting.token}}' },
    })
    expect(seen[0]?.authorization).toBe('{{setting.token}}')
  })
})
