// What kept a contact from being resolved at the first? Nine known causes.

export const INHIBITORS = [
  'product_maturity',
  'product_quality',
  'product_capabilities',
  'staff_skills',
  'advanced_customer',
  'novice_customer',
  'communication_skills',
  'knowledge_access',
  'circumstances',
] as const
export type Inhibitor = (typeof INHIBITORS)[number]

const PREFIX = 'bm_inh_'

/** The field's option value, which is also the ticket's tag. */
export const inhibitorValue = (inhibitor: Inhibitor): string => `${PREFIX}${inhibitor}`

export const isInhibitor = (name: string): name is Inhibitor =>
  (INHIBITORS as readonly string[]).includes(name)

/** The inhibitor of an option value; null for none and for options that are not ours. */
export const parseInhibitor = (value: string | null | undefined): Inhibitor | null => {
  const name = value?.startsWith(PREFIX) ? value.slice(PREFIX.length) : ''
  return isInhibitor(name) ? name : null
}
