// How far is the reading of contacts, how long will it still take, and what must the reader know meanwhile?

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Progress as Meter } from '@zendeskgarden/react-loaders'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useEffect, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden, Row, Small } from '#app/kit/text.tsx'
import type { RowProgress } from '#app/queries/review-rows.ts'
import { callsAMinute, storageQuery } from '#app/queries/storage.ts'
import type { Place } from '#app/review/place.ts'
import { minutesLeft } from './minutes-left.ts'
import type { ReviewData } from './use-contacts.ts'

const Line = styled(Row)`
  min-height: 28px;
  & > [role='progressbar'] { flex: none; width: 160px; margin: 0; }
  & > button { margin-inline: -12px; }
  @media print { & > [role='progressbar'], & > button { display: none; } }
`

const Alone = styled(Small)`
  max-width: 880px;
`

const Under = ({ progress, storage }: { progress: RowProgress; storage: boolean }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { phase, done, total, waiting } = progress
  const minutes = minutesLeft(progress, callsAMinute(storage))
  const known = total !== null && total > 0
  const named = t(`review.data.phase.${phase}`)
  const figures = { phase: named, done: format.number(done), total: format.number(total ?? 0) }
  return (
    <>
      {known ? (
        <Meter
          size="small"
          value={Math.min(100, (done / total) * 100)}
          aria-label={t('review.data.reading')}
        />
      ) : null}
      <Small as="span">
        {known ? t('review.data.of', figures) : t('review.data.begun', { phase: named })}
        {minutes === null ? '' : `, ${t('review.minutes_left', { count: minutes })}`}
        {waiting === null ? '' : ` · ${t('review.data.waiting', { count: Math.ceil(waiting) })}`}
      </Small>
    </>
  )
}

/** Milliseconds after which who waits is told why. */
const PATIENCE = 4_000

/** One frame of the browser reads at a time. */
const InTurn = (): ReactNode => {
  const t = useText()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return late ? <Small as="span">{t('review.data.in_turn')}</Small> : null
}

/** One line, which keeps its height; and why it is slow where the browser makes it so. */
export const Reading = ({ data }: { data: ReviewData }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const storage = useQuery(storageQuery(useServices())).data !== false
  const { progress, judged, state } = data
  const allRead = state.kind === 'ready' && state.since === null && progress === null
  return (
    <>
      <Line>
        {progress ? (
          <Under progress={progress} storage={storage} />
        ) : judged ? (
          <>
            <Small as="span">
              {t('review.data.as_of', {
                rows: format.number(judged.table.size),
                age: format.relative(judged.options.now),
              })}
            </Small>
            <Button size="small" isBasic onClick={data.renew}>
              {t('review.data.renew')}
            </Button>
          </>
        ) : state.kind === 'loading' ? (
          <InTurn />
        ) : null}
        <Hidden role="status">{allRead ? t('review.data.all_read') : ''}</Hidden>
      </Line>
      {storage ? null : <Alone>{t('review.data.no_storage', { calls: callsAMinute(false) })}</Alone>}
    </>
  )
}

const Stack = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  max-width: 880px;
  &:empty { display: none; }
`

/** `beyond`: the period (or what it is compared with) reaches further back than what was read. */
export const Notices = (props: {
  data: Pick<
    ReviewData,
    'part' | 'sampled' | 'skipped' | 'from' | 'progress' | 'settings' | 'tickets' | 'readAgain'
  >
  beyond: 'period' | 'comparison' | null
  /** Absent where the settings are what is shown. */
  go?: (change: Partial<Place>) => void
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { part, sampled, skipped, from, progress, settings, tickets, readAgain } = props.data
  const most = settings.reviewMostRows
  const { beyond, go } = props
  return (
    <Stack>
      {part ? <Alert type="info">{t('review.part')}</Alert> : null}
      {beyond === null || from === null || (progress && tickets === null) ? null : (
        <Alert type="warning">
          {t(`review.data.beyond.${beyond}`, { from: format.date(from), most: format.number(most) })}
          {tickets === null ? '' : ` ${t('review.data.too_many', { tickets: format.number(tickets) })}`}{' '}
          {t('review.data.beyond_do', { from: format.date(from) })}{' '}
          {go ? (
            <TextLink inText onClick={() => go({ tab: 'settings', section: 'general' })}>
              {t('review.data.to_general')}
            </TextLink>
          ) : null}
        </Alert>
      )}
      {sampled > 1 ? <Alert type="info">{t('review.data.sampled', { count: sampled })}</Alert> : null}
      {skipped > 0 ? (
        <Alert type="warning">
          {t('review.data.skipped', { count: skipped })}{' '}
          <TextLink inText onClick={readAgain}>
            {t('failed.retry')}
          </TextLink>
        </Alert>
      ) : null}
    </Stack>
  )
}
