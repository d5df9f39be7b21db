// How does a lead put an answer first for the reason at hand, and what became of it?

import { focusStyles, getColor } from '@zendeskgarden/react-theming'
import pinned12 from '@zendeskgarden/svg-icons/src/12/pin-fill.svg'
import pin12 from '@zendeskgarden/svg-icons/src/12/pin-stroke.svg'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Icon } from '#app/kit/Icon.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import type { Answer } from '#domain/answers/answer.ts'
import type { Pinning } from './pinning.ts'

/** An icon: as a word it would need a line of its own in a narrow panel, beside every answer. */
const Toggle = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 24px;
  height: 24px;
  /* Large enough to be hit, and not wider than the icon looks. */
  margin-inline: -6px;
  padding: 0;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: none;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
  cursor: pointer;
  &:hover { background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })}; }
  ${({ theme }) => focusStyles({ theme, inset: true })}
`

export const PinToggle = ({ answer, pinning }: { answer: Answer; pinning: Pinning }): ReactNode => {
  const t = useText()
  const { reason, board } = pinning
  const pinned = board.includes(answer.key)
  return (
    <Toggle
      type="button"
      title={t(pinned ? 'answers.unpin' : 'answers.pin', { reason })}
      aria-label={t(pinned ? 'answers.unpin_named' : 'answers.pin_named', {
        reason,
        title: answer.item.title,
      })}
      onClick={() => pinning.change(answer.key, !pinned)}
    >
      <Icon source={pinned ? pinned12 : pin12} />
    </Toggle>
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
