// With which body does Zendesk refuse?

import type { Json } from '#workspace/records/json.ts'
import type { Refusal } from '#workspace/world/refused.ts'
import type { Answer } from './route.ts'

export const NOT_AUTHENTICATED: Answer = { status: 401, body: { error: "Couldn't authenticate you" } }
/** What OAuth says of a token that is none. */
export const INVALID_TOKEN: Answer = {
  status: 401,
  body: {
    error: 'invalid_token',
    error_description:
      'The access token provided is expired, revoked, malformed or invalid for other reasons.',
  },
}
export const NO_ENDPOINT: Answer = {
  status: 404,
  body: { error: 'InvalidEndpoint', description: 'Not found' },
}
const NOT_FOUND: Answer = { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } }

/** Guide's own paths have another shape than Support's. */
export function forbiddenAnswer(path: string): Answer {
  if (path.startsWith('/api/v2/guide/'))
    return {
      status: 403,
      body: {
        errors: [
          { code: 'Forbidden', meta: {}, status: '403', title: 'Access to the resource is forbidden' },
        ],
      },
    }
  return {
    status: 403,
    body: {
      error: {
        title: 'Forbidden',
        message:
          'You do not have access to this page. Please contact the account owner of this help desk for further help.',
      },
    },
  }
}

const CONFLICT: Json = {
  error: 'UpdateConflict',
  description:
    'Safe Update prevented the update due to outdated ticket data. Please fetch the latest data and try again.',
}

/** The answer to a refusal of the world. */
export function refusedAnswer(refusal: Refusal, path: string): Answer {
  switch (refusal.kind) {
    case 'not_found':
      return NOT_FOUND
    case 'forbidden':
      return forbiddenAnswer(path)
    case 'conflict':
      return { status: 409, body: CONFLICT }
    case 'invalid':
      return {
        status: 422,
        body: { error: 'RecordInvalid', description: 'Record validation errors', details: refusal.details },
      }
    case 'body':
      return { status: refusal.status, body: refusal.body, headers: refusal.headers ?? {} }
  }
}
