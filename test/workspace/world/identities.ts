// By which addresses and numbers is a person known?

import type { UserRecord } from '#workspace/records/people.ts'
import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'
import type { People } from './people.ts'
import { invalid, notFound } from './refused.ts'

export const IDENTITY_TYPES = ['email', 'phone_number', 'twitter', 'facebook', 'google'] as const
type IdentityType = (typeof IDENTITY_TYPES)[number]

export interface Identity {
  id: number
  user_id: number
  type: IdentityType
  value: string
  verified: boolean
  primary: boolean
  created_at: string
  updated_at: string
}

export interface Identities {
  /** The primary one first. */
  of(user: UserRecord): readonly Identity[]
  one(user: UserRecord, id: number): Identity
  add(
    user: UserRecord,
    written: { type: IdentityType; value: string; verified: boolean; primary: boolean },
  ): Identity
  change(user: UserRecord, id: number, change: { value?: string; verified?: boolean }): Identity
  /** The user's own address follows. */
  makePrimary(user: UserRecord, id: number): void
  remove(user: UserRecord, id: number): void
}

const fromAccount = (user: UserRecord): Identity[] =>
  user.email === null
    ? []
    : [
        {
          id: user.id * 10 + 1,
          user_id: user.id,
          type: 'email',
          value: user.email,
          verified: true,
          primary: true,
          created_at: user.created_at,
          updated_at: user.created_at,
        },
      ]

export function createIdentities(people: People, ids: Ids, clock: Clock): Identities {
  const written = new Map<number, Identity[]>()
  const of = (user: UserRecord): Identity[] => written.get(user.id) ?? fromAccount(user)
  const one = (user: UserRecord, id: number): Identity => {
    const found = of(user).find((identity) => identity.id === id)
    if (found === undefined) throw notFound()
    return found
  }
  const store = (user: UserRecord, rows: readonly Identity[]): void => {
    written.set(
      user.id,
      [...rows].sort((a, b) => Number(b.primary) - Number(a.primary)),
    )
  }
  const checkFree = (user: UserRecord, type: IdentityType, value: string): void => {
    const holder = type === 'email' ? people.byEmail(value) : undefined
    const own = of(user).some((identity) => identity.type === type && identity.value === value)
    if (own || (holder !== undefined && holder.id !== user.id))
      throw invalid('value', `Value: ${value} is already being used by another user`, 'DuplicateValue')
    if (type === 'email' && !/^\S+@\S+\.\S+$/.test(value))
      throw invalid('value', `Value: ${value} is not properly formatted`)
  }
  const withEmail = (user: UserRecord, email: string): void =>
    people.putUser({ ...user, email, updated_at: clock.iso() })
  const makePrimary = (user: UserRecord, id: number): void => {
    const wanted = one(user, id)
    store(
      user,
      of(user).map((row) => (row.type === wanted.type ? { ...row, primary: row.id === id } : row)),
    )
    if (wanted.type === 'email') withEmail(user, wanted.value)
  }
  return {
    of,
    one,
    makePrimary,
    add(user, { type, value, verified, primary }) {
      checkFree(user, type, value)
      const now = clock.iso()
      const first = !of(user).some((row) => row.type === type)
      const identity: Identity = {
        id: ids.other(),
        user_id: user.id,
        type,
        value,
        verified,
        primary: false,
        created_at: now,
        updated_at: now,
      }
      store(user, [...of(user), identity])
      if (primary || first) makePrimary(user, identity.id)
      return one(user, identity.id)
    },
    change(user, id, change) {
      const before = one(user, id)
      if (change.value !== undefined && change.value !== before.value)
        checkFree(user, before.type, change.value)
      const next = { ...before, ...change, updated_at: clock.iso() }
      store(
        user,
        of(user).map((row) => (row.id === id ? next : row)),
      )
      if (next.primary && next.type === 'email') withEmail(user, next.value)
      return next
    },
    remove(user, id) {
      const gone = one(user, id)
      if (gone.primary) throw invalid('base', 'Primary identity: cannot be deleted')
      store(
        user,
        of(user).filter((row) => row.id !== id),
      )
    },
  }
}
