// What became of the last attempt to save or remove a series?

import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useText, useTextById } from '#app/i18n/language.tsx'
import type { SeriesEditor } from './use-series.ts'

export const SeriesNote = ({ work }: { work: SeriesEditor }): ReactNode => {
  const t = useText()
  const byId = useTextById()
  const { result } = work
  if (result === null || result.kind === 'conflict') return null
  if (result.kind === 'saved')
    return (
      <Alert type="success" role="status">
        {t('review.settings.series.saved', { name: result.record.key, version: result.record.version })}
      </Alert>
    )
  if (result.kind !== 'failed')
    return (
      <Alert type={result.kind === 'removed' ? 'success' : 'warning'} role="status">
        {t(`review.settings.series.${result.kind}`, { name: result.name })}
      </Alert>
    )
  return (
    <Alert type="error" role="alert">
      <Alert.Title>{t('review.settings.save.failed.title')}</Alert.Title>
      {byId('review.settings.save.failed', result.because) ?? t('review.settings.save.failed.other')}{' '}
      {result.retryAfter === null
        ? ''
        : t('review.settings.save.failed.wait', { count: Math.ceil(result.retryAfter) })}
    </Alert>
  )
}
