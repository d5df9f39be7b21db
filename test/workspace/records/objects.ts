// What do apps keep in an account: custom objects, their records, created requirements?

import type { Json } from './json.ts'

export interface CustomObjectRecord {
  key: string
  title: string
  title_pluralized: string
  /** Absent: none. */
  description?: string
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
