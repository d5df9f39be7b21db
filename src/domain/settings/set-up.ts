// Is everything in the account that Barometer needs, and what does it find instead?

import type { AccountField } from '#domain/open-ticket.ts'
import { HEALTH_FIELDS, type Settings } from '#domain/settings.ts'

/** A fact of the account; `failed`: Zendesk could not be asked, undefined: not asked yet. */
export type Finding<T> = T | 'failed' | undefined

export interface SetUpFindings {
  fields: Finding<{
    reason: AccountField | null
    inhibitor: AccountField | null
    because: { reason: string; inhibitor: string }
  }>
  /** `off`: the plan has no forms of its own. */
  forms: Finding<readonly { name: string; fieldIds: readonly number[] }[] | 'off'>
  /** Keys of our custom object's fields. */
  object: Finding<readonly string[] | 'off'>
  settings: Finding<{
    source: 'object' | 'app' | 'default'
    version: number
    faults: number
    editable: boolean
  }>
  reach: Finding<'all' | 'part' | 'unknown'>
  /** Numbers of topics and of the agent's own segments. */
  community: Finding<number | 'off'>
  events: Finding<'on' | 'off'>
  segments: Finding<number | 'off'>
  /** Keys of user and organisation fields. */
  personFields: Finding<readonly string[]>
  fieldMap: Settings['fieldMap']
}

export interface SetUpLine {
  about:
    | 'reason_field'
    | 'reason_values'
    | 'reason_forms'
    | 'inhibitor_field'
    | 'inhibitor_values'
    | 'inhibitor_forms'
    | 'object'
    | 'settings'
    | 'rights'
    | 'reach'
    | 'person_fields'
    | 'community'
    | 'events'
    | 'segments'
  /** `mend`: something does not work until it is mended; `note`: works with less. */
  state: 'ok' | 'note' | 'mend' | 'failed' | 'waiting'
  /** With `about` the name of what to say. */
  code: string
  params: Readonly<Record<string, string | number>>
}

const OBJECT_FIELDS = ['kind', 'key', 'version', 'body']

type Answer = Omit<SetUpLine, 'about'>
const ok = (code: string, params: SetUpLine['params'] = {}): Answer => ({ state: 'ok', code, params })
const note = (code: string, params: SetUpLine['params'] = {}): Answer => ({ state: 'note', code, params })
const mend = (code: string, params: SetUpLine['params'] = {}): Answer => ({ state: 'mend', code, params })

/** The answer to what was found; a fact that is not there yet, or could not be read, says so. */
const told = <T>(finding: Finding<T>, answer: (found: T) => Answer): Answer => {
  if (finding === undefined) return { state: 'waiting', code: 'waiting', params: {} }
  return finding === 'failed' ? { state: 'failed', code: 'failed', params: {} } : answer(finding as T)
}

type OurField = 'reason' | 'inhibitor'

function fieldLines({ fields, forms }: SetUpFindings, which: OurField): SetUpLine[] {
  const lines: SetUpLine[] = [
    {
      about: `${which}_field`,
      ...told(fields, (found) => {
        const field = found[which]
        if (field === null) return mend(found.because[which])
        return ok('found', { title: field.title, id: String(field.id) })
      }),
    },
  ]
  const field = fields === undefined || fields === 'failed' ? null : fields[which]
  if (field === null) return lines
  const values = field.options.length
  lines.push({
    about: `${which}_values`,
    ...(values === 0 ? mend('none') : ok('count', { count: values })),
  })
  lines.push({
    about: `${which}_forms`,
    ...told(forms, (found) => {
      if (found === 'off' || found.length === 0) return note('off')
      const without = found.filter(({ fieldIds }) => !fieldIds.includes(field.id))
      if (without.length === 0) return ok('all', { count: found.length })
      const names = without.map(({ name }) => name).join(', ')
      return without.length === found.length ? mend('none', { names }) : note('some', { names })
    }),
  })
  return lines
}

/** One line a fact, in the order in which they are to be mended. */
export function setUpLines(findings: SetUpFindings): SetUpLine[] {
  const { object, settings, reach, community, events, segments, personFields, fieldMap } = findings
  return [
    ...fieldLines(findings, 'reason'),
    ...fieldLines(findings, 'inhibitor'),
    {
      about: 'object',
      ...told(object, (found) => {
        if (found === 'off') return mend('absent')
        const lacking = OBJECT_FIELDS.filter((key) => !found.includes(key))
        return lacking.length === 0 ? ok('there') : mend('lacking', { names: lacking.join(', ') })
      }),
    },
    {
      about: 'settings',
      ...told(settings, ({ source, version, faults }) => {
        if (faults > 0) return mend('faults', { count: faults })
        return source === 'object' ? ok('object', { version }) : note(source)
      }),
    },
    {
      about: 'rights',
      ...told(settings, ({ editable }) => (editable ? ok('edit') : note('read'))),
    },
    {
      about: 'reach',
      ...told(reach, (found) => (found === 'all' ? ok('all') : note(found))),
    },
    {
      about: 'person_fields',
      ...told(personFields, (keys) => {
        const mapped = HEALTH_FIELDS.filter((role) => keys.includes(fieldMap[role] ?? ''))
        const params = { count: mapped.length, of: HEALTH_FIELDS.length }
        return mapped.length === 0 ? note('none', params) : ok('found', params)
      }),
    },
    {
      about: 'community',
      ...told(community, (found) => (found === 'off' ? note('off') : ok('on', { count: found }))),
    },
    { about: 'events', ...told(events, (found) => (found === 'off' ? note('off') : ok('on'))) },
    {
      about: 'segments',
      ...told(segments, (found) => (found === 'off' ? note('off') : ok('on', { count: found }))),
    },
  ]
}
