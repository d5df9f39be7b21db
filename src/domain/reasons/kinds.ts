// What kinds of contact reasons are there, and what makes them fewer?

/** `status` is "where is it"; `commercial` are invoices, prices and contracts. */
export const REASON_KINDS = [
  'how_to',
  'status',
  'defect',
  'process',
  'policy',
  'commercial',
  'other',
] as const
export type ReasonKind = (typeof REASON_KINDS)[number]

/** In the order in which they are to be tried. */
export const REMEDIES = [
  'fix_bug',
  'simplify_process',
  'self_service',
  'outbound_communication',
  'automation',
] as const
export type Remedy = (typeof REMEDIES)[number]
