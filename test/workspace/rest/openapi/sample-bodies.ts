// With which body is each writing endpoint of the workspace tried out on the tiny account?

import { TINY } from '#workspace/tiny/people.ts'

const RECORD = {
  custom_object_record: { name: 'sample', external_id: 'sample', custom_object_fields: { kind: 'settings' } },
}

const ARTICLE = {
  article: { title: 'Refunds', body: '<p>Soon.</p>', permission_group_id: 220001, user_segment_id: null },
}
const SECTION = { section: { name: 'Orders' } }
const CATEGORY = { category: { name: 'Orders' } }
const POST = { post: { title: 'Where is it?', details: '<p>I wait.</p>', topic_id: 240001 } }
const COMMENT = { comment: { body: '<p>Me too.</p>' } }

/** The paths of the help centre with the language and without. */
const inBothLanguages = (method: string, path: string, body: unknown): Record<string, unknown> => ({
  [`${method} /api/v2/help_center${path}`]: body,
  [`${method} /api/v2/help_center/{locale}${path}`]: body,
})

/** The paths of the community in both spellings. */
const inTheCommunity = (method: string, path: string, body: unknown): Record<string, unknown> => ({
  [`${method} /api/v2/community${path}`]: body,
  [`${method} /api/v2/help_center/community${path}`]: body,
})

const EVENT = {
  profile: { source: 'shop', type: 'customer', identifiers: [{ type: 'email', value: 'kim@example.net' }] },
  event: { source: 'shop', type: 'order_placed', properties: { total: 12 } },
}

