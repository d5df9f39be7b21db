// How is a reason or an inhibitor called on screen?

import { useTextById } from '#app/i18n/language.tsx'
import type { AccountField } from '#domain/open-ticket.ts'
import { parseInhibitor } from '#domain/reasons/inhibitors.ts'
import type { Reason, Taxonomy } from '#domain/reasons/taxonomy.ts'

/** `Billing › Card declined`. */
const pathName = (reason: Reason): string => reason.path.join(' › ')

/** The reason behind a field's value; the bare value where the field has no such option any more. */
export const reasonName = (taxonomy: Taxonomy, value: string): string => {
  const reason = taxonomy.byValue.get(value)
  return reason ? pathName(reason) : value
}

/** Our neutral wording for our nine; the account's own wording for options of its own. */
export const useInhibitorName = (field: AccountField | null): ((value: string) => string) => {
  const words = useTextById()
  return (value) => {
    const ours = parseInhibitor(value)
    const option = field?.options.find((candidate) => candidate.value === value)
    return (ours === null ? undefined : words('inhibitors', ours)) ?? option?.name ?? value
  }
}
