// With which body is each writing endpoint of the workspace tried out on the tiny account?

import { TINY } from '#workspace/tiny/people.ts'

const RECORD = {
  custom_object_record: { name: 'sample', external_id: 'sample', custom_object_fields: { kind: 'settings' } },
}

/** By method and path; a DELETE that needs no body is left out. Each is answered 2xx when an admin sends it. */
export const SAMPLE_BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/v2/tickets': { ticket: { subject: 'Refund', comment: { body: 'Where is it?' } } },
  'PUT /api/v2/tickets/{ticket_id}': { ticket: { priority: 'high' } },
  'PUT /api/v2/tickets/update_many': { tickets: [{ id: 110, priority: 'high' }] },
  'POST /api/v2/tickets/create_many': { tickets: [{ comment: { body: 'Where is it?' } }] },
  'POST /api/v2/imports/tickets': { ticket: { comments: [{ value: 'Where was it?' }] } },
  'POST /api/v2/imports/tickets/create_many': { tickets: [{ comments: [{ value: 'Where was it?' }] }] },
  'POST /api/v2/tickets/{ticket_id}/merge': { ids: [108] },
  'POST /api/v2/problems/autocomplete': { text: 'refund' },
  'PUT /api/v2/tickets/{ticket_id}/tags': { tags: ['sample'] },
  'POST /api/v2/tickets/{ticket_id}/tags': { tags: ['sample'] },
  'DELETE /api/v2/tickets/{ticket_id}/tags': { tags: ['vip'] },
  'PUT /api/v2/ticket_fields/{ticket_field_id}': { ticket_field: { title: 'Reason' } },
  'POST /api/v2/ticket_fields/{ticket_field_id}/options': {
    custom_field_option: { name: 'Sample', value: 'sample' },
  },
  'PUT /api/v2/users/{user_id}': { user: { notes: 'Called twice' } },
  'PUT /api/v2/organizations/{organization_id}': { organization: { notes: 'Renews in May' } },
  'POST /api/v2/custom_objects/{custom_object_key}/records': RECORD,
  'PATCH /api/v2/custom_objects/{custom_object_key}/records': { custom_object_record: { name: 'known' } },
  'POST /api/v2/custom_objects/{custom_object_key}/records/search': {
    filter: { 'custom_object_fields.kind': { $eq: 'settings' } },
  },
  'PATCH /api/v2/custom_objects/{custom_object_key}/records/{custom_object_record_id}': {
    custom_object_record: { name: 'renamed' },
  },
  'POST /api/v2/custom_objects/{custom_object_key}/jobs': {
    job: { action: 'create', items: [{ name: 'sample' }] },
  },
  'POST /api/v2/views/preview': { view: { all: [{ field: 'status', operator: 'is', value: 'open' }] } },
  'POST /api/v2/views/preview/count': { view: { all: [{ field: 'status', operator: 'is', value: 'open' }] } },
  'POST /api/v2/apps/notify': { app_id: TINY.app, event: 'sample' },
}
