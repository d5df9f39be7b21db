// What may the signed-in agent do to tickets on this screen?

import type { Json } from '#workspace/records/json.ts'
import type { AccountReader } from './account.ts'
import { isObject, type JsonObject } from './json.ts'

export interface Rights {
  editTickets: boolean
  editTags: boolean
  replyPublicly: boolean
}

const LIGHT_AGENT = 1

/**
 * Light agents only write internal notes; custom roles say what they forbid. The screen greys out, the account refuses:
 * where roles cannot be read, everything is offered and the save tells.
 */
export async function rightsOf(me: JsonObject, account: AccountReader): Promise<Rights> {
  if (me.role === 'admin') return { editTickets: true, editTags: true, replyPublicly: true }
  const light = me.role_type === LIGHT_AGENT
  const role = await roleConfiguration(me.custom_role_id ?? null, account)
  const allowed = (key: string): boolean => !light && role[key] !== false
  return {
    editTickets: allowed('ticket_editing'),
    editTags: allowed('ticket_tag_editing'),
    replyPublicly: allowed('ticket_comment_access') && role.ticket_comment_access !== 'none',
  }
}

async function roleConfiguration(id: Json, account: AccountReader): Promise<JsonObject> {
  if (typeof id !== 'number') return {}
  const roles = await account.get('custom_roles').catch(() => ({}) as JsonObject)
  const list = Array.isArray(roles.custom_roles) ? roles.custom_roles.filter(isObject) : []
  const configuration = list.find((role) => role.id === id)?.configuration
  return isObject(configuration) ? configuration : {}
}
