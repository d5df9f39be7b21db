// What does somebody read who opens our page outside of Zendesk, or where it could not start?

import { type ReactNode, useMemo } from 'react'
import styled from 'styled-components'
import { directionOf, type Words } from '#app/i18n/catalogue.ts'
import { LanguageProvider, useText } from '#app/i18n/language.tsx'
import { Theme } from '#app/kit/Theme.tsx'
import { Hidden } from '#app/kit/text.tsx'

const Box = styled.main`
  max-width: 480px;
  padding: ${({ theme }) => theme.space.md};
  & > h1 { font-size: ${({ theme }) => theme.fontSizes.lg}; margin-bottom: ${({ theme }) => theme.space.xs}; }
`

const Sentence = (props: { failed: boolean }): ReactNode => {
  const t = useText()
  return (
    <Box>
      {props.failed ? <Hidden as="h1">Barometer</Hidden> : <h1>{t('outside.title')}</h1>}
      <p>{props.failed ? t('outside.failed') : t('outside.text')}</p>
    </Box>
  )
}

export const Outside = (props: {
  failed: boolean
  scheme: 'light' | 'dark'
  locale: string
  words: Words
}): ReactNode => {
  const now = useMemo(() => Date.now, [])
  return (
    <Theme scheme={props.scheme} rtl={directionOf(props.words) === 'rtl'}>
      <LanguageProvider locale={props.locale} words={props.words} now={now}>
        <Sentence failed={props.failed} />
      </LanguageProvider>
    </Theme>
  )
}
