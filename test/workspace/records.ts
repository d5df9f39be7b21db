// Which records does an account hold? Zendesk's own shapes, as its REST API and its JSON exports spell them.
// Only the keys that the workspace itself reads are named; whatever else a record carries is kept and answered.

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export interface TicketRecord {
  id: number
  external_id: string | null
  via: {
    channel: string
    source: { from: Record<string, Json>; to: Record<string, Json>; rel: string | null }
  }
  created_at: string
  updated_at: string
  generated_timestamp: number
  type: string | null
  subject: string
  description: string
  priority: string | null
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed' | 'deleted'
  recipient: string | null
  requester_id: number
  submitter_id: number
  assignee_id: number | null
  organization_id: number | null
  group_id: number | null
  collaborator_ids: number[]
  follower_ids: number[]
  email_cc_ids: number[]
  problem_id: number | null
  has_incidents: boolean
  is_public: boolean
  due_at: string | null
  tags: string[]
  custom_fields: { id: number; value: string | number | boolean | string[] | null }[]
  satisfaction_rating: { score: string; id?: number; comment?: string | null } | null
  custom_status_id: number | null
  followup_ids: number[]
  ticket_form_id: number | null
  brand_id: number | null
  from_messaging_channel: boolean
}

export interface CommentRecord {
  id: number
  type: 'Comment' | 'VoiceComment'
  author_id: number
  body: string
  html_body: string
  plain_body: string
  public: boolean
  attachments: Json[]
  audit_id: number
  via: TicketRecord['via']
  created_at: string
}

export interface AuditRecord {
  id: number
  ticket_id: number
  created_at: string
  author_id: number
  metadata: { system: Record<string, Json>; custom: Record<string, Json> }
  events: { id: number; type: string; [key: string]: Json }[]
  via: TicketRecord['via']
}

export interface MetricRecord {
  id: number
  ticket_id: number
  created_at: string
  updated_at: string
  group_stations: number
  assignee_stations: number
  reopens: number
  replies: number
  assignee_updated_at: string | null
  requester_updated_at: string | null
  status_updated_at: string | null
  initially_assigned_at: string | null
  assigned_at: string | null
  solved_at: string | null
  latest_comment_added_at: string | null
  reply_time_in_minutes: { calendar: number | null; business: number | null }
  first_resolution_time_in_minutes: { calendar: number | null; business: number | null }
  full_resolution_time_in_minutes: { calendar: number | null; business: number | null }
  agent_wait_time_in_minutes: { calendar: number | null; business: number | null }
  requester_wait_time_in_minutes: { calendar: number | null; business: number | null }
  on_hold_time_in_minutes: { calendar: number | null; business: number | null }
}

export interface UserRecord {
  id: number
  name: string
  email: string | null
  created_at: string
  updated_at: string
  time_zone: string
  iana_time_zone: string
  locale: string
  organization_id: number | null
  role: 'end-user' | 'agent' | 'admin'
  /** 0 custom, 1 light agent, 4 admin; null for end users and plain agents. */
  role_type: number | null
  custom_role_id: number | null
  tags: string[]
  active: boolean
  suspended: boolean
  default_group_id: number | null
  ticket_restriction: string | null
  user_fields: Record<string, Json>
}

export interface OrganizationRecord {
  id: number
  name: string
  created_at: string
  updated_at: string
  domain_names: string[]
  details: string | null
  notes: string | null
  group_id: number | null
  tags: string[]
  organization_fields: Record<string, Json>
}

export interface FieldOptionRecord {
  id: number
  name: string
  value: string
  default?: boolean
}

/** A ticket, user or organisation field. `key` is null for ticket fields. */
export interface FieldRecord {
  id: number
  key: string | null
  type: string
  title: string
  description: string
  position: number
  active: boolean
  required: boolean
  removable: boolean
  visible_in_portal: boolean
  tag: string | null
  regexp_for_validation: string | null
  custom_field_options?: FieldOptionRecord[]
  created_at: string
  updated_at: string
  creator_user_id?: number
  creator_app_name?: string | null
}

export interface FormRecord {
  id: number
  name: string
  position: number
  active: boolean
  default: boolean
  ticket_field_ids: number[]
  agent_conditions: {
    parent_field_id: number
    value: string
    child_fields: {
      id: number
      is_required: boolean
      required_on_statuses?: { type: 'ALL_STATUSES' | 'NO_STATUSES' | 'SOME_STATUSES'; statuses?: string[] }
    }[]
  }[]
}

export interface CustomStatusRecord {
  id: number
  status_category: 'new' | 'open' | 'pending' | 'hold' | 'solved'
  agent_label: string
  end_user_label: string
  active: boolean
  default: boolean
}

