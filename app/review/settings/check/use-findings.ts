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
import { type definitionFrom, validateDefinition } from '#domain/health/definition.ts'
import { isRecord } from '#domain/settings/checks.ts'
import { type Finding, type SetUpLine, setUpLines } from '#domain/settings/set-up.ts'

const finding = <T, F>({ data, error }: UseQueryResult<T>, read: (found: T) => F): Finding<F> => {
  if (data !== undefined) return read(data)
  return error === null ? undefined : 'failed'
}

const countOf = (list: readonly unknown[] | 'off'): number | 'off' => (list === 'off' ? list : list.length)

/** Faults of the stored health definition, which is not used then. */
const definitionFaults = (stored: unknown, bands: Parameters<typeof definitionFrom>[1]): number =>
  stored === null ? 0 : validateDefinition(isRecord(stored) ? { ...stored, bands } : stored).length

export interface SetUp {
  lines: readonly SetUpLine[]
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
  const faults = issues.length + definitionFaults(stored.healthDefinition, stored.bands)
  const lines = useMemo(
    () =>
      setUpLines({
        fields: finding(fields, (found) => found),
        forms: finding(forms, (found) => found),
        object: finding(object, (found) => found),
        settings: { source, version, faults, editable },
        reach: finding(reach, (found) => found),
        community: finding(topics, countOf),
        events: finding(events, (found) => (found === 'off' || found.source === 'community' ? 'off' : 'on')),
        segments: finding(segments, countOf),
        personFields: finding(people, ({ user, organization }) =>
          [...user, ...organization].map(({ key }) => key),
        ),
        fieldMap: stored.fieldMap,
      }),
    [
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
      faults,
      editable,
    ],
  )
  const again = () => {
    for (const query of asked) query.refetch()
  }
  return { lines, again, busy: asked.some(({ isFetching }) => isFetching) }
}
