// What keeps a contact of the demo from being resolved at once, and how often does it?

import { INHIBITOR_FIELD } from '#domain/created.ts'
import { INHIBITORS, type Inhibitor } from '#domain/reasons/inhibitors.ts'
import { packageRequirements } from '#domain/requirements.ts'
import type { ReasonContent } from './reasons/types.ts'

/** The field's options, as the package's requirements make them. */
export const INHIBITOR_OPTIONS =
  packageRequirements().ticket_fields[INHIBITOR_FIELD]?.custom_field_options ?? []

type Weights = Partial<Record<Inhibitor, number>>

const BY_KIND: Record<ReasonContent['kind'], Weights> = {
  how_to: {
    novice_customer: 5,
    communication_skills: 3,
    knowledge_access: 4,
    product_capabilities: 4,
    advanced_customer: 3,
    staff_skills: 2,
  },
  status: { circumstances: 7, knowledge_access: 2, communication_skills: 1 },
  defect: {
    product_quality: 9,
    product_maturity: 2,
    staff_skills: 3,
    circumstances: 2,
    communication_skills: 1,
  },
  process: {
    circumstances: 3,
    communication_skills: 3,
    knowledge_access: 2,
    staff_skills: 2,
    product_maturity: 1,
  },
  policy: { circumstances: 4, staff_skills: 2, communication_skills: 2, knowledge_access: 2 },
  commercial: { product_capabilities: 3, knowledge_access: 2, circumstances: 2, communication_skills: 1 },
  other: { communication_skills: 3, knowledge_access: 3, circumstances: 2, product_maturity: 2 },
}

/** How likely each inhibitor is for a reason of this kind, newcomers and experts weighed in. */
export const inhibitorWeights = (
  kind: ReasonContent['kind'],
  customer: { newcomer: boolean; expert: boolean },
): readonly { inhibitor: Inhibitor; weight: number }[] =>
  INHIBITORS.map((inhibitor) => {
    const base = BY_KIND[kind][inhibitor] ?? 0.15
    if (inhibitor === 'novice_customer')
      return { inhibitor, weight: customer.newcomer ? base * 4 + 2 : base * 0.7 }
    if (inhibitor === 'advanced_customer')
      return { inhibitor, weight: customer.expert ? base * 4 + 1 : base * 0.6 }
    return { inhibitor, weight: base }
  })
