// Which ways are there for a write to go wrong: before it took effect, after it did, and with nobody to ask?

import type { Fault } from '#workspace/controls.ts'
import { type Call, exactly } from './calls.ts'
import { KINDS, type Kind } from './kinds.ts'
import { faultOf } from './row.ts'

/** What a lead is told was refused, ticket by ticket, is to be decided anew: the page does not ask again by itself. */
const REFUSED = new Set(['403', '404', '409', '422'])
const isFinal = ({ path }: Call, { name }: Kind): boolean => /update_many$/.test(path) && REFUSED.has(name)

/** What was done though its answer was lost, and can be looked up by nothing. */
const DONE = ['connection dropped', 'never answered', '500', '503', 'truncated JSON']

/** The search is a POST that writes nothing. */
export const isRead = ({ method, path }: Call): boolean => method === 'GET' || path.endsWith('/search')

export interface Way {
  name: string
  /** What was refused stays refused. */
  final?: boolean
  faults: (call: Call, at: number) => readonly Fault[]
}

export const waysOf = (call: Call): readonly Way[] => {
  const usual = KINDS.map(
    (kind): Way => ({
      name: kind.name,
      final: isFinal(call, kind),
      faults: (of, at) => [faultOf(of, kind, at)],
    }),
  )
  if (isRead(call)) return usual
  const lost = KINDS.filter(({ name }) => DONE.includes(name))
  const done = (kind: Kind, of: Call, at: number): Fault => ({ ...faultOf(of, kind, at), done: true })
  const deaf: Fault = { method: 'GET', path: '/api/v2/', app: true, kind: 'status', status: 500 }
  return [
    ...usual,
    {
      name: 'dropped before',
      faults: (of) => [{ method: of.method, path: exactly(of), app: true, kind: 'drop' }],
    },
    ...lost.map(
      (kind): Way => ({ name: `${kind.name}, but done`, faults: (of, at) => [done(kind, of, at)] }),
    ),
    ...lost.map(
      (kind): Way => ({
        name: `${kind.name}, but done, and nothing can be read`,
        faults: (of, at) => [done(kind, of, at), deaf],
      }),
    ),
  ]
}
