// What do Zendesk's rows look like? Small ones in the real shapes, for tests of the resources.

export const REASON = 360011737434
export const INHIBITOR = 360011737435

export const metricSet = {
  replies: 2,
  reopens: 1,
  group_stations: 1,
  assignee_stations: 2,
  solved_at: '2026-09-14T10:12:40Z',
  requester_updated_at: '2026-09-14T09:12:40Z',
  reply_time_in_minutes: { calendar: 50, business: 30 },
  first_resolution_time_in_minutes: { calendar: 120, business: null },
}

export const ticketRow = {
  id: 4711,
  via: { channel: 'email', source: { from: { address: 'kim@example.net' }, to: {}, rel: null } },
  created_at: '2026-09-14T08:12:40Z',
  updated_at: '2026-09-14T10:12:40Z',
  type: null,
  subject: 'Refund missing',
  status: 'solved',
  requester_id: 900001,
  submitter_id: 900001,
  assignee_id: null,
  organization_id: 700001,
  group_id: 600001,
  problem_id: null,
  brand_id: 300001,
  tags: ['billing__refund__late', 'vip'],
  custom_fields: [
    { id: REASON, value: 'billing__refund__late' },
    { id: INHIBITOR, value: null },
    { id: 5, value: ['a', 'b'] },
  ],
  satisfaction_rating: { score: 'good' },
}

export const userRow = {
  id: 900001,
  name: 'Kim',
  email: 'kim@example.net',
  role: 'end-user',
  created_at: '2025-02-01T00:00:00Z',
  locale: 'en-US',
  organization_id: 700001,
  tags: [],
  user_fields: { tier: 'gold', seats: 3, beta: true, tools: ['x', 'y'], gone: null },
}

export const organizationRow = {
  id: 700001,
  name: 'Acme',
  created_at: '2025-01-01T00:00:00Z',
  tags: ['vip'],
  organization_fields: { plan: 'pro' },
}

export const articleRow = {
  id: 33153706537619,
  html_url: 'https://example.zendesk.com/hc/en-us/articles/33153706537619-Refunds',
  draft: false,
  promoted: true,
  vote_sum: 4,
  vote_count: 6,
  section_id: 210001,
  updated_at: '2026-08-01T09:00:00Z',
  name: 'Refunds',
  title: 'Refunds',
  body: '<h2>When</h2><p>Within five days.</p>',
  locale: 'en-us',
  outdated: false,
  user_segment_id: null,
  user_segment_ids: [],
  label_names: ['refund'],
}

export const postRow = {
  id: 7,
  title: 'Refund twice',
  details: '<p>It came twice.</p>',
  html_url: 'https://example.zendesk.com/hc/en-us/community/posts/7',
  topic_id: 11,
  status: 'answered',
  vote_sum: 3,
  vote_count: 3,
  comment_count: 2,
  updated_at: '2026-08-01T09:00:00Z',
}

export const eventRow = {
  id: '01J8ABCDEF',
  type: 'article_viewed',
  source: 'zendesk',
  created_at: '2026-09-13T10:00:00Z',
  properties: { article_id: '33153706537619', locale: 'en-us' },
}

export const fieldRow = {
  id: REASON,
  type: 'tagger',
  title: 'Contact reason',
  active: true,
  required: true,
  custom_field_options: [{ id: 1, name: 'Billing::Refund::Late', value: 'billing__refund__late' }],
}

export const inhibitorRow = {
  ...fieldRow,
  id: INHIBITOR,
  title: 'First-contact inhibitor',
  required: false,
  custom_field_options: [{ id: 2, name: 'Had to wait for something', value: 'bm_inh_circumstances' }],
}

export const teamRow = (kind: string, key: string, version: number, body: unknown) => ({
  id: `01GDX${kind}${key}${version}`,
  name: `${kind}:${key}:${version}`,
  custom_object_key: 'barometer',
  custom_object_fields: { kind, key, version, body: JSON.stringify(body) },
  external_id: `${kind}:${key}:${version}`,
  updated_by_user_id: '800001',
  updated_at: '2026-09-07T00:00:00Z',
})
