// What do apps, and the page itself, tell the agent in passing?

import { Close, Notification, Title } from '@zendeskgarden/react-notifications'
import type { Notice } from '#workspace/desk/types.ts'
import { useProblem } from './problems.ts'
import { useDeskState, useSurroundings } from './surroundings.tsx'
import css from './workspace.module.css'

const TYPES = { notice: 'success', alert: 'warning', error: 'error' } as const
const TITLES: Record<Notice['kind'], string> = { notice: 'Notice', alert: 'Alert', error: 'Error' }

/** The desk takes a notice away when its time is over; the agent may do so earlier. */
export function Notices() {
  const { desk } = useSurroundings()
  const { notices } = useDeskState()
  const { problem, dismiss } = useProblem()
  return (
    <div className={css.notices} role="log" aria-label="Notices">
      {notices.map((notice) => (
        <Notification key={notice.id} type={TYPES[notice.kind]}>
          <Title>{TITLES[notice.kind]}</Title>
          {notice.text}
          <Close aria-label="Dismiss" onClick={() => desk.dismissNotice(notice.id)} />
        </Notification>
      ))}
      {problem && (
        <Notification type="error">
          <Title>That did not work</Title>
          {problem}
          <Close aria-label="Dismiss" onClick={dismiss} />
        </Notification>
      )}
    </div>
  )
}
