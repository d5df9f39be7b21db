// Ticket by ticket: how does an auditor rate a draw without seeing what the agents said?

import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Loading } from '#app/kit/Loading.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Actions, Note, Part } from '#app/review/layout.tsx'
import type { Draw } from '#domain/review/audit/draw.ts'
import { mayRate } from '#domain/review/audit/ratings.ts'
import { RateTicket } from './RateTicket.tsx'
import { shortlist } from './shortlist.ts'
import { type Audit, useAudit } from './use-audit.ts'
import { type Rating as Rated, useRating } from './use-rating.ts'

const Saving = ({ rating }: { rating: Rated }): ReactNode => {
  const t = useText()
  const { saving, unsaved, save } = rating
  if (saving === 'failed')
    return (
      <Note role="alert">
        {t('review.audit.save_failed', { count: unsaved })}{' '}
        <TextLink inText onClick={() => save()}>
          {t('failed.retry')}
        </TextLink>
      </Note>
    )
  return (
    <Note role="status">
      {saving === 'yes'
        ? t('review.audit.saving')
        : unsaved === 0
          ? t('review.audit.all_saved')
          : t('review.audit.kept_here', { count: unsaved })}
    </Note>
  )
}

/** As many subjects as one call tells. */
const LOT = 100

const Rate = (props: { audit: Audit; draw: Draw; onClose: () => void }): ReactNode => {
  const t = useText()
  const { agent } = useServices()
  const { audit, draw, onClose } = props
  const filed = audit.ratings.find((one) => one.draw === draw.key && one.by === agent.id) ?? null
  const rating = useRating(draw, filed)
  const short = useMemo(() => shortlist(draw, audit.taxonomy), [draw, audit.taxonomy])
  if (!mayRate(draw, audit.ratings, agent.id)) return <Alert type="info">{t('review.audit.two_rate')}</Alert>
  if (rating === null) return <Loading name={t('review.audit.rate')} lines={8} />
  const { queue, ticket } = rating
  const at = draw.tickets.findIndex(({ id }) => id === ticket?.id)
  const lot = at - (at % LOT)
  const among = draw.tickets.slice(lot, lot + LOT).map(({ id }) => id)
  // Whoever was told that it failed may still go: this browser keeps what was said.
  const leave = async () => {
    if (rating.unsaved === 0 || rating.saving === 'failed' || (await rating.save())) onClose()
  }
  return (
    <>
      <Actions>
        <Note role="status">
          {t('review.audit.rated_of', { done: queue.rated, total: queue.rated + queue.left.length })}
          {queue.own === 0 ? null : ` · ${t('review.audit.own_left_out', { count: queue.own })}`}
        </Note>
        <Button size="small" onClick={leave}>
          {t('review.audit.leave')}
        </Button>
      </Actions>
      <Saving rating={rating} />
      {ticket === null ? (
        <Alert type="success">
          <Alert.Title>{t('review.audit.done')}</Alert.Title>
          {t('review.audit.done_text')}
        </Alert>
      ) : (
        <RateTicket
          key={`${ticket.id}/${queue.rated}`}
          {...{ audit, ticket, short, among }}
          before={rating.before}
          onRate={rating.rate}
          onBack={rating.back}
        />
      )}
    </>
  )
}

/** In the place of the tab's other parts: what they say of the tickets would tell. */
export const Rating = (props: { drawKey: string; onClose: () => void }): ReactNode => {
  const t = useText()
  const audit = useAudit()
  const heading = useRef<HTMLHeadingElement>(null)
  const draw = audit.draws.find(({ key }) => key === props.drawKey)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Part aria-labelledby="rating-title">
      <h2 id="rating-title" ref={heading} tabIndex={-1}>
        {t('review.audit.rate')}
      </h2>
      <PanelBody name={t('review.audit.rate')} state={audit.state} lines={8}>
        {() =>
          draw ? (
            <Rate audit={audit} draw={draw} onClose={props.onClose} />
          ) : (
            <>
              <Alert type="warning">{t('review.audit.no_draw')}</Alert>
              <Actions>
                <Button onClick={props.onClose}>{t('review.audit.leave')}</Button>
              </Actions>
            </>
          )
        }
      </PanelBody>
    </Part>
  )
}
