import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DEFAULT_DEFINITION, definitionFrom, validateDefinition } from '#domain/health/definition.ts'
import { isRecord, type SettingsIssue } from '#domain/settings/checks.ts'
import { readSettingsFile, settingsFile } from '#domain/settings/file.ts'
import { settingsBody, storedForm, validateSettings } from '#domain/settings/stored.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { cases, PATIENCE } from './cases.ts'
import { expectNothingReached, oddJson, oddly, oddText } from './odd.ts'

const SOUND = {
  settings: {
    ...storedForm(DEFAULT_SETTINGS),
    groupTiers: { '360001': 2 },
    guardBy: { 'form:12': 'block', 'channel:email': 'off' },
    allowedHosts: ['help.example.com'],
    externalSources: ['01ABC'],
    whoMayEdit: { users: [1], groups: [2] },
    healthDefinition: DEFAULT_DEFINITION,
  },
  reasons: {
    billing__card: {
      kind: 'defect',
      definition: 'x',
      pinned: ['article:1'],
      after: { 'article:1': 'post:2' },
    },
  },
  series: {},
}

/** Keys that lead from the file's root to the place, as far as there is one. */
const isPlace = ({ path }: SettingsIssue, raw: unknown): boolean => {
  const [first = ''] = path.split('.')
  const root = isRecord(raw) && isRecord(raw.settings) ? raw.settings : raw
  const names = [...Object.keys(DEFAULT_SETTINGS), 'version', 'settings', 'reasons', 'series', '']
  return (
    names.includes(first) ||
    (isRecord(root) && Object.keys(root).some((key) => path.startsWith(key.slice(0, 60)))) ||
    (isRecord(raw) && Object.keys(raw).some((key) => path.startsWith(key)))
  )
}

it(
  'of any settings file the sound part is taken, each fault is named with its place, and it can be written again',
  () => {
    const value = fc.oneof({ arbitrary: oddly(SOUND), weight: 4 }, oddJson)
    fc.assert(
      fc.property(value, (raw) => {
        const text = JSON.stringify(raw) ?? ''
        const { settings, issues } = readSettingsFile(text)
        for (const issue of issues) expect(isPlace(issue, raw), issue.path).toBe(true)
        if (settings === null) {
          expect(issues).toHaveLength(1)
          return
        }
        expect(settings.allowedHosts.every((host) => /^[a-z0-9.-]+$/.test(host))).toBe(true)
        const again = readSettingsFile(settingsFile(settings, {}))
        expect(again.settings).toEqual(settings)
        settingsBody(settings)
      }),
      cases('settings', 2),
    )
    expectNothingReached()
  },
  PATIENCE,
)

it(
  'any text is a settings file or is refused for one reason',
  () => {
    const whole = JSON.stringify(SOUND)
    const cut = fc
      .tuple(fc.nat(whole.length), oddText, fc.nat(20))
      .map(([at, text, lost]) => whole.slice(0, at) + text + whole.slice(at + lost))
    fc.assert(
      fc.property(fc.oneof(oddText, cut), (text) => {
        const { settings, issues } = readSettingsFile(text)
        expect(settings !== null || issues.length === 1).toBe(true)
        expect(validateSettings(text).settings).toEqual(DEFAULT_SETTINGS)
      }),
      cases('settings', 2),
    )
  },
  PATIENCE,
)

it(
  'each fault of a health definition is named by component and field, and what is used sums to 100',
  () => {
    const ids = new Set(DEFAULT_DEFINITION.components.map(({ id }) => id))
    fc.assert(
      fc.property(fc.oneof({ arbitrary: oddly(DEFAULT_DEFINITION), weight: 4 }, oddJson), (raw) => {
        const written: unknown = JSON.parse(JSON.stringify(raw) ?? 'null')
        const issues = validateDefinition(written)
        const listed = isRecord(written) && Array.isArray(written.components) ? written.components : []
        for (const { component, field } of issues) {
          if (component === null) continue
          const known =
            ids.has(component) ||
            /^#\d+$/.test(component) ||
            listed.some((one) => isRecord(one) && one.id === component)
          expect(known, component).toBe(true)
          expect(typeof field).toBe('string')
        }
        const { components } = definitionFrom(written, DEFAULT_SETTINGS.bands)
        expect(components.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(100)
      }),
      cases('definitions'),
    )
    expectNothingReached()
  },
  PATIENCE,
)
