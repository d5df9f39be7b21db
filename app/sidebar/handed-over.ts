// What was chosen on the new ticket that this one was a moment ago? Zendesk puts another frame in the place of its own.

import { useEffect, useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { takeHandedOver } from '#app/queries/pending.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { useAgentWord } from './agent-word.tsx'
import { wordIn } from './kept-choice.ts'

/** Takes it up, once. True from then on: the ticket was saved without what no field holds. */
export const useHandedOver = (ticket: OpenTicket): boolean => {
  const services = useServices()
  const { word, say } = useAgentWord()
  const [taken, setTaken] = useState(false)
  const first = useRef(word)
  const isUntouched = word === first.current
  useEffect(() => {
    if (ticket.id === null || !isUntouched) return
    takeHandedOver(services, ticket)
      .then((choice) => {
        if (choice === null) return
        say(wordIn(choice))
        setTaken(true)
      })
      .catch(() => undefined)
  }, [services, ticket, isUntouched, say])
  return taken
}
