// What does the account's own sentiment field say of this ticket?

/**
 * Zendesk's triage, and fields that teams made alike, write an ordinary drop-down, whose value is a tag of the ticket
 * whatever the field's id is. Its confidence stands in a field of its own.
 */
const SENTIMENT = /^sentiment_{1,2}((?:very_)?(?:negative|positive)|neutral)$/
const WORST_FIRST = ['very_negative', 'negative', 'neutral', 'positive', 'very_positive']

/** `very_negative` to `very_positive`; the worst of several; null where no tag tells. */
export const sentimentOf = (tags: readonly string[]): string | null => {
  const said = new Set(tags.map((tag) => SENTIMENT.exec(tag)?.[1]))
  return WORST_FIRST.find((value) => said.has(value)) ?? null
}
