// How does a lead put an answer first for the reason at hand, and what became of it?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Answer } from '#domain/answers/answer.ts'
import type { Pinning } from './pinning.ts'

export const PinLink = ({ answer, pinning }: { answer: Answer; pinning: Pinning }): ReactNode => {
  const t = useText()
  const { reason, board } = pinning
  const pinned = board.includes(answer.key)
  return (
    <TextLink
      aria-label={t(pinned ? 'answers.unpin_named' : 'answers.pin_named', {
        reason,
        title: answer.item.title,
      })}
      onClick={() => pinning.change(answer.key, !pinned)}
    >
      {t(pinned ? 'answers.unpin' : 'answers.pin')}
    </TextLink>
  )
}

/** Says what was saved, and where a colleague was faster how the board is now. */
export const PinSaid = ({ answer, pinning }: { answer: Answer; pinning: Pinning }): ReactNode => {
  const t = useText()
  const { reason, outcome } = pinning
  if (outcome?.key !== answer.key) return null
  if (outcome.kind === 'saved')
    return (
      <Small role="status">{t(outcome.pinned ? 'answers.pinned' : 'answers.unpinned', { reason })}</Small>
    )
  if (outcome.kind === 'conflict')
    return (
      <Small role="alert">
        {t('answers.pin_conflict', { reason, count: outcome.count })}{' '}
        <TextLink inText onClick={() => pinning.change(answer.key, outcome.pinned)}>
          {t(outcome.pinned ? 'answers.pin_again' : 'answers.unpin_again')}
        </TextLink>
      </Small>
    )
  return <Small role="alert">{t(`answers.pin_${outcome.kind}`)}</Small>
}
