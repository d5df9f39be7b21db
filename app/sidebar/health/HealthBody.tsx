// What stands in an open Health panel, wherever it is: the first look, and all of it on demand.

import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Loading } from '#app/kit/Loading.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small, Stack } from '#app/kit/text.tsx'
import { FirstLook } from './FirstLook.tsx'
import type { HealthReading } from './reading.ts'

const Details = lazy(async () => ({ default: (await import('./Details.tsx')).Details }))

export const HealthBody = (props: {
  reading: HealthReading
  /** Older contacts exist that were not read. */
  partial: boolean
  /** Where the activity could not be read: health goes on without it, and says so. */
  retryActivity: (() => void) | null
  /** All of it from the start, where there is room. */
  startFull?: boolean
  /** What the place has to say between the first look and the details. */
  children?: ReactNode
}): ReactNode => {
  const t = useText()
  const id = useId()
  const [full, setFull] = useState(props.startFull ?? false)
  const { reading, retryActivity } = props
  return (
    <Stack $gap="sm">
      {retryActivity === null ? null : (
        <Small role="status">
          {t('health.activity_failed')}{' '}
          <TextLink inText onClick={retryActivity}>
            {t('failed.retry')}
          </TextLink>
        </Small>
      )}
      <FirstLook reading={reading} />
      {props.children}
      {reading.health.mode === 'service_history' ? null : (
        <Row>
          <TextLink aria-expanded={full} aria-controls={id} onClick={() => setFull(!full)}>
            {t(full ? 'health.less' : 'health.more')}
          </TextLink>
        </Row>
      )}
      <div id={id} hidden={!full}>
        {full ? (
          <Suspense fallback={<Loading name={t('health.table')} lines={8} />}>
            <Details reading={reading} />
          </Suspense>
        ) : null}
      </div>
      {props.partial ? <Small>{t('header.partial')}</Small> : null}
    </Stack>
  )
}
