// What must Zendesk create when Barometer is installed?

import { INHIBITORS, inhibitorValue } from './reasons/inhibitors.ts'
import { SHIPPED_REASONS } from './reasons/shipped.ts'

/** Permanent: renaming an identifier or key deletes what it made, with its data. */
export const REASON_FIELD = 'contact_reason'
export const INHIBITOR_FIELD = 'first_contact_inhibitor'
export const SETTINGS_OBJECT = 'barometer'

export const packageRequirements = () => ({
  ticket_fields: {
    [REASON_FIELD]: {
      title: 'Contact reason',
      type: 'tagger',
      custom_field_options: SHIPPED_REASONS.options,
    },
    [INHIBITOR_FIELD]: {
      title: 'First-contact inhibitor',
      type: 'tagger',
      custom_field_options: INHIBITORS.map((name) => ({ name, value: inhibitorValue(name) })),
    },
  },
})
