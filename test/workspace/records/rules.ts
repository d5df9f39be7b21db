// Which shortcuts and lists has an account made for its agents?

import type { Json } from './json.ts'

/** Who may use a macro or view; null for everybody. */
export interface RestrictionRecord {
  type: 'Group' | 'User'
  id: number
  /** Of groups; more than one. */
  ids?: number[]
}

interface RuleRecord {
  id: number
  title: string
  active: boolean
  default: boolean
  position: number
  description: string | null
  restriction: RestrictionRecord | null
  created_at: string
  updated_at: string
}

export interface MacroRecord extends RuleRecord {
  actions: { field: string; value: Json }[]
}

export interface ConditionRecord {
  field: string
  operator: string
  value: Json
}

export interface ViewRecord extends RuleRecord {
  all: ConditionRecord[]
  any: ConditionRecord[]
  /** Ids of columns: `status`, `requester`, a field's number. */
  columns: string[]
  group_by: string | null
  group_order: 'asc' | 'desc'
  sort_by: string | null
  sort_order: 'asc' | 'desc'
}
