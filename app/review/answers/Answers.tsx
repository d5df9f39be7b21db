// What became of the answers that agents sent, and which posts should the team answer itself?

import { useQuery } from '@tanstack/react-query'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Failed } from '#app/kit/Failed.tsx'
import { Loading } from '#app/kit/Loading.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { because, panelState } from '#app/kit/panel-state.ts'
import { Hidden } from '#app/kit/text.tsx'
import { keepStatsQuery, type StatsKeeping } from '#app/queries/keep-stats.ts'
import { statsQuery } from '#app/queries/stats.ts'
import { Below } from '#app/review/Below.tsx'
import { Note, Whole } from '#app/review/layout.tsx'
import type { TabProps } from '#app/review/tabs.ts'
import { Closer } from './Closer.tsx'
import { Outcomes } from './Outcomes.tsx'
import { ResponsePart } from './response/ResponsePart.tsx'
import { SentMost } from './SentMost.tsx'
import { Unanswered } from './Unanswered.tsx'

/** Why there is nothing to show though nothing failed. */
const NOTHING: Readonly<Record<StatsKeeping, 'none_written' | 'part' | 'no_object'>> = {
  written: 'none_written',
  there: 'none_written',
  left: 'none_written',
  part: 'part',
  off: 'no_object',
}

interface Walked {
  done: number
  total: number | null
}

/** Figures are worked out here at once where there are none; older ones will do until the page renews them. */
const useStats = () => {
  const services = useServices()
  const [walked, setWalked] = useState<Walked | null>(null)
  const stats = useQuery(statsQuery(services))
  const keeping = useQuery(
    keepStatsQuery(services, stats.data === null, ({ done, total }) => setWalked({ done, total })),
  )
  return { stats, keeping, walked }
}

const Working = ({ walked }: { walked: Walked | null }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const figures = walked?.total
    ? { done: format.number(walked.done), total: format.number(walked.total) }
    : null
  return (
    <>
      <Note role="status">
        {figures ? t('review.answers.working_of', figures) : t('review.answers.working')}
      </Note>
      <Loading name={t('review.tabs.answers')} lines={4} />
    </>
  )
}

const SentPosts = (): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { stats, keeping, walked } = useStats()
  const name = t('review.tabs.answers')
  const found = stats.data ?? null
  const failed = keeping.error ? (
    <Failed name={name} because={because(keeping.error)} retry={() => keeping.refetch()} />
  ) : null
  return (
    <PanelBody name={name} state={panelState([stats])} lines={6}>
      {() =>
        found !== null ? (
          <>
            {failed}
            <Note>
              {t('review.answers.as_of', { date: format.date(Date.parse(`${found.day}T10:00:00Z`)) })}
            </Note>
            <SentMost stats={found} />
            <Unanswered stats={found} />
          </>
        ) : failed ? (
          failed
        ) : keeping.data === undefined ? (
          <Working walked={walked} />
        ) : (
          <Alert type="info">
            <Alert.Title>{t('review.answers.nothing')}</Alert.Title>
            {t(`review.answers.${NOTHING[keeping.data]}`)}
          </Alert>
        )
      }
    </PanelBody>
  )
}

export const Answers = ({ place, go }: TabProps): ReactNode => {
  const t = useText()
  return (
    <Whole aria-labelledby="answers-title">
      <Hidden as="h2" id="answers-title">
        {t('review.tabs.answers')}
      </Hidden>
      <Outcomes place={place} go={go}>
        {(chosen) => (
          <Below>
            <Closer chosen={chosen} place={place} go={go} />
          </Below>
        )}
      </Outcomes>
      <Below>
        <SentPosts />
        <ResponsePart />
      </Below>
    </Whole>
  )
}
