// What have recent tagged contacts taught about the words of each reason?

/** What one reason's contacts said: `terms` counts the contacts in which a token occurred. */
interface LearnedReason {
  contacts: number
  terms: Readonly<Record<string, number>>
}

/** Counts only, no text: what the browser may keep. */
export interface ReasonSample {
  contacts: number
  reasons: Readonly<Record<string, LearnedReason>>
}

export interface TaggedText {
  reason: string
  tokens: readonly string[]
}

export const EMPTY_SAMPLE: ReasonSample = { contacts: 0, reasons: {} }

/** Counts tokens per reason over tagged contacts. Pure; call it where it does not block the screen. */
export const learnReasons = (texts: Iterable<TaggedText>): ReasonSample => {
  const learned = new Map<string, { contacts: number; terms: Map<string, number> }>()
  let contacts = 0
  for (const { reason, tokens } of texts) {
    const known = learned.get(reason) ?? { contacts: 0, terms: new Map<string, number>() }
    known.contacts += 1
    contacts += 1
    for (const token of new Set(tokens)) known.terms.set(token, (known.terms.get(token) ?? 0) + 1)
    learned.set(reason, known)
  }
  const reasons = [...learned].map(([value, { contacts: n, terms }]) => [
    value,
    { contacts: n, terms: Object.fromEntries(terms) },
  ])
  return { contacts, reasons: Object.fromEntries(reasons) }
}
