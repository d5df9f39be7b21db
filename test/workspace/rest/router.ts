// Which endpoint does a path name? `.json` at the end names the same resource.

import type { Route } from './route.ts'

export interface Match {
  route: Route
  params: Record<string, string>
}

interface Entry {
  route: Route
  segments: string[]
}

export type Router = (method: string, path: string) => Match | null

const isParam = (segment: string): boolean => segment.startsWith('{')

/** Fixed segments win over parameters, from the left. */
const specificity = ({ segments }: Entry): string =>
  segments.map((one) => (isParam(one) ? '1' : '0')).join('')

/** Null for what is no percent-encoding. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

function paramsOf(entry: Entry, segments: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {}
  for (const [index, wanted] of entry.segments.entries()) {
    const given = segments[index] ?? ''
    if (isParam(wanted)) {
      const value = decoded(given)
      if (value === null) return null
      params[wanted.slice(1, -1)] = value
    } else if (wanted !== given) return null
  }
  return params
}

export function createRouter(routes: readonly Route[]): Router {
  const table = new Map<string, Entry[]>()
  for (const route of routes) {
    const segments = route.path.split('/').slice(1)
    const key = `${route.method} ${segments.length}`
    table.set(key, [...(table.get(key) ?? []), { route, segments }])
  }
  for (const entries of table.values())
    entries.sort((a, b) => (specificity(a) < specificity(b) ? -1 : specificity(a) > specificity(b) ? 1 : 0))
  return (method, path) => {
    const segments = path.split('/').slice(1)
    for (const entry of table.get(`${method} ${segments.length}`) ?? []) {
      const params = paramsOf(entry, segments)
      if (params !== null) return { route: entry.route, params }
    }
    return null
  }
}
