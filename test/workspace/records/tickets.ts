// What does an account hold of a contact: the ticket, what was said, what happened, how long it took?

import type { Json } from './json.ts'

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
