// What does a panel show while its facts load, after they failed, and when only old ones are known?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Failed } from './Failed.tsx'
import { Loading } from './Loading.tsx'
import type { PanelState } from './panel-state.ts'
import { TextLink } from './TextLink.tsx'
import { Small } from './text.tsx'

/** `name` is the panel's title; `lines` is the height that its skeleton keeps free. Children render when ready. */
export const PanelBody = (props: {
  name: string
  state: PanelState
  lines: number
  children: () => ReactNode
}): ReactNode => {
  const { name, state } = props
  if (state.kind === 'loading') return <Loading name={name} lines={props.lines} />
  if (state.kind === 'failed') return <Failed name={name} because={state.because} retry={state.retry} />
  return (
    <>
      {state.since === null ? null : <Stale name={name} since={state.since} retry={state.retry} />}
      {props.children()}
    </>
  )
}

const Stale = (props: { name: string; since: number; retry: () => void }): ReactNode => {
  const t = useText()
  const format = useFormat()
  return (
    <Small role="status">
      {t('panel.stale', { time: format.time(props.since) })}{' '}
      <TextLink inText onClick={props.retry} aria-label={t('failed.retry_named', { name: props.name })}>
        {t('failed.retry')}
      </TextLink>
    </Small>
  )
}
