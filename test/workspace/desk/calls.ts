// What does a frame get for its get, set and invoke?

import { entryOf } from '#workspace/entry.ts'
import type { Json } from '#workspace/records/json.ts'
import { AccountError } from './account.ts'
import { invokeAction } from './actions/actions.ts'
import type { CallResult } from './frame-port.ts'

import { readChannelPath, readCommentPath, setCommentPath } from './paths/comment.ts'
import { readAssetUrl, readInstances, readRequirement, readTray, readViewport } from './paths/core.ts'
import { readCurrentAccount, readCurrentUser, readOrganization, readUser, setPerson } from './paths/people.ts'
import { readPersonFieldsPath } from './paths/person-fields.ts'
import { setTicketPath } from './paths/set-ticket.ts'
import { readTicketPath } from './paths/ticket.ts'
import { readTicketFieldsPath, setTicketFieldsPath } from './paths/ticket-fields.ts'
import { instanceOf, type Room } from './room.ts'
import { noSuchApi, type Scope } from './scope.ts'

type Read = (scope: Scope, path: string) => Json | undefined | Promise<Json | undefined>

/** By what stands before the first dot or colon. */
const READ: Record<string, Read> = {
  ticket: readTicketPath,
  comment: readCommentPath,
  channel: readChannelPath,
  ticketFields: readTicketFieldsPath,
  userFields: readPersonFieldsPath,
  organizationFields: readPersonFieldsPath,
  currentUser: readCurrentUser,
  currentAccount: readCurrentAccount,
  user: readUser,
  organization: readOrganization,
  instances: readInstances,
  assetURL: readAssetUrl,
  requirement: readRequirement,
  viewport: readViewport,
  appsTray: readTray,
  colorScheme: ({ room }) => room.state.get().colorScheme,
  isCollapsed: ({ instance }) => instance.collapsed,
  visible: ({ instance }) => instance.visible,
}

type Write = (scope: Scope, path: string, value: Json) => void | Promise<void>

const WRITE: Record<string, Write> = {
  ticket: (scope, path, value) =>
    path.startsWith('ticket.comment.')
      ? setCommentPath(scope, path.slice('ticket.'.length), value)
      : setTicketPath(scope, path, value),
  comment: setCommentPath,
  ticketFields: setTicketFieldsPath,
  currentUser: setPerson,
  user: setPerson,
  organization: setPerson,
}

const rootOf = (path: string): string => path.split(/[.:]/, 1)[0] ?? ''

export const getPaths = (room: Room, guid: string, paths: readonly string[]): Promise<CallResult> =>
  eachOf(room, guid, paths, (scope, path) => (entryOf(READ, rootOf(path)) ?? refuse)(scope, path))

export const setPaths = (
  room: Room,
  guid: string,
  values: Readonly<Record<string, Json>>,
): Promise<CallResult> =>
  eachOf(room, guid, Object.keys(values), async (scope, path) => {
    await (entryOf(WRITE, rootOf(path)) ?? refuse)(scope, path, entryOf(values, path) ?? null)
    return undefined
  })

export const invokeActions = (
  room: Room,
  guid: string,
  actions: Readonly<Record<string, readonly Json[]>>,
): Promise<CallResult> =>
  eachOf(room, guid, Object.keys(actions), (scope, action) =>
    invokeAction(scope, action, entryOf(actions, action) ?? []),
  )

function refuse(): never {
  throw noSuchApi()
}

/** One after the other, as asked; a failure is told under its own path and stops nothing. */
async function eachOf(
  room: Room,
  guid: string,
  paths: readonly string[],
  work: (scope: Scope, path: string) => Json | undefined | Promise<Json | undefined>,
): Promise<CallResult> {
  const values: [string, Json][] = []
  const errors: [string, CallResult['errors'][string]][] = []
  for (const path of paths) {
    try {
      const instance = instanceOf(room, guid)
      if (!instance) throw noSuchApi()
      const value = await work({ room, instance }, path)
      if (value !== undefined) values.push([path, value])
    } catch (error) {
      errors.push([path, { ...describe(error), path }])
    }
  }
  // From entries: a path may have any name, `__proto__` too, and must come back under it.
  return { ...Object.fromEntries(values), errors: Object.fromEntries(errors) }
}

function describe(error: unknown): { name: string; message: string } {
  if (error instanceof AccountError) return { name: 'Error', message: `failed with ${error.status}` }
  if (error instanceof Error) return { name: error.name, message: error.message }
  return { name: 'Error', message: String(error) }
}