/** By method and path; a DELETE that needs no body is left out. Each is answered 2xx when an admin sends it. */
export const SAMPLE_BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/v2/tickets': { ticket: { subject: 'Refund', comment: { body: 'Where is it?' } } },
  'PUT /api/v2/tickets/{ticket_id}': { ticket: { priority: 'high' } },
  'PUT /api/v2/tickets/update_many': { tickets: [{ id: 110, priority: 'high' }] },
  'POST /api/v2/tickets/create_many': { tickets: [{ comment: { body: 'Where is it?' } }] },
  'POST /api/v2/imports/tickets': { ticket: { comments: [{ value: 'Where was it?' }] } },
  'POST /api/v2/imports/tickets/create_many': { tickets: [{ comments: [{ value: 'Where was it?' }] }] },
  'POST /api/v2/tickets/{ticket_id}/satisfaction_rating': { satisfaction_rating: { score: 'good' } },
  'POST /api/v2/tickets/{ticket_id}/merge': { ids: [108] },
  'POST /api/v2/problems/autocomplete': { text: 'refund' },
  'PUT /api/v2/tickets/{ticket_id}/tags': { tags: ['sample'] },
  'POST /api/v2/tickets/{ticket_id}/tags': { tags: ['sample'] },
  'DELETE /api/v2/tickets/{ticket_id}/tags': { tags: ['vip'] },
  'POST /api/v2/ticket_forms': { ticket_form: { name: 'Refunds' } },
  'PUT /api/v2/ticket_forms/{ticket_form_id}': { ticket_form: { name: 'Contacts' } },
  'POST /api/v2/custom_statuses': { custom_status: { status_category: 'open', agent_label: 'Escalated' } },
  'PUT /api/v2/custom_statuses/{custom_status_id}': { custom_status: { agent_label: 'Fresh' } },
  'POST /api/v2/ticket_fields': { ticket_field: { type: 'text', title: 'Parcel number' } },
  'PUT /api/v2/ticket_fields/{ticket_field_id}': { ticket_field: { title: 'Reason' } },
  'POST /api/v2/ticket_fields/{ticket_field_id}/options': {
    custom_field_option: { name: 'Sample', value: 'sample' },
  },
  'POST /api/v2/users': { user: { name: 'Quinn', email: 'quinn@example.net' } },
  'POST /api/v2/users/create_or_update': { user: { name: 'Kim', email: 'kim@example.net' } },
  'POST /api/v2/users/{user_id}/identities': { identity: { type: 'email', value: 'kim@work.example' } },
  'PUT /api/v2/users/{user_id}/identities/{user_identity_id}': { identity: { verified: true } },
  'POST /api/v2/users/create_many': { users: [{ name: 'Quinn', email: 'quinn@example.net' }] },
  'POST /api/v2/users/create_or_update_many': { users: [{ name: 'Kim', email: 'kim@example.net' }] },
  'POST /api/v2/organizations/create_many': { organizations: [{ name: 'Initech' }] },
  'POST /api/v2/organizations/create_or_update': { organization: { name: 'Acme', notes: 'Renews in May' } },
  'POST /api/v2/requests': {
    request: {
      subject: 'Refund',
      comment: { body: 'Where is it?' },
      requester: { email: 'quinn@example.net' },
    },
  },
  'PUT /api/v2/requests/{request_id}': { request: { comment: { body: 'Still nothing.' } } },
  'POST /api/v2/organizations': { organization: { name: 'Initech' } },
  'PUT /api/v2/users/{user_id}/tags': { tags: ['sample'] },
  'POST /api/v2/users/{user_id}/tags': { tags: ['sample'] },
  'DELETE /api/v2/users/{user_id}/tags': { tags: ['vip'] },
  'PUT /api/v2/organizations/{organization_id}/tags': { tags: ['sample'] },
  'POST /api/v2/organizations/{organization_id}/tags': { tags: ['sample'] },
  'DELETE /api/v2/organizations/{organization_id}/tags': { tags: ['vip'] },
  'POST /api/v2/users/{user_id}/events': EVENT,
  'POST /api/v2/user_profiles/events': EVENT,
  'POST /api/v2/user_fields': { user_field: { key: 'region', type: 'text', title: 'Region' } },
  'PUT /api/v2/user_fields/{user_field_id}': { user_field: { title: 'Level' } },
  'POST /api/v2/organization_fields': {
    organization_field: { key: 'region', type: 'text', title: 'Region' },
  },
  'PUT /api/v2/organization_fields/{organization_field_id}': { organization_field: { title: 'Plan' } },
  'PUT /api/v2/users/{user_id}': { user: { notes: 'Called twice' } },
  'PUT /api/v2/organizations/{organization_id}': { organization: { notes: 'Renews in May' } },
  'POST /api/v2/custom_objects': {
    custom_object: { key: 'parcel', title: 'Parcel', title_pluralized: 'Parcels' },
  },
  'PATCH /api/v2/custom_objects/{custom_object_key}': { custom_object: { title: 'Weather' } },
  'POST /api/v2/custom_objects/{custom_object_key}/fields': {
    custom_object_field: { key: 'weight', type: 'integer', title: 'Weight' },
  },
  'PATCH /api/v2/custom_objects/{custom_object_key}/fields/{custom_object_field_key_or_id}': {
    custom_object_field: { title: 'Sort' },
  },
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
  ...inBothLanguages('POST', '/sections/{section_id}/articles', ARTICLE),
  ...inBothLanguages('PUT', '/articles/{article_id}', { article: { promoted: true } }),
  ...inBothLanguages('POST', '/categories', CATEGORY),
  ...inBothLanguages('PUT', '/categories/{category_id}', CATEGORY),
  ...inBothLanguages('POST', '/categories/{category_id}/sections', SECTION),
  ...inBothLanguages('PUT', '/sections/{section_id}', SECTION),
  'POST /api/v2/help_center/articles/{article_id}/translations': {
    translation: { locale: 'de', title: 'Rückerstattung', body: '<p>Bald.</p>' },
  },
  'PUT /api/v2/help_center/articles/{article_id}/translations/{locale}': {
    translation: { title: 'Refunds' },
  },
  'POST /api/v2/help_center/articles/{article_id}/labels': { label: { name: 'sample' } },
  ...inBothLanguages('POST', '/articles/{article_id}/comments', COMMENT),
  ...inBothLanguages('PUT', '/articles/{article_id}/comments/{comment_id}', COMMENT),
  ...inTheCommunity('POST', '/posts', POST),
  ...inTheCommunity('PUT', '/posts/{post_id}', { post: { title: 'Where is it now?' } }),
  ...inTheCommunity('POST', '/posts/{post_id}/comments', COMMENT),
  ...inTheCommunity('PUT', '/posts/{post_id}/comments/{post_comment_id}', COMMENT),
  'POST /api/v2/guide/content_tags': { content_tag: { name: 'other' } },
  'PUT /api/v2/guide/content_tags/{content_tag_id}': { content_tag: { name: 'renamed' } },
  'POST /api/v2/views/preview': { view: { all: [{ field: 'status', operator: 'is', value: 'open' }] } },
  'POST /api/v2/views/preview/count': { view: { all: [{ field: 'status', operator: 'is', value: 'open' }] } },
  'POST /api/v2/apps/notify': { app_id: TINY.app, event: 'sample' },
}
