// What does a whole record look like when a test only cares about two of its keys?

import type { FieldRecord } from '#workspace/records/fields.ts'
import type { ArticleRecord, PostRecord } from '#workspace/records/guide.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { CommentRecord, MetricRecord, TicketRecord } from '#workspace/records/tickets.ts'

const EPOCH = '2026-01-05T09:00:00Z'

/** A complete end user, verified and active; `id` decides name and address where they are not given. */
export function makeUser(user: Partial<UserRecord> & { id: number }): UserRecord {
  return {
    name: `Person ${user.id}`,
    email: `person${user.id}@example.net`,
    created_at: EPOCH,
    updated_at: EPOCH,
    time_zone: 'Berlin',
    iana_time_zone: 'Europe/Berlin',
    locale: 'en-US',
    organization_id: null,
    role: 'end-user',
    role_type: null,
    custom_role_id: null,
    tags: [],
    active: true,
    suspended: false,
    default_group_id: null,
    ticket_restriction: user.role === undefined || user.role === 'end-user' ? 'requested' : null,
    user_fields: {},
    ...user,
  }
}

/** A complete ticket by email; `updated_at` follows `created_at`, the description follows the subject. */
export function makeTicket(
  ticket: Partial<TicketRecord> & { id: number; requester_id: number },
): TicketRecord {
  const created = ticket.created_at ?? EPOCH
  const updated = ticket.updated_at ?? created
  const subject = ticket.subject ?? `Question ${ticket.id}`
  return {
    external_id: null,
    via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
    created_at: created,
    updated_at: updated,
    generated_timestamp: Math.floor(Date.parse(updated) / 1000),
    type: null,
    subject,
    description: `${subject}, please help.`,
    priority: 'normal',
    status: 'open',
    recipient: 'support@example.com',
    submitter_id: ticket.requester_id,
    assignee_id: null,
    organization_id: null,
    group_id: null,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    problem_id: null,
    has_incidents: false,
    is_public: true,
    due_at: null,
    tags: [],
    custom_fields: [],
    satisfaction_rating: null,
    custom_status_id: null,
    followup_ids: [],
    ticket_form_id: 400001,
    brand_id: 300001,
    from_messaging_channel: false,
    ...ticket,
  }
}

/** A complete public comment by email; the bodies follow `body`. */
export function makeComment(
  comment: Partial<CommentRecord> & { id: number; author_id: number },
): CommentRecord {
  const body = comment.body ?? 'Hello'
  return {
    type: 'Comment',
    body,
    html_body: `<div class="zd-comment" dir="auto"><p dir="auto">${body}</p></div>`,
    plain_body: body,
    public: true,
    attachments: [],
    audit_id: comment.id + 100_000,
    via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
    created_at: EPOCH,
    ...comment,
  }
}

/** Metrics of a ticket that nobody has touched yet. */
export function makeMetrics(
  metrics: Partial<MetricRecord> & { id: number; ticket_id: number },
): MetricRecord {
  const unknown = { calendar: null, business: null }
  return {
    created_at: EPOCH,
    updated_at: EPOCH,
    group_stations: 0,
    assignee_stations: 0,
    reopens: 0,
    replies: 0,
    assignee_updated_at: null,
    requester_updated_at: metrics.created_at ?? EPOCH,
    status_updated_at: metrics.created_at ?? EPOCH,
    initially_assigned_at: null,
    assigned_at: null,
    solved_at: null,
    latest_comment_added_at: metrics.created_at ?? EPOCH,
    reply_time_in_minutes: unknown,
    first_resolution_time_in_minutes: unknown,
    full_resolution_time_in_minutes: unknown,
    agent_wait_time_in_minutes: unknown,
    requester_wait_time_in_minutes: unknown,
    on_hold_time_in_minutes: { calendar: 0, business: 0 },
    ...metrics,
  }
}

/** A custom ticket field by default; `key` marks a user or organisation field. */
export function makeField(field: Partial<FieldRecord> & { id: number; type: string }): FieldRecord {
  return {
    key: null,
    title: `Field ${field.id}`,
    description: '',
    position: 9999,
    active: true,
    required: false,
    removable: true,
    visible_in_portal: false,
    tag: null,
    regexp_for_validation: null,
    created_at: EPOCH,
    updated_at: EPOCH,
    ...field,
  }
}

/** A published article that everyone may read, in the account's first language. */
export function makeArticle(article: Partial<ArticleRecord> & { id: number }): ArticleRecord {
  const title = article.title ?? `Article ${article.id}`
  const locale = article.locale ?? 'en-us'
  return {
    html_url: `https://example.zendesk.com/hc/${locale}/articles/${article.id}`,
    author_id: 800001,
    draft: false,
    promoted: false,
    position: 0,
    vote_sum: 0,
    vote_count: 0,
    section_id: 210001,
    created_at: EPOCH,
    updated_at: EPOCH,
    edited_at: EPOCH,
    name: title,
    title,
    body: `<p>${title}</p>`,
    source_locale: locale,
    locale,
    outdated: false,
    user_segment_id: null,
    user_segment_ids: [],
    permission_group_id: 220001,
    label_names: [],
    ...article,
  }
}

/** An open community post without comments. */
export function makePost(post: Partial<PostRecord> & { id: number; topic_id: number }): PostRecord {
  return {
    title: `Post ${post.id}`,
    details: `<p>Post ${post.id}</p>`,
    author_id: 900001,
    vote_sum: 0,
    vote_count: 0,
    comment_count: 0,
    html_url: `https://example.zendesk.com/hc/en-us/community/posts/${post.id}`,
    created_at: EPOCH,
    updated_at: EPOCH,
    featured: false,
    pinned: false,
    closed: false,
    status: 'none',
    ...post,
  }
}
