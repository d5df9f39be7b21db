// In which order do the panels stand beside a ticket?

import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'

const Line = styled.li`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.xxs} 0;
  & > span { min-width: 120px; }
`

export const Panels = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const { panelOrder } = editor.settings
  const up = (at: number) => {
    const next = [...panelOrder]
    next.splice(at - 1, 0, ...next.splice(at, 1))
    editor.change({ panelOrder: next })
  }
  return (
    <Part>
      <PartTitle>{t('review.settings.names.panelOrder')}</PartTitle>
      <Small>{t('review.settings.general.panels_hint')}</Small>
      <ol>
        {panelOrder.map((panel, at) => (
          <Line key={panel}>
            <span>
              {at + 1}. {t(`review.settings.panels.${panel}`)}
            </span>
            {at === 0 ? null : (
              <Button
                size="small"
                aria-label={t('review.settings.general.move_up', {
                  panel: t(`review.settings.panels.${panel}`),
                })}
                onClick={() => up(at)}
              >
                {t('review.settings.general.up')}
              </Button>
            )}
          </Line>
        ))}
      </ol>
    </Part>
  )
}
