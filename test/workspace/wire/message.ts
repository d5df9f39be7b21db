// What did a frame say?

import { isObject, type JsonObject, textsOf } from '#workspace/desk/json.ts'
import type { Json } from '#workspace/records/json.ts'

/** Parsed at the door; `instance` is the guid of the client object that was used: the frame's own or another's. */
export type FrameMessage =
  | { kind: 'handshake'; version: string; app: string }
  | { kind: 'on' | 'off'; event: string; count: number; instance: string }
  | { kind: 'get'; id: number; paths: string[]; instance: string }
  | { kind: 'set'; id: number; values: JsonObject; instance: string }
  | { kind: 'invoke'; id: number; actions: Record<string, Json[]>; instance: string }
  | { kind: 'request'; key: string; options: JsonObject; instance: string }
  | { kind: 'trigger'; event: string; data: Json | undefined; instance: string }
  | { kind: 'reply'; event: string; reply: { error?: { msg?: Json } } }

/** Null for what is no message of the protocol: telemetry, custom messages, other libraries' chatter. */
export function messageOf(data: unknown): FrameMessage | null {
  const message = typeof data === 'string' ? parsed(data) : data
  if (!isObject(message)) return null
  const instance = typeof message.instanceGuid === 'string' ? message.instanceGuid : ''
  return typeof message.request === 'string' ? callOf(message, instance) : keyedOf(message, instance)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function callOf(message: JsonObject, instance: string): FrameMessage | null {
  const { id, request, params } = message
  if (typeof id !== 'number') return null
  if (request === 'get') return { kind: 'get', id, paths: textsOf(params), instance }
  if (!isObject(params)) return null
  if (request === 'set') return { kind: 'set', id, values: params, instance }
  if (request !== 'invoke') return null
  const actions = Object.entries(params).map(([action, args]) => [action, Array.isArray(args) ? args : []])
  return { kind: 'invoke', id, actions: Object.fromEntries(actions), instance }
}

const PREFIXES = ['iframe.on:', 'iframe.off:', 'iframe.trigger:', 'iframe.reply:', 'request:'] as const

function keyedOf(message: JsonObject, instance: string): FrameMessage | null {
  const { key } = message
  if (typeof key !== 'string') return null
  const body = isObject(message.message) ? message.message : {}
  if (key === 'iframe.handshake') {
    return { kind: 'handshake', version: String(body.version ?? ''), app: String(message.appGuid ?? '') }
  }
  const prefix = PREFIXES.find((one) => key.startsWith(one))
  const rest = key.slice(prefix?.length ?? 0)
  const count = typeof body.subscriberCount === 'number' ? body.subscriberCount : 0
  switch (prefix) {
    case 'iframe.on:':
      return { kind: 'on', event: rest, count: Math.max(count, 1), instance }
    case 'iframe.off:':
      return { kind: 'off', event: rest, count, instance }
    case 'iframe.trigger:':
      return { kind: 'trigger', event: rest, data: message.message, instance }
    case 'iframe.reply:':
      return { kind: 'reply', event: rest, reply: replyOf(message) }
    case 'request:':
      return { kind: 'request', key, options: body, instance }
    default:
      return null
  }
}

/** The key `error` is what counts, even where it holds nothing. */
function replyOf(message: JsonObject): { error?: { msg?: Json } } {
  if (!('error' in message)) return {}
  const msg = isObject(message.error) ? message.error.msg : undefined
  return { error: msg === undefined ? {} : { msg } }
}
