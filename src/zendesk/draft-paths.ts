// How does Zendesk name a custom field in its several places?

/** For get and set. */
export const fieldPath = (fieldId: number): string => `ticket.customField:custom_field_${fieldId}`

/** Whether it is shown, enabled and required. */
export const fieldControlPath = (fieldId: number): string => `ticketFields:custom_field_${fieldId}`

/** The same for the ticket's tags. */
export const TAGS_CONTROL = 'ticketFields:tags'

/** The event of a change, which is not spelt like the path. */
export const fieldChanged = (fieldId: number): string => `ticket.custom_field_${fieldId}.changed`
