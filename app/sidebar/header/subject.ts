// What is an earlier contact called where its subject is not known here?

import type { Contact } from '#domain/contact.ts'

/** The subject; the ticket's number where another frame told of the contact, for texts are not told. */
export const subjectOf = ({ id, subject }: Pick<Contact, 'id' | 'subject'>): string => subject || `#${id}`
