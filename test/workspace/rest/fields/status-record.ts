// How does Zendesk spell a custom status in an answer?

import type { CustomStatusRecord } from '#workspace/records/fields.ts'

const MADE = '2025-01-01T00:00:00Z'

export const presentStatus = (origin: string, status: CustomStatusRecord): Record<string, unknown> => ({
  url: `${origin}/api/v2/custom_statuses/${status.id}.json`,
  id: status.id,
  status_category: status.status_category,
  agent_label: status.agent_label,
  raw_agent_label: status.agent_label,
  end_user_label: status.end_user_label,
  raw_end_user_label: status.end_user_label,
  description: status.description ?? null,
  raw_description: status.description ?? null,
  end_user_description: status.end_user_description ?? null,
  raw_end_user_description: status.end_user_description ?? null,
  active: status.active,
  default: status.default,
  created_at: status.created_at ?? MADE,
  updated_at: status.updated_at ?? MADE,
})
