// Why does an agent say otherwise than was worked out of first contact? A short list, the same for everybody.

/** Why it was resolved all the same. */
const FOR_YES = ['other_issue', 'only_thanks', 'only_added'] as const
/** Why it was not resolved, though nothing speaks against it. */
const FOR_NO = ['came_elsewhere', 'only_put_off', 'other_issue_open'] as const

export const OVERRULE_REASONS = [...FOR_YES, ...FOR_NO] as const
export type OverruleReason = (typeof OVERRULE_REASONS)[number]

/** What can be said for that word. */
export const overruleReasons = (word: 'yes' | 'no'): readonly OverruleReason[] =>
  word === 'yes' ? FOR_YES : FOR_NO

export const isOverruleReason = (name: unknown): name is OverruleReason =>
  OVERRULE_REASONS.some((reason) => reason === name)
