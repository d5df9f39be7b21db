// Why was something that a lead wrote not saved?

import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useText, useTextById } from '#app/i18n/language.tsx'
import type { WriteOutcome } from '#app/queries/ledger.ts'

type Because = Extract<WriteOutcome, { kind: 'failed' }>['because']

/** `name`: of what was written. A refusal that has no words of its own says at least that it can be tried again. */
export const NotSaved = ({ name, because }: { name: string; because: Because }): ReactNode => {
  const t = useText()
  const byId = useTextById()
  return (
    <Alert type="error" role="alert">
      <Alert.Title>{t('review.by_reason.write.failed')}</Alert.Title>
      {(because === 'unexpected' ? undefined : byId('failed', because, { name })) ??
        t('review.by_reason.write.again')}
    </Alert>
  )
}
