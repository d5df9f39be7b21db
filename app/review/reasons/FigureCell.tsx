// What stands in a cell whose count is known, on its way, failed, or cannot be told?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Hidden, Subtle } from '#app/kit/text.tsx'
import type { Figure } from '#domain/review/figure.ts'
import { Pending } from './layout.tsx'

export const Waiting = (): ReactNode => {
  const t = useText()
  return (
    <>
      <Pending aria-hidden="true" />
      <Hidden>{t('review.waiting')}</Hidden>
    </>
  )
}

export const NotKnown = (): ReactNode => {
  const t = useText()
  return (
    <Subtle title={t('review.not_known')}>
      <span aria-hidden="true">–</span>
      <Hidden>{t('review.not_known')}</Hidden>
    </Subtle>
  )
}

/** `name` is what was counted; `children` replace the bare number where it is known. */
export const FigureCell = (props: {
  figure: Figure
  name: string
  retry: () => void
  children?: (count: number) => ReactNode
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { figure } = props
  if (figure === 'waiting') return <Waiting />
  if (figure === 'unknown') return <NotKnown />
  if (figure === 'failed')
    return (
      <TextLink inText aria-label={t('review.retry_cell', { label: props.name })} onClick={props.retry}>
        {t('failed.retry')}
      </TextLink>
    )
  return props.children ? props.children(figure) : format.number(figure)
}
