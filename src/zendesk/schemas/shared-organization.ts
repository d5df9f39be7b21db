// Is this what another frame may tell of an organisation's contacts: what happened when, and not a word of it?

import type { Dated } from '#zendesk/shared-facts.ts'
import { each, either, flag, listOf, nothing, number, thing } from './shared-checks.ts'
import { CONTACT } from './shared-rows.ts'

/** Values of drop-down fields are tags: they hold no space, what somebody wrote does. */
const isTag = (value: unknown): value is string => typeof value === 'string' && /^\S{1,255}$/.test(value)

const organization = thing({
  ...each(number, 'at skipped'),
  complete: flag,
  contacts: listOf(thing({ ...CONTACT, ...each(either(isTag, nothing), 'reason inhibitor') })),
})

/** False for anything else: what frames of another version tell, contacts with text. */
export const isSharedOrganization = (value: unknown): value is Dated<'organization'> => organization(value)

/** The contacts without what people wrote: no subjects, and of our two fields only what a drop-down holds. */
export const organizationWithoutText = (read: Dated<'organization'>): Dated<'organization'> => ({
  ...read,
  contacts: read.contacts.map((contact) => ({
    ...contact,
    subject: '',
    reason: isTag(contact.reason) ? contact.reason : null,
    inhibitor: isTag(contact.inhibitor) ? contact.inhibitor : null,
  })),
})
