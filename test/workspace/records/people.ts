// Whom does an account know: customers, staff, their groups, roles and brands?

import type { Json } from './json.ts'

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
  /** Absent: none. */
  external_id?: string | null
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
  /** Absent: none. */
  external_id?: string | null
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
