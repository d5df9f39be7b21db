// How is that named which Zendesk creates when Barometer is installed?

/** Permanent: renaming an identifier or key deletes what it made, with its data. */
export const REASON_FIELD = 'contact_reason'
export const INHIBITOR_FIELD = 'first_contact_inhibitor'
export const SETTINGS_OBJECT = 'barometer'
