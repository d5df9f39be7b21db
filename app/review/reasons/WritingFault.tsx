// Why was it not saved?

import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useText, useTextById } from '#app/i18n/language.tsx'
import type { Writing } from './use-writing.ts'

export const WritingFault = ({ fault }: Pick<Writing, 'fault'>): ReactNode => {
  const t = useText()
  const byId = useTextById()
  if (fault === null) return null
  return (
    <Alert type="error" role="alert">
      <Alert.Title>{t('review.by_reason.write.failed')}</Alert.Title>
      {fault.kind === 'conflict'
        ? t('review.by_reason.write.conflict')
        : (byId('failed', fault.because, { name: t('review.by_reason.write.name') }) ??
          t('review.by_reason.write.again'))}
    </Alert>
  )
}
