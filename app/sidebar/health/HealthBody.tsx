// What stands in an open Health panel, wherever it is: the first look, and the rest on demand.

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small, Stack } from '#app/kit/text.tsx'
import type { RequesterHistory } from '#app/queries/history.ts'
import { FirstLook } from './FirstLook.tsx'
import type { HealthReading } from './reading.ts'

/** A little air below the line that opened it. */
const Body = styled(Stack)`
  padding-top: ${({ theme }) => theme.space.xxs};
`

export const HealthBody = (props: {
  reading: HealthReading
  history: RequesterHistory
  /** Where the activity could not be read: health goes on without it, and says so. */
  retryActivity: (() => void) | null
  /** What goes further than the first look. */
  below: ReactNode
  /** What the place has to say of it. */
  children?: ReactNode
}): ReactNode => {
  const t = useText()
  const { reading, history, retryActivity } = props
  return (
    <Body $gap="sm">
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
      {history.complete ? null : <Small>{t('header.partial')}</Small>}
      {props.below}
    </Body>
  )
}
