// Which reasons does an account start with that has none of its own?

import type { ReasonDetails, ReasonOption } from './taxonomy.ts'

export const SHIPPED_REASONS: {
  options: readonly ReasonOption[]
  details: Readonly<Record<string, ReasonDetails>>
} = { options: [], details: {} }
