// What is known of one line, how sure is it, which tickets are behind it, and what can be done?

import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Row } from '#app/kit/text.tsx'
import { Aside } from '#app/review/Aside.tsx'
import { TicketRows } from '#app/review/data/TicketRows.tsx'
import type { Judged } from '#domain/review/measures/judged.ts'
import { useFacts } from './facts.ts'
import type { Line } from './lines.ts'
import { SpikeFacts } from './SpikeFacts.tsx'
import type { Spikes } from './spikes.ts'
import { useLineWords } from './words.ts'

const Facts = styled.dl`
  margin: ${({ theme }) => theme.space.xs} 0;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  & dt { margin-top: ${({ theme }) => theme.space.xs}; font-weight: ${({ theme }) => theme.fontWeights.semibold}; }
  & dd { overflow-wrap: anywhere; }
`

export interface DetailActions {
  /** null: this line is about nothing that a notice or a fix could be about. */
  write: ((kind: 'notice' | 'fix') => void) | null
  close: () => void
}

export const Detail = (props: {
  line: Line
  rows: Uint32Array
  judged: Judged
  spikes: Spikes | null
  zone: string
  actions: DetailActions
}): ReactNode => {
  const t = useText()
  const { full } = useLineWords()
  const { line, spikes, actions } = props
  const { write } = actions
  const facts = useFacts(line, props.zone)
  const { alert } = line.signs
  return (
    <Aside title={full(line)} over={1559} onClose={actions.close}>
      <Facts>
        {alert && spikes ? (
          <>
            <dt>{t('review.by_reason.spike.title')}</dt>
            <dd>
              <SpikeFacts alert={alert} watched={spikes.watched} zone={props.zone} />
            </dd>
          </>
        ) : null}
        {facts.map(([name, text]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{text}</dd>])}
      </Facts>
      {write === null ? null : (
        <Row>
          <Button size="small" onClick={() => write('notice')}>
            {t('review.by_reason.write_notice')}
          </Button>
          <Button size="small" onClick={() => write('fix')}>
            {t('review.by_reason.record_fix')}
          </Button>
        </Row>
      )}
      <TicketRows rows={props.rows} judged={props.judged} />
    </Aside>
  )
}
