// In which state is a ticket, at a glance?

import { Tag } from '@zendeskgarden/react-tags'
import { statusName } from './format.ts'

const HUES: Record<string, string> = { new: 'yellow', open: 'red', pending: 'blue', hold: 'grey' }

/** Solved and closed are quiet. */
export function StatusTag({ status }: { status: string }) {
  const hue = HUES[status]
  return <Tag {...(hue ? { hue } : {})}>{statusName(status)}</Tag>
}
