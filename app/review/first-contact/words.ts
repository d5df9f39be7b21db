// How are reasons and inhibitors called on the tab?

import { useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { Inhibitor } from '#domain/reasons/inhibitors.ts'
import type { Reason } from '#domain/reasons/taxonomy.ts'

/** With the groups that it stands in: `Billing › Refund`; null: what has no reason that counts. */
export const useReasonName = (): ((reason: Reason | null) => string) => {
  const t = useText()
  return useMemo(() => (reason) => reason?.path.join(' › ') ?? t('review.first_contact.no_reason'), [t])
}

/** Null: not stated. */
export const useInhibitorName = (): ((inhibitor: Inhibitor | null) => string) => {
  const t = useText()
  return useMemo(
    () => (inhibitor) =>
      inhibitor === null ? t('review.first_contact.not_stated') : t(`inhibitors.${inhibitor}`),
    [t],
  )
}
