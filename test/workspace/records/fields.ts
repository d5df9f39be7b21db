// Which fields, forms and statuses can a ticket have, and which fields people?

import type { Json } from './json.ts'

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
  /** What customers read; the name where absent. */
  display_name?: string
  end_user_visible?: boolean
  in_all_brands?: boolean
  restricted_brand_ids?: number[]
  end_user_conditions?: Json[]
  created_at?: string
  updated_at?: string
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
  description?: string | null
  end_user_description?: string | null
  active: boolean
  default: boolean
  created_at?: string
  updated_at?: string
}
