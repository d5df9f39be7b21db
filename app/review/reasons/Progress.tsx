// How far is the counting, and how long will it still take?

import { Progress as Meter } from '@zendeskgarden/react-loaders'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Hidden } from '#app/kit/text.tsx'
import { Note } from '#app/review/layout.tsx'
import type { Counts } from './use-counts.ts'

/** What Review may ask a minute; see the call budget. */
const A_MINUTE = 64

/** Keeps its height when there is nothing to say. */
const Line = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};
  height: 20px;
  & > [role='progressbar'] { flex: none; width: 160px; margin: 0; }
`

export const Progress = (props: { counts: Pick<Counts, 'done' | 'of'> }): ReactNode => {
  const t = useText()
  const { done, of } = props.counts
  const left = of - done
  return (
    <Line>
      {left === 0 ? null : (
        <>
          <Meter size="small" value={(done / of) * 100} aria-label={t('review.progress_name')} />
          <Note>
            {t('review.progress', { done, of })}
            {left > A_MINUTE ? `, ${t('review.minutes_left', { count: Math.ceil(left / A_MINUTE) })}` : ''}
          </Note>
        </>
      )}
      <Hidden role="status">{left === 0 && of > 0 ? t('review.all_counted') : ''}</Hidden>
    </Line>
  )
}
