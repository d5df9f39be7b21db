// What is there of what Barometer needs? Every fact asked for by itself, and failing by itself.

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { formsQuery, objectFieldsQuery, personFieldsQuery } from '#app/queries/account-lists.ts'
import { activityQuery } from '#app/queries/activity.ts'
import { fieldsQuery } from '#app/queries/fields.ts'
import { reachQuery } from '#app/queries/reach.ts'
import { topicsQuery } from '#app/queries/search.ts'
import { segmentsQuery } from '#app/queries/segments.ts'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { type Faults, storedFaults } from '#domain/settings/faults.ts'
import { type Finding, type SetUpLine, setUpLines } from '#domain/settings/set-up.ts'

const finding = <T, F>({ data, error }: UseQueryResult<T>, read: (found: T) => F): Finding<F> => {
  if (data !== undefined) return read(data)
  return error === null ? undefined : 'failed'
}

const countOf = (list: readonly unknown[] | 'off'): number | 'off' => (list === 'off' ? list : list.length)

/** Whoever the host does not name cannot be asked about. */
const ofAgent = <F>(id: number, found: Finding<F>): Finding<F> => (id === 0 ? 'failed' : found)

export interface SetUp {
  lines: readonly SetUpLine[]
  /** Of what is stored. */
  faults: Faults
  /** Asks anew for all that Zendesk may have changed. */
  again: () => void
  busy: boolean
}

/** At most nine calls, most of them remembered. The agent's own events and segments tell whether there are any. */
export const useSetUp = ({ team, editor }: SectionProps): SetUp => {
  const services = useServices()
  const { id } = services.agent
  const fields = useQuery(fieldsQuery(services))
  const forms = useQuery(formsQuery(services))
  const object = useQuery(objectFieldsQuery(services))
  const reach = useQuery(reachQuery(services))
  const topics = useQuery(topicsQuery(services))
  const events = useQuery(activityQuery(services, id))
  const segments = useQuery(segmentsQuery(services, id))
  const people = useQuery(personFieldsQuery(services))
  const asked = [fields, forms, object, reach, topics, events, segments, people]
  const { stored, issues, source, version } = team
  const { editable } = editor
  const faults = useMemo(() => storedFaults(stored, issues), [stored, issues])
  const count = faults.definition.length + faults.settings.length
  const lines = useMemo(
    () =>
      setUpLines({
        fields: finding(fields, (found) => found),
        forms: finding(forms, (found) => found),
        object: finding(object, (found) => found),
        settings: { source, version, faults: count, editable },
        reach: finding(reach, (found) => found),
        community: finding(topics, countOf),
        events: ofAgent(
          id,
          finding(events, (found) => (found === 'off' || found.source === 'community' ? 'off' : 'on')),
        ),
        segments: ofAgent(id, finding(segments, countOf)),
        personFields: finding(people, ({ user, organization }) =>
          [...user, ...organization].map(({ key }) => key),
        ),
        fieldMap: stored.fieldMap,
      }),
    [
      id,
      fields,
      forms,
      object,
      reach,
      topics,
      events,
      segments,
      people,
      stored,
      source,
      version,
      count,
      editable,
    ],
  )
  const again = () => {
    for (const query of asked) query.refetch()
  }
  return { lines, faults, again, busy: asked.some(({ isFetching }) => isFetching) }
}
