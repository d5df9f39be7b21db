// How often was the reason that was suggested first the right one, by how likely it was said to be?

import { codeOf, type FirstSuggestion, TENTHS } from '#domain/reasons/first-suggestion.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { isDoneAt } from '#domain/review/measures/times.ts'
import { firstSuggestionIn } from '#domain/tags/parse.ts'

export interface CheckedSuggestions {
  /** By tenth of likelihood, the least likely first. */
  tenths: readonly { n: number; right: number }[]
  /** Of all that were checked: by an auditor, and by an agent who chose without seeing it. */
  audited: number
  blind: number
}

export const NONE_CHECKED: CheckedSuggestions = {
  tenths: Array.from({ length: TENTHS }, () => ({ n: 0, right: 0 })),
  audited: 0,
  blind: 0,
}

/** By a tag's code. */
const suggestionsIn = ({ codes }: Contacts): readonly (FirstSuggestion | null)[] => [
  null,
  ...codes.tag.texts.map(firstSuggestionIn),
]

export interface SuggestionCount {
  add: (row: number) => void
  counted: () => CheckedSuggestions
}

/**
 * Counts a table's rows as they are added. An auditor's word goes before an agent's; an agent's counts where it was
 * given blind, on a solved contact. What agents clicked with the suggestion before their eyes proves nothing.
 */
export function countSuggestions(
  { table, marks }: Judged,
  audited: ReadonlyMap<number, string | null>,
): SuggestionCount {
  const byTag = suggestionsIn(table)
  const byRow = new Map([...audited].map(([id, reason]) => [table.ids.find(id) - 1, reason]))
  const tenths = NONE_CHECKED.tenths.map((none) => ({ ...none }))
  const found = { audited: 0, blind: 0 }
  const suggestionAt = (row: number): FirstSuggestion | null => {
    const from = table.columns.tagsFrom[row] ?? 0
    for (let at = from; at < from + (table.columns.tagCount[row] ?? 0); at += 1) {
      const suggestion = byTag[table.tags[at] ?? 0]
      if (suggestion) return suggestion
    }
    return null
  }
  const count = ({ tenth, code }: FirstSuggestion, reason: string | null): void => {
    const one = tenths[tenth]
    if (!one) return
    one.n += 1
    if (reason !== null && codeOf(reason) === code) one.right += 1
  }
  return {
    add: (row) => {
      const suggestion = suggestionAt(row)
      if (suggestion === null) return
      const word = byRow.get(row)
      const reason = marks.reasons.textOf(marks.reason[row] ?? 0)
      if (word !== undefined) {
        count(suggestion, word)
        found.audited += 1
      } else if (suggestion.blind && reason !== null && isDoneAt(table, row)) {
        count(suggestion, reason)
        found.blind += 1
      }
    },
    counted: () => ({ tenths, ...found }),
  }
}
