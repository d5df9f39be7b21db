// Which articles and posts does the reply link to, while it is written and when it is saved?

import { useQueryClient } from '@tanstack/react-query'
import { type MutableRefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { itemsOf } from '#app/queries/answers.ts'
import { readDraftMarkup } from '#app/queries/reply.ts'
import type { LinkedItem } from '#domain/answers/links.ts'
import type { Item } from '#domain/content.ts'

/** Milliseconds of rest after a key before the reply is looked at. */
const PAUSE = 600

const EVENTS = ['comment.text.changed', 'comment.type.changed'] as const

/** What every address of a help centre holds: only then is it worth to look closer. */
const MAY_LINK = /\/hc\//i

const linksIn = async (markup: string, hosts: readonly string[]): Promise<readonly LinkedItem[]> =>
  MAY_LINK.test(markup) ? (await import('#domain/answers/links.ts')).itemsInReply(markup, hosts) : []

interface ReplyLinks {
  /** As far as it is known what they lead to. */
  links: readonly Item[]
  check: (linked: readonly LinkedItem[]) => void
}

/**
 * `hosts`: of the account's help centres. `suggested`: what is known without asking. Once a reply is sent, what it
 * linked to stands until the next is begun.
 */
export const useReplyLinks = (
  hosts: MutableRefObject<readonly string[]>,
  suggested: MutableRefObject<readonly Item[]>,
): ReplyLinks => {
  const services = useServices()
  const client = useQueryClient()
  const [links, setLinks] = useState<readonly Item[]>([])
  const asked = useRef('')
  const check = useCallback(
    (linked: readonly LinkedItem[]) => {
      const urls = linked.map(({ url }) => url).join('\n')
      if (urls === asked.current) return
      asked.current = urls
      const told = (items: readonly Item[]) => {
        if (asked.current === urls) setLinks(items)
      }
      itemsOf(services, client, linked, suggested.current).then(told, () => {
        told([])
        // What could not be read is asked for with the next word.
        asked.current = ''
      })
    },
    [services, client, suggested],
  )
  useEffect(() => {
    const life = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const markup = await readDraftMarkup(services)
      if (markup !== '' && !life.signal.aborted) check(await linksIn(markup ?? '', hosts.current))
    }
    for (const event of EVENTS)
      services.host.on(
        event,
        () => {
          clearTimeout(timer)
          timer = setTimeout(() => look().catch(() => undefined), PAUSE)
        },
        life.signal,
      )
    return () => {
      life.abort()
      clearTimeout(timer)
    }
  }, [services, check, hosts])
  return { links, check }
}
