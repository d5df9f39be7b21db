// May this requester open it? What is not known to be open is not offered to be sent.

import type { Item } from '#domain/content.ts'

export type AccessReason = 'everyone' | 'segment' | 'staff_only' | 'draft' | 'unknown_segment' | 'other_host'

export interface Access {
  insertable: boolean
  because: AccessReason
}

export interface AccessContext {
  /** Segments that the requester is known to be in; null = not asked or refused. */
  requesterSegments: readonly number[] | null
  /** Hosts that links may lead to, beside the account's own help centre: `help.example.com`. */
  allowedHosts: readonly string[]
}

/** Host of a URL as a browser would open it, without port; null where it is no absolute http address. */
export function hostOf(url: string): string | null {
  // Read by rules of our own, `https://evil.net\@help.example.com` would lead to the wrong one of both.
  try {
    const { protocol, hostname } = new URL(url)
    return /^https?:$/.test(protocol) ? hostname.replace(/\.$/, '') : null
  } catch {
    return null
  }
}

/** A name and a password before the host make an address look like one of another host. */
const namesNobody = (url: string): boolean => {
  const { username, password } = new URL(url)
  return username === '' && password === ''
}

/**
 * Host that an address leads to without detours: https, at its usual port, nobody named before it. Null for others: a
 * link in a reply is trusted, and what could be changed on its way or pretends to lead elsewhere is none of ours.
 */
export function trustedHost(url: string): string | null {
  const host = /^https:\/\//i.test(url) ? hostOf(url) : null
  return host !== null && namesNobody(url) && new URL(url).port === '' ? host : null
}

/** The address where it leads to a page of the web; undefined for what would run, call or pretend anything else. */
export const webAddress = (url: string): string | undefined =>
  hostOf(url) !== null && namesNobody(url) ? url : undefined

/** Whether a link that stands in a reply may lead there. */
export function mayLeadTo(url: string, allowedHosts: readonly string[]): boolean {
  const host = trustedHost(url)
  return host !== null && allowedHosts.some((allowed) => allowed.toLowerCase() === host)
}

const no = (because: AccessReason): Access => ({ insertable: false, because })

/**
 * Whether a link to the item may go to this requester. Zendesk tells an agent only those segments that agent and
 * requester share, so a segment outside the list may still be the requester's: it is refused all the same.
 */
export function accessOf(item: Item, context: AccessContext): Access {
  if (item.kind === 'article' && item.draft) return no('draft')
  if (!mayLeadTo(item.url, context.allowedHosts)) return no('other_host')
  if (item.segmentIds === null) return no('unknown_segment')
  if (item.segmentIds.length === 0) return { insertable: true, because: 'everyone' }
  if (context.requesterSegments === null) return no('unknown_segment')
  const shared = item.segmentIds.some((id) => context.requesterSegments?.includes(id))
  return shared ? { insertable: true, because: 'segment' } : no('staff_only')
}
