// Where does the account's own help centre stand, as far as what it lists tells?

import type { Item } from '#domain/content.ts'
import { trustedHost } from './access.ts'

/** Of what is listed: a host of fewer items is not believed to be the help centre's, whatever their addresses say. */
const LEAST_SHARE = 1 / 4

/** Host of the address where that is the item's own page: `https://help.example.com/hc/en-us/articles/12-slug`. */
const hostOfPage = ({ kind, id, url }: Item): string | null => {
  const host = trustedHost(url)
  if (host === null) return null
  const [, path, digits] =
    /\/hc\/(?:[\w-]+\/)?(articles|community\/posts)\/(\d+)(?:-[^/]*)?$/.exec(new URL(url).pathname) ?? []
  return path === (kind === 'article' ? 'articles' : 'community/posts') && digits === String(id) ? host : null
}

/** Hosts of help centres that these items, as Zendesk lists them, are pages of. */
export function ownHosts(items: readonly Item[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    const host = hostOfPage(item)
    if (host !== null) counts.set(host, (counts.get(host) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count >= items.length * LEAST_SHARE).map(([host]) => host)
}
