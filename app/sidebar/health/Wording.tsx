// What would be put into the reply, in which language, and how does it get there where the host cannot insert it?

import { focusStyles, getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useLocale, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'

const Folded = styled.details`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  & > summary {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    cursor: pointer;
    ${({ theme }) => focusStyles({ theme })}
  }
  & > p { overflow-wrap: anywhere; }
`

/** Garden's own would bring all of its forms along, for a text that hardly anybody needs to see. */
const Copy = styled.textarea`
  width: 100%;
  padding: ${({ theme }) => theme.space.xs};
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  color: inherit;
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  resize: vertical;
  ${({ theme }) => focusStyles({ theme })}
`

/** `language` is BCP 47, that of the text: the agent may not read it, and sees at least which one it is. */
export const Wording = (props: { text: string; language: string; toCopy: boolean }): ReactNode => {
  const t = useText()
  const locale = useLocale()
  const { text, language } = props
  if (props.toCopy)
    return (
      <div role="alert">
        <Small>{t('health.copy')}</Small>
        <Copy readOnly rows={4} value={text} lang={language} aria-label={t('health.copy')} />
      </div>
    )
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
  return (
    <Folded>
      <summary>{t('health.wording', { language: name })}</summary>
      <p lang={language}>{text}</p>
    </Folded>
  )
}
