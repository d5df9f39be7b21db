// What exactly do the table's figures mean: what is counted, when, how many, and what is left out?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import type { AccountZone } from '#app/queries/zone.ts'
import type { Figure } from '#domain/review/figure.ts'
import type { Spans } from '#domain/review/period.ts'
import { useDates } from './words.ts'

const Place = styled.div`
  position: relative;
`

const Box = styled.div`
  position: absolute;
  z-index: 2;
  inset-inline-end: 0;
  top: calc(100% + 4px);
  width: min(480px, calc(100vw - 64px));
  padding: ${({ theme }) => theme.space.md};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};
  box-shadow: ${({ theme }) => theme.shadows.lg('4px', '12px', getColor({ theme, variable: 'shadow.medium' }))};
  & dt { font-weight: ${({ theme }) => theme.fontWeights.semibold}; }
  & dd + dt { margin-top: ${({ theme }) => theme.space.xs}; }
  & dd { overflow-wrap: anywhere; }
`

interface Facts {
  field: string
  zone: AccountZone
  spans: Spans
  now: Figure
  before: Figure
}

const useLines = ({ field, zone, spans, now, before }: Facts): readonly [string, string][] => {
  const t = useText()
  const format = useFormat()
  const dates = useDates(zone.zone)
  const number = (figure: Figure): string => (typeof figure === 'number' ? format.number(figure) : '–')
  const window = t('review.definition.window_text', {
    from: dates.moment(spans.current.from),
    to: dates.moment(spans.current.to),
    before_from: dates.moment(spans.before.from),
    before_to: dates.moment(spans.before.to),
    zone: zone.zone,
  })
  const doubt = zone.source === 'account' ? '' : ` ${t(`review.definition.zone_${zone.source}`)}`
  return [
    [t('review.definition.counted'), t('review.definition.counted_text', { field })],
    [t('review.definition.window'), `${window}${doubt}`],
    [t('review.definition.n'), t('review.definition.n_text', { now: number(now), before: number(before) })],
    [t('review.definition.untagged'), t('review.definition.untagged_text')],
    [t('review.definition.left_out'), t('review.definition.left_out_text')],
  ]
}

const Lines = (props: Facts): ReactNode => (
  <dl>
    {useLines(props).map(([term, text]) => [
      <dt key={`${term}-term`}>{term}</dt>,
      <dd key={term}>{text}</dd>,
    ])}
  </dl>
)

/** Opens beside its button; closed by it, by Escape, or by a click elsewhere. */
export const Definition = (props: Facts): ReactNode => {
  const t = useText()
  const id = useId()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const life = new AbortController()
    const { signal } = life
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Node && !place.current?.contains(target)) setOpen(false)
      },
      { signal },
    )
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Escape') return
        setOpen(false)
        button.current?.focus()
      },
      { signal },
    )
    return () => life.abort()
  }, [open])
  return (
    <Place ref={place}>
      <Button
        size="small"
        isBasic
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('review.about')}
      </Button>
      {open ? (
        <Box id={id} role="region" aria-label={t('review.definition.title')}>
          <Lines {...props} />
        </Box>
      ) : null}
    </Place>
  )
}
