// What does one part of health give, at a glance, and is something wrong with it?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { Subtle } from '#app/kit/text.tsx'
import { useSettingsWords } from '#app/review/settings/words.ts'
import type { Component } from '#domain/health/component.ts'

export const Fault = styled.span`
  display: block;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
`

const Summary = styled(Subtle)`
  display: block;
`

export const ComponentRow = (props: {
  component: Component
  faults: number
  open: boolean
  formId: string
  onToggle: () => void
}): ReactNode => {
  const t = useText()
  const byId = useTextById()
  const words = useSettingsWords()
  const { component, faults, open } = props
  const name = words.signal(component.signal)
  const pillar = byId('health.pillars', component.pillar) ?? component.pillar
  const step = byId('health.coaching', `${component.coaching.id}.do`)
  return (
    <tr>
      <th scope="row">
        {name}{' '}
        <Subtle>
          (<span translate="no">{component.id}</span>, {pillar})
        </Subtle>
        <Summary>{words.steps(component)}</Summary>
        {component.coaching.tier1 && step !== undefined ? (
          <Summary>{t('review.settings.health.offers', { step })}</Summary>
        ) : null}
        {faults === 0 ? null : <Fault>{t('review.settings.health.faults', { count: faults })}</Fault>}
      </th>
      <td className="number">{Number.isFinite(component.maximum) ? component.maximum : '?'}</td>
      <td>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={open ? props.formId : undefined}
          aria-label={t(open ? 'review.settings.health.close_named' : 'review.settings.health.edit_named', {
            name: component.id || name,
          })}
          onClick={props.onToggle}
        >
          {t(open ? 'review.settings.health.close' : 'review.settings.health.edit')}
        </Button>
      </td>
    </tr>
  )
}
