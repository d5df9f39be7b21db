// What does each contact cost, worked out once for a judgement and the team's table?

import { useMemo } from 'react'
import { type Costs, type CostTable, costsOf } from '#domain/review/measures/cost.ts'
import type { Judged } from '#domain/review/measures/judged.ts'

/** Null where the team has not said what a contact costs. */
export const useCosts = (judged: Judged, table: CostTable | null): Costs | null =>
  useMemo(() => (table === null ? null : costsOf(judged, table)), [judged, table])
