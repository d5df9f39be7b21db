// Which articles and posts does a reply link to, also where the link was pasted or wrapped by a mail filter?

import { decodeEntities } from './entities.ts'
import { type ItemKey, itemKey } from './item.ts'

export interface LinkedItem {
  key: ItemKey
  kind: 'article' | 'post'
  id: number
  /** As it stands in the reply, decoded. */
  url: string
}

/**
 * `help.example.com/hc/en-us/articles/12-slug?x#y`, `/hc/community/posts/7`: locale, slug, query and hash may be
 * absent. The host must stand alone (no `nothelp.example.com`, no `help.example.com.evil.net`).
 */
const LINK =
  /(?<![\w.-])(?:https?:\/\/|\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d{1,5})?\/hc\/(?:[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}\/)?(articles|community\/posts)\/(\d{1,16})(?![\w%])[^\s"'<>]*/gi
/** A link without a host in the markup itself leads to the page's own help centre. */
const RELATIVE =
  /\bhref\s*=\s*["']?(\/hc\/(?:[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}\/)?(articles|community\/posts)\/(\d{1,16})(?![\w%])[^\s"'<>]*)/gi

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g

/** Undoes percent-encoding where it is sound; each broken sequence stays as it is. */
const decodePercent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })

const linked = (path: string, digits: string, url: string): LinkedItem | null => {
  const id = Number(digits)
  if (!Number.isSafeInteger(id) || id === 0) return null
  const kind = path.toLowerCase() === 'articles' ? 'article' : 'post'
  return { key: itemKey({ kind, id }), kind, id, url }
}

/**
 * Items of the help centres at `hosts` (`help.example.com`) that a reply's HTML or text links to, each once, in
 * order of appearance.
 */
export function itemsInReply(html: string, hosts: readonly string[]): LinkedItem[] {
  const own = new Set(hosts.map((host) => host.toLowerCase()))
  const text = decodeEntities(html.replace(COMMENT, ''))
  const found = new Map<string, LinkedItem>()
  const keep = (item: LinkedItem | null): void => {
    if (item !== null && !found.has(item.key)) found.set(item.key, item)
  }
  for (const version of new Set([text, decodePercent(text)])) {
    for (const [url, host, path, digits] of version.matchAll(LINK)) {
      if (own.has((host ?? '').toLowerCase())) keep(linked(path ?? '', digits ?? '', url))
    }
    for (const [, url, path, digits] of version.matchAll(RELATIVE))
      keep(linked(path ?? '', digits ?? '', url ?? ''))
  }
  return [...found.values()]
}