export interface CustomRoleRecord {
  id: number
  name: string
  configuration: Record<string, Json>
}

export interface GroupRecord {
  id: number
  name: string
  description: string
  default: boolean
  is_public: boolean
  deleted: boolean
  created_at: string
  updated_at: string
}

export interface BrandRecord {
  id: number
  name: string
  subdomain: string
  default: boolean
  active: boolean
}

export interface SegmentRecord {
  id: number
  name: string
  user_type: 'signed_in_users' | 'staff'
  built_in: boolean
  tags: string[]
  or_tags: string[]
  organization_ids: number[]
  group_ids: number[]
  added_user_ids: number[]
}

export interface SectionRecord {
  id: number
  name: string
  category_id: number
  locale: string
}

export interface CategoryRecord {
  id: number
  name: string
  locale: string
}

/** One translation of one article, as the article list of that locale shows it. */
export interface ArticleRecord {
  id: number
  html_url: string
  author_id: number
  draft: boolean
  promoted: boolean
  position: number
  vote_sum: number
  vote_count: number
  section_id: number
  created_at: string
  updated_at: string
  edited_at: string
  name: string
  title: string
  body: string
  source_locale: string
  locale: string
  outdated: boolean
  user_segment_id: number | null
  user_segment_ids: number[]
  permission_group_id: number
  label_names: string[]
}

export interface TopicRecord {
  id: number
  html_url: string
  name: string
  description: string
  position: number
  user_segment_id: number | null
  created_at: string
  updated_at: string
}

export interface PostRecord {
  id: number
  title: string
  details: string
  author_id: number
  vote_sum: number
  vote_count: number
  comment_count: number
  topic_id: number
  html_url: string
  created_at: string
  updated_at: string
  featured: boolean
  pinned: boolean
  closed: boolean
  status: 'planned' | 'not_planned' | 'completed' | 'answered' | 'none'
}

export interface PostCommentRecord {
  id: number
  body: string
  author_id: number
  official: boolean
  vote_sum: number
  vote_count: number
  post_id: number
  html_url: string
  created_at: string
  updated_at: string
}

export interface VoteRecord {
  id: number
  user_id: number
  value: 1 | -1
  item_id: number
  item_type: 'Article' | 'Post' | 'Comment'
  created_at: string
}

export interface EventRecord {
  id: string
  type: string
  source: string
  description: string
  created_at: string
  received_at: string
  properties: Record<string, Json>
}

export interface CustomObjectRecord {
  key: string
  title: string
  title_pluralized: string
  fields: { key: string; title: string; type: string }[]
}

export interface ObjectRecordRecord {
  id: string
  name: string
  custom_object_key: string
  custom_object_fields: Record<string, Json>
  external_id: string | null
  created_by_user_id: string
  updated_by_user_id: string
  created_at: string
  updated_at: string
}

export interface RequirementRecord {
  identifier: string
  requirement_id: number | string
  requirement_type: string
  created_at: string
  updated_at: string
}

/**
 * Everything an account holds when the workspace starts: made by the demo's seed or read from an export.
 * Conversations, metrics and audits are asked for by ticket, so that a large account may make them late;
 * `undefined` means that the account does not know (an export without them).
 */
export interface Account {
  name: string
  subdomain: string
  /** The account's clock at the start. */
  now: string
  timeZone: string
  /** The app's parameters, as the admin filled them in. */
  appSettings: Record<string, Json>
  brands: BrandRecord[]
  groups: GroupRecord[]
  customRoles: CustomRoleRecord[]
  /** Staff and customers. The first admin and the first agent are the ones that the drawer signs in. */
  users: UserRecord[]
  /** Group ids by staff user id. */
  memberships: Record<number, number[]>
  organizations: OrganizationRecord[]
  ticketFields: FieldRecord[]
  userFields: FieldRecord[]
  organizationFields: FieldRecord[]
  forms: FormRecord[]
  customStatuses: CustomStatusRecord[]
  tickets: TicketRecord[]
  comments(ticketId: number): CommentRecord[] | undefined
  metrics(ticketId: number): MetricRecord | undefined
  audits(ticketId: number): AuditRecord[] | undefined
  locales: string[]
  defaultLocale: string
  segments: SegmentRecord[]
  categories: CategoryRecord[]
  sections: SectionRecord[]
  articles: ArticleRecord[]
  topics: TopicRecord[]
  posts: PostRecord[]
  postComments: PostCommentRecord[]
  votes: VoteRecord[]
  /** Help-centre and community events by user id, newest first. */
  events: Record<number, EventRecord[]>
  customObjects: CustomObjectRecord[]
  objectRecords: ObjectRecordRecord[]
  requirements: RequirementRecord[]
}
