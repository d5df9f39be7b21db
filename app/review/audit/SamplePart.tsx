// Which samples were drawn, how far are they rated, and what did they find?

import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useFold } from '#app/review/Fold.tsx'
import { Actions, Card, Note, Part } from '#app/review/layout.tsx'
import { useDates } from '#app/review/reasons/words.ts'
import type { Draw } from '#domain/review/audit/draw.ts'
import { auditorsOf, mayRate, ratingQueue } from '#domain/review/audit/ratings.ts'
import { DrawForm } from './DrawForm.tsx'
import { Result } from './Result.tsx'
import { type Audit, usePeople } from './use-audit.ts'

const SHOWN = 5

const DrawCard = (props: {
  audit: Audit
  draw: Draw
  zone: string
  first: boolean
  onRate: (key: string) => void
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { agent } = useServices()
  const { range } = useDates(props.zone)
  const { audit, draw } = props
  const [open, setOpen] = useFold(`draw_${draw.key}`, props.first)
  const auditors = auditorsOf(draw, audit.ratings)
  const nameOf = usePeople([draw.by, ...auditors.map(({ by }) => by)])
  const mine = auditors.find(({ by }) => by === agent.id)
  const drawn = format.date(draw.at)
  const left = ratingQueue(draw, agent.id, mine ?? null).left.length
  return (
    <Card role="group" aria-label={t('review.audit.draw_of', { date: drawn })}>
      <h3>
        {t('review.audit.draw_title', { count: draw.tickets.length, among: format.number(draw.among) })}
      </h3>
      <Note>
        {t('review.audit.draw_facts', {
          period: range({ from: draw.from, to: draw.to, firstDay: '', lastDay: '' }),
          date: drawn,
          name: nameOf(draw.by),
          seed: draw.seed,
        })}
      </Note>
      <Note>
        {auditors.length === 0
          ? t('review.audit.nobody_rated')
          : format.list(
              auditors.map(({ by, ratings }) =>
                t('review.audit.rated_by', { name: nameOf(by), count: ratings.length }),
              ),
            )}
      </Note>
      <Actions>
        {mayRate(draw, audit.ratings, agent.id) && left > 0 ? (
          <Button size="small" isPrimary onClick={() => props.onRate(draw.key)}>
            {t(mine ? 'review.audit.go_on' : 'review.audit.begin')}
          </Button>
        ) : null}
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('review.audit.result')}
        </Button>
      </Actions>
      {open && mine && left > 0 ? <Note>{t('review.audit.blind')}</Note> : null}
      {open && !(mine && left > 0) ? <Result audit={audit} draw={draw} /> : null}
    </Card>
  )
}

export const SamplePart = (props: {
  audit: Audit
  chosen: ReadyChosen
  onRate: (key: string) => void
}): ReactNode => {
  const t = useText()
  const { audit, chosen } = props
  const [all, setAll] = useFold('draws')
  const shown = all ? audit.draws : audit.draws.slice(0, SHOWN)
  return (
    <Part aria-labelledby="sample-title">
      <h2 id="sample-title">{t('review.audit.sample')}</h2>
      <Note>{t('review.audit.sample_what')}</Note>
      {audit.off ? (
        <Alert type="info">{t('review.audit.no_object')}</Alert>
      ) : audit.editable ? (
        <DrawForm audit={audit} chosen={chosen} />
      ) : (
        <Note>{t('review.audit.read_only')}</Note>
      )}
      {audit.draws.length === 0 && !audit.off ? <Note>{t('review.audit.no_draws')}</Note> : null}
      {shown.map((draw, index) => (
        <DrawCard
          key={draw.key}
          {...{ audit, draw }}
          zone={chosen.data.zone}
          first={index === 0}
          onRate={props.onRate}
        />
      ))}
      {shown.length < audit.draws.length ? (
        <Actions>
          <Button size="small" onClick={() => setAll(true)}>
            {t('review.audit.all_draws', { count: audit.draws.length })}
          </Button>
        </Actions>
      ) : null}
    </Part>
  )
}
