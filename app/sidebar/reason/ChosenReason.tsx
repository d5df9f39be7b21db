// Which reason is chosen, what does it mean, and how is it changed?

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Row, Small, Stack } from '#app/kit/text.tsx'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { reasonName } from './words.ts'

const Name = styled.p`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`

const Actions = styled(Row)`
  gap: ${({ theme }) => theme.space.sm};
`

export interface ReasonActions {
  onKeep: () => void
  onChange: () => void
  onClear: () => void
}

/** `actions`: null where this agent may only read. */
export const ChosenReason = (props: {
  taxonomy: Taxonomy
  value: string
  inherited: boolean
  actions: ReasonActions | null
}): ReactNode => {
  const { taxonomy, value, actions } = props
  const t = useText()
  const reason = taxonomy.byValue.get(value)
  const name = reasonName(taxonomy, value)
  return (
    <Stack $gap="xxs" role="group" aria-label={t('reason.chosen', { reason: name })}>
      <Name>{reason ? name : t('reason.unknown_value', { value })}</Name>
      {reason?.definition ? <Small>{reason.definition}</Small> : null}
      {props.inherited ? <Small>{t('reason.inherited')}</Small> : null}
      {reason?.retired ? <Small>{t('reason.retired')}</Small> : null}
      {actions === null ? null : (
        <Actions>
          {props.inherited ? (
            <TextLink data-keeps="" onClick={actions.onKeep}>
              {t('reason.keep')}
            </TextLink>
          ) : null}
          <TextLink data-opens-picker="" onClick={actions.onChange}>
            {t('reason.change')}
          </TextLink>
          <TextLink onClick={actions.onClear}>{t('reason.clear')}</TextLink>
        </Actions>
      )}
    </Stack>
  )
}
