// Which fields, forms and statuses does the account define?

import type { CustomStatusRecord, FieldRecord, FormRecord } from '#workspace/records/fields.ts'
import type { AccountReader } from './account.ts'
import type { Rights } from './rights.ts'
import { rightsOf } from './rights.ts'

/** What a ticket tab needs to know beside the ticket itself. */
export interface Definitions {
  fields: readonly FieldRecord[]
  forms: readonly FormRecord[]
  statuses: readonly CustomStatusRecord[]
  rights: Rights
}

/** Accounts without forms or custom statuses answer 403 or 404: then there are none. */
export async function readDefinitions(account: AccountReader): Promise<Definitions> {
  const rows = async <T>(path: string, key: string): Promise<T[]> => {
    const answer = await account.get(path).catch(() => null)
    return (answer?.[key] ?? []) as T[]
  }
  const [fields, forms, statuses, rights] = await Promise.all([
    rows<FieldRecord>('ticket_fields', 'ticket_fields'),
    rows<FormRecord>('ticket_forms', 'ticket_forms'),
    rows<CustomStatusRecord>('custom_statuses', 'custom_statuses'),
    account.me().then((me) => rightsOf(me, account)),
  ])
  return {
    fields: fields.filter((field) => field.active),
    forms: forms.filter((form) => form.active),
    statuses: statuses.filter((status) => status.active),
    rights,
  }
}

/** The form that applies: the ticket's, else the account's default; null where the account has none. */
export function formOf(definitions: Definitions, formId: number | null): FormRecord | null {
  const { forms } = definitions
  return forms.find((form) => form.id === formId) ?? forms.find((form) => form.default) ?? null
}

export const defaultStatus = (definitions: Definitions, category: string): number | null =>
  definitions.statuses.find((status) => status.status_category === category && status.default)?.id ?? null

export const categoryOf = (definitions: Definitions, customStatusId: number | null): string | null =>
  definitions.statuses.find((status) => status.id === customStatusId)?.status_category ?? null
