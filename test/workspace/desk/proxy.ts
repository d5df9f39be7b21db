// What may an app ask of other hosts, and where do its secure settings go?

import type { Json } from '#workspace/records/json.ts'
import type { AppInstallation, SettingScope } from './app-installation.ts'
import { isObject, type JsonObject, textOf } from './json.ts'
import { type Answered, exchange, failure } from './request.ts'
import { requestOf } from './request-options.ts'
import type { Room } from './room.ts'

/** Foreign hosts go through Zendesk's proxy, which refuses Zendesk itself; a desk without a proxy reaches nobody. */
export function proxied(
  room: Room,
  installation: AppInstallation,
  url: URL,
  options: JsonObject,
): Promise<Answered> {
  const secure = options.secure === true
  const refusal = refusalOf(room, installation, url, secure)
  const { proxyFetch } = room.options
  if (refusal !== null || !proxyFetch)
    return Promise.resolve(forbidden(refusal ?? `${url.host} is out of reach`))
  const filled = secure ? withSettings(installation, options) : options
  return exchange(room, proxyFetch, () => requestOf(new URL(textOf(filled.url)), filled, {}), filled)
}

function refusalOf(room: Room, installation: AppInstallation, url: URL, secure: boolean): string | null {
  const isZendesk = url.hostname === 'zendesk.com' || url.hostname.endsWith('.zendesk.com')
  if (isZendesk || url.origin === room.options.origin) return `${url.href} is not a proxyable URI`
  if (!secure) return null
  const listed = (installation.domainWhitelist ?? []).includes(url.hostname)
  return listed ? null : `${url.hostname} is not in the domain whitelist`
}

const forbidden = (message: string): Answered =>
  failure({ status: 403, statusText: 'Forbidden', responseText: message })

const PLACEHOLDER = /\{\{\s*setting\.([\w-]+)\s*\}\}/g

/** `{{setting.<name>}}` is filled only where the parameter's scopes allow it; elsewhere it stays as written. */
function withSettings(installation: AppInstallation, options: JsonObject): JsonObject {
  const fill = (text: string, scope: SettingScope): string =>
    text.replace(PLACEHOLDER, (written, name: string) => {
      const setting = installation.secureSettings?.[name]
      const allowed = setting && (setting.scopes === undefined || setting.scopes.includes(scope))
      return allowed ? setting.value : written
    })
  const headers = isObject(options.headers) ? options.headers : {}
  return {
    ...options,
    url: fill(textOf(options.url), 'url'),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, fill(textOf(value), 'header')]),
    ),
    ...(options.data === undefined ? {} : { data: filledData(options.data, (text) => fill(text, 'body')) }),
  }
}

function filledData(data: Json, fill: (text: string) => string): Json {
  if (typeof data === 'string') return fill(data)
  if (Array.isArray(data)) return data.map((one) => filledData(one, fill))
  if (!isObject(data)) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, filledData(value, fill)]))
}
