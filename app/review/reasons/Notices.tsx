// What must the reader know before believing the table?

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { reachQuery } from '#app/queries/reach.ts'
import { Bar } from './layout.tsx'
import type { TableState } from './use-table.ts'

const Stack = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  max-width: 880px;
  &:empty { display: none; }
`

/** Where some counts failed, each can be made again by itself, or all together. */
const Failures = ({ table }: { table: TableState }): ReactNode => {
  const t = useText()
  const { failed, retry } = table.counts
  if (failed.length === 0) return null
  return (
    <Alert type="warning">
      <Bar style={{ alignItems: 'center' }}>
        {t('review.failed_count', { count: failed.length })}
        <Button size="small" onClick={() => retry(failed)}>
          {t('review.retry_all')}
        </Button>
      </Bar>
    </Alert>
  )
}

export const Notices = (props: { table: TableState; empty: boolean; countAgain: () => void }): ReactNode => {
  const t = useText()
  const services = useServices()
  const reach = useQuery(reachQuery(services))
  const { movedBy, counts } = props.table
  return (
    <Stack>
      {reach.data === 'part' ? <Alert type="info">{t('review.part')}</Alert> : null}
      {props.empty ? <Alert type="info">{t('review.empty')}</Alert> : null}
      <Failures table={props.table} />
      {movedBy > 0 && counts.done === counts.of ? (
        <Alert type="info">
          <Bar style={{ alignItems: 'center' }}>
            {t('review.moved', { count: movedBy })}
            <Button size="small" onClick={props.countAgain}>
              {t('review.count_again')}
            </Button>
          </Bar>
        </Alert>
      ) : null}
    </Stack>
  )
}
