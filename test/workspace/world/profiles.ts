// Which profiles has a customer in other systems, and what did they do there?

import type { EventRecord } from '#workspace/records/guide.ts'
import type { Json } from '#workspace/records/json.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { Account } from '#workspace/records.ts'
import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'
import type { People } from './people.ts'
import { refusedWith } from './refused.ts'

interface Identifier {
  type: string
  value: string
}

export interface Profile {
  id: string
  user_id: string
  name: string
  type: string
  source: string
  identifiers: readonly Identifier[]
  attributes: Record<string, Json>
  created_at: string
  updated_at: string
}

interface WrittenEvent {
  source: string
  type: string
  description?: string
  created_at?: string
  properties: Record<string, Json>
}

export interface Profiles {
  /** Support's own first. */
  of(user: UserRecord): readonly Profile[]
  find(test: (profile: Profile) => boolean): Profile | undefined
  /** Newest first. */
  eventsOf(userId: number): readonly EventRecord[]
  /** Adds the event, and the profile where the person has none of that source and type. */
  tell(user: UserRecord, profile: Pick<Profile, 'source' | 'type' | 'identifiers'>, event: WrittenEvent): void
}

/** Of one person [doc]. */
const MOST = 20

const ownProfile = ({ id, name, email, created_at, updated_at }: UserRecord): Profile => ({
  id: `01PROFILE${id}`,
  user_id: String(id),
  name,
  type: 'support',
  source: 'zendesk',
  identifiers: email === null ? [] : [{ type: 'email', value: email }],
  attributes: {},
  created_at,
  updated_at,
})

export function createProfiles(account: Account, people: People, clock: Clock, ids: Ids): Profiles {
  const events = new Map<number, EventRecord[]>()
  const further = new Map<number, Profile[]>()
  const of = (user: UserRecord): Profile[] => [ownProfile(user), ...(further.get(user.id) ?? [])]
  const eventsOf = (userId: number): readonly EventRecord[] =>
    events.get(userId) ?? account.events[userId] ?? []

  function ensure(user: UserRecord, wanted: Pick<Profile, 'source' | 'type' | 'identifiers'>): void {
    const known = of(user)
    if (known.some(({ source, type }) => source === wanted.source && type === wanted.type)) return
    if (known.length >= MOST)
      throw refusedWith(400, { errors: [{ code: 'TooManyProfiles', title: `At most ${MOST} profiles` }] })
    const now = clock.iso()
    const profile: Profile = {
      id: ids.record(clock.now()),
      user_id: String(user.id),
      name: user.name,
      attributes: {},
      created_at: now,
      updated_at: now,
      ...wanted,
    }
    further.set(user.id, [...(further.get(user.id) ?? []), profile])
  }

  return {
    of,
    eventsOf,
    find: (test) => {
      for (const user of people.users) {
        const found = of(user).find(test)
        if (found !== undefined) return found
      }
      return undefined
    },
    tell(user, profile, { source, type, description = '', created_at, properties }) {
      ensure(user, profile)
      const now = clock.iso()
      const event: EventRecord = {
        id: ids.record(clock.now()),
        type,
        source,
        description,
        created_at: created_at ?? now,
        received_at: now,
        properties,
      }
      const rows = [...eventsOf(user.id), event]
      events.set(
        user.id,
        rows.sort((a, b) => (a.created_at < b.created_at ? 1 : a.created_at > b.created_at ? -1 : 0)),
      )
    },
  }
}
