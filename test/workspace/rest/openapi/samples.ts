// With which ids and queries is each endpoint of the workspace tried out on the tiny account?

import { TINY } from '#workspace/tiny/people.ts'

/** Values of the parameters in paths. */
export const SAMPLE_PARAMS: Record<string, string> = {
  ticket_id: '110',
  request_id: '110',
  user_id: String(TINY.customer),
  organization_id: String(TINY.acme),
  group_id: String(TINY.support),
  brand_id: '300001',
  article_id: '33001',
  locale: 'en-us',
  section_id: '210001',
  category_id: '200001',
  user_segment_id: '230001',
  profile_id: `01PROFILE${TINY.customer}`,
  user_field_id: '360020000001',
  organization_field_id: '360030000001',
  topic_id: '240001',
  post_id: '250001',
  post_comment_id: '260001',
  label_id: '270001',
  custom_object_key: 'barometer',
  custom_object_field_key_or_id: 'kind',
  custom_role_id: '950001',
  app_id: String(TINY.app),
  app_installation_id: String(TINY.installation),
  ticket_field_id: String(TINY.reasonField),
  ticket_field_option_id: '1001',
  ticket_form_id: String(TINY.form),
  custom_status_id: '500001',
  ticket_metric_id: '5000110',
  ticket_audit_id: '210001',
  macro_id: '360100000001',
  incremental_resource: 'tickets',
  satisfaction_rating_id: '2',
  satisfaction_reason_id: '1005',
  view_id: '360200000003',
}

/** Queries of calls that need one, or that answer more with one. */
const SAMPLE_QUERIES: Record<string, string> = {
  '/api/v2/autocomplete/tags': 'name=bill',
  '/api/v2/guide/search': 'filter[locales]=en-us&query=refund',
  '/api/v2/help_center/articles/search': 'query=refund',
  '/api/v2/help_center/community_posts/search': 'query=refund',
  ...Object.fromEntries(
    [
      'incremental/tickets/cursor',
      'incremental/tickets',
      'incremental/ticket_events',
      'incremental/ticket_metric_events',
      'incremental/users/cursor',
      'incremental/users',
      'incremental/organizations',
      'incremental/{incremental_resource}/sample',
      'help_center/incremental/articles',
    ].map((path) => [`/api/v2/${path}`, 'start_time=0']),
  ),
  '/api/v2/macros/search': 'query=take',
  '/api/v2/requests/search': 'query=refund',
  '/api/v2/organizations/search': 'name=Acme',
  '/api/v2/organizations/autocomplete': 'name=ac',
  '/api/v2/organizations/show_many': `ids=${TINY.acme}`,
  '/api/v2/search': 'query=refund',
  '/api/v2/search/count': 'query=type:ticket',
  '/api/v2/search/export': 'query=refund&filter[type]=ticket',
  '/api/v2/ticket_fields': 'creator=true',
  '/api/v2/ticket_forms/show_many': `ids=${TINY.form}`,
  '/api/v2/tickets/show_many': 'ids=110,101&include=users,organizations,metric_sets',
  '/api/v2/views/count_many': 'ids=360200000003',
  '/api/v2/views/search': 'query=unsolved',
  '/api/v2/views/show_many': 'ids=360200000003',
  '/api/v2/user_profiles': 'identifier=zendesk:support:email:kim@example.net',
  '/api/v2/user_profiles/events': 'identifier=zendesk:support:email:kim@example.net',
  '/api/v2/users/autocomplete': 'name=kim',
  '/api/v2/users/search': 'query=kim',
  '/api/v2/users/show_many': `ids=${TINY.customer}`,
}

/** The same for calls that write, by method and path. */
const WRITING_QUERIES: Record<string, string> = {
  'PATCH /api/v2/custom_objects/{custom_object_key}/records': 'external_id=known',
  'DELETE /api/v2/custom_objects/{custom_object_key}/records': 'external_id=known',
  'DELETE /api/v2/tickets/destroy_many': 'ids=110',
  'PUT /api/v2/custom_status/default': 'ids=500001',
  'PUT /api/v2/tickets/mark_many_as_spam': 'ids=110',
  'PUT /api/v2/deleted_tickets/restore_many': 'ids=109',
  'DELETE /api/v2/deleted_tickets/destroy_many': 'ids=109',
}

/** Of one ticket that the account has, one that was deleted and one that was solved; apps have jobs of their own. */
function paramsOf(path: string, params: Record<string, string>): Record<string, string> {
  if (path.startsWith('/api/v2/deleted_tickets/')) return { ...params, ticket_id: '109' }
  if (path.endsWith('/satisfaction_rating')) return { ...params, ticket_id: '103' }
  const { app_job_id: job } = params
  return path.startsWith('/api/v2/apps/') && job !== undefined ? { ...params, job_status_id: job } : params
}

/** Where a call that writes needs another record than the one that is read. */
const WRITING_PARAMS: Record<string, Record<string, string>> = {
  // Not translated yet.
  'POST /api/v2/help_center/articles/{article_id}/translations': { article_id: '33002' },
  // Nobody's requester.
  'DELETE /api/v2/users/{user_id}': { user_id: '800003' },
}

/** A route's path with the sample's values, and its query. */
export function samplePath(
  path: string,
  params: Record<string, string> = SAMPLE_PARAMS,
  method = 'GET',
): string {
  const known = { ...paramsOf(path, params), ...WRITING_PARAMS[`${method} ${path}`] }
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => known[name] ?? 'unknown')
  const query = method === 'GET' ? SAMPLE_QUERIES[path] : WRITING_QUERIES[`${method} ${path}`]
  return query === undefined ? filled : `${filled}?${query}`
}
