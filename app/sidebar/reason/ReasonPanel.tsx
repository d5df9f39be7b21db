// Why did this customer have to contact us?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Panel } from '#app/kit/Panel.tsx'
import type { OpenTicket } from '#domain/open-ticket.ts'

export const ReasonPanel = (props: { ticket: OpenTicket }): ReactNode => {
  const t = useText()
  return <Panel title={t('reason.title')}>{props.ticket.reason ?? t('reason.none')}</Panel>
}
