// How does Zendesk spell a custom status in an answer?

import type { CustomStatusRecord } from '#workspace/records/fields.ts'

export const presentStatus = (origin: string, status: CustomStatusRecord): Record<string, unknown> => ({
  url: `${origin}/api/v2/custom_statuses/${status.id}.json`,
  id: status.id,
  status_category: status.status_category,
  agent_label: status.agent_label,
  raw_agent_label: status.agent_label,
  end_user_label: status.end_user_label,
  raw_end_user_label: status.end_user_label,
  description: null,
  raw_description: null,
  end_user_description: null,
  raw_end_user_description: null,
  active: status.active,
  default: status.default,
  created_at: '2025-01-01T00:00:00Z',
  updated_at: '2025-01-01T00:00:00Z',
})
