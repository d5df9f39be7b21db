// What does the agent read where something could not be loaded, and what can be done about it?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useText } from '#app/i18n/language.tsx'
import type { HostErrorKind } from '#zendesk/errors.ts'

const Box = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.xs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  & > p { flex: 1; overflow-wrap: anywhere; }
`

const SENTENCES: Readonly<Record<HostErrorKind | 'unexpected', TextKey>> = {
  not_in_zendesk: 'failed.unexpected',
  signed_out: 'failed.signed_out',
  denied: 'failed.denied',
  rate_limited: 'failed.rate_limited',
  not_found: 'failed.not_found',
  conflict: 'failed.conflict',
  invalid: 'failed.unexpected',
  malformed: 'failed.malformed',
  unavailable: 'failed.unavailable',
  offline: 'failed.offline',
  timeout: 'failed.timeout',
  unexpected: 'failed.unexpected',
}

/** Names what failed and why. Rights change too: who was let in meanwhile asks again. */
export const Failed = (props: {
  name: string
  because: HostErrorKind | 'unexpected'
  retry: () => void
}): ReactNode => {
  const t = useText()
  return (
    <Box role="status">
      <p>{t(SENTENCES[props.because], { name: props.name })}</p>
      <Button size="small" onClick={props.retry} aria-label={t('failed.retry_named', { name: props.name })}>
        {t('failed.retry')}
      </Button>
    </Box>
  )
}
