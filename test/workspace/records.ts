// What does a whole account hold? Zendesk's own shapes, as its REST API and its JSON exports spell them.
// Only the keys that the workspace itself reads are named; whatever else a record carries is kept and answered.

import type { BulkTickets } from './records/bulk.ts'
import type { CustomStatusRecord, FieldRecord, FormRecord } from './records/fields.ts'
import type {
  ArticleRecord,
  CategoryRecord,
  ContentTagRecord,
  EventRecord,
  ExternalRecord,
  PostCommentRecord,
  PostRecord,
  SectionRecord,
  SegmentRecord,
  TopicRecord,
  VoteRecord,
} from './records/guide.ts'
import type { Json } from './records/json.ts'
import type { CustomObjectRecord, ObjectRecordRecord, RequirementRecord } from './records/objects.ts'
import type {
  BrandRecord,
  CustomRoleRecord,
  GroupRecord,
  OrganizationRecord,
  UserRecord,
} from './records/people.ts'
import type { MacroRecord, ViewRecord } from './records/rules.ts'
import type { AuditRecord, CommentRecord, MetricRecord, TicketRecord } from './records/tickets.ts'

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
  /** Absent: those that every new account has. */
  macros?: MacroRecord[]
  views?: ViewRecord[]
  tickets: TicketRecord[]
  /** Further tickets of an account that is too large for a record each. */
  bulk?: BulkTickets
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
  /** Absent: none. */
  contentTags?: ContentTagRecord[]
  /** Absent: nothing is federated. */
  externalRecords?: ExternalRecord[]
  votes: VoteRecord[]
  /** Help-centre and community events by user id, newest first. */
  events: Record<number, EventRecord[]>
  customObjects: CustomObjectRecord[]
  objectRecords: ObjectRecordRecord[]
  requirements: RequirementRecord[]
  /** Nobody has installed an app yet; absent: ours is there, with these requirements. */
  withoutApps?: boolean
}
