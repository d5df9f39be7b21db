// Why was it not saved?

import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { NotSaved } from '#app/review/NotSaved.tsx'
import type { Writing } from './use-writing.ts'

export const WritingFault = ({ fault }: Pick<Writing, 'fault'>): ReactNode => {
  const t = useText()
  if (fault === null) return null
  if (fault.kind === 'failed')
    return <NotSaved name={t('review.by_reason.write.name')} because={fault.because} />
  return (
    <Alert type="error" role="alert">
      <Alert.Title>{t('review.by_reason.write.failed')}</Alert.Title>
      {t('review.by_reason.write.conflict')}
    </Alert>
  )
}
