// Which facts do the frames of one browser share, and for how long need nobody ask for them again?

import { type Instant, MINUTE } from '#domain/instant.ts'
import type { ActivityHistory } from './events.ts'
import type { OrganizationContacts } from './organization-contacts.ts'
import type { RequesterRows } from './people.ts'

interface Facts {
  /** A requester's history, by the requester's id. */
  rows: RequesterRows
  /** What a customer did, by the customer's id. */
  activity: ActivityHistory
  /** A year's contacts of an organisation, by its id and those of our fields. */
  organization: OrganizationContacts
}

export type FactKind = keyof Facts

export type Fact<K extends FactKind> = Facts[K]

/** A fact, and when Zendesk said so by this computer's clock. */
export type Dated<K extends FactKind> = Fact<K> & { at: Instant }

/** Milliseconds since Zendesk was asked, by whichever frame. */
export const FRESH: Readonly<Record<FactKind, number>> = {
  rows: 5 * MINUTE,
  activity: 15 * MINUTE,
  organization: 5 * MINUTE,
}

/** How many times as long as on a first view an answer is worth waiting for: whoever clicks can, and exports are dear. */
export const WORTH: Readonly<Record<FactKind, number>> = { rows: 1, activity: 1, organization: 4 }
