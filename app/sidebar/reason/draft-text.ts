// What does the customer get to read once this reply is sent? Followed while it is written, without slowing that down.

import { useEffect, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { readDraft } from '#app/queries/reply.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'

/** Milliseconds of rest after a key before the reply is looked at. */
const PAUSE = 400

const EVENTS = ['comment.text.changed', 'comment.type.changed'] as const

/** In a chat nothing is submitted: what was said there counts like the reply. */
const saidIn = ({ channel, conversation }: OpenTicket): string =>
  channel.sessionBased
    ? conversation
        .filter((message) => message.public && message.authorRole === 'agent')
        .map(({ text }) => `${text}\n`)
        .join('')
    : ''

/** Plain text; empty while an internal note is written. */
export const useDraftText = (ticket: OpenTicket): string => {
  const services = useServices()
  const [draft, setDraft] = useState(ticket.draftComment)
  useEffect(() => {
    const life = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const now = await readDraft(services).catch(() => null)
      if (now !== null && !life.signal.aborted) setDraft(now)
    }
    look()
    for (const event of EVENTS)
      services.host.on(
        event,
        () => {
          clearTimeout(timer)
          timer = setTimeout(look, PAUSE)
        },
        life.signal,
      )
    return () => {
      life.abort()
      clearTimeout(timer)
    }
  }, [services])
  return saidIn(ticket) + (draft.public ? draft.text : '')
}
