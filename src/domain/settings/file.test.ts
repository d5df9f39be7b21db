import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seriesBody } from '#domain/review/series.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { LARGEST_FILE, readSettingsFile, settingsFile } from './file.ts'

const POINTS = [
  { from: '2026-09-01', to: '2026-09-07', value: 12.5, n: null },
  { from: '2026-09-08', to: '2026-09-14', value: 1e-7, n: 4 },
]

describe('a file of settings', () => {
  it('is read back as it was written', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      fcrWindowDays: 14 as const,
      unknownKeys: { weather: { sunny: true } },
    }
    const {
      settings: found,
      issues,
      reasons,
    } = readSettingsFile(settingsFile(settings, { a: { kind: 'defect' } }))
    expect(found).toEqual(settings)
    expect(reasons).toEqual({ a: { kind: 'defect' } })
    expect(issues).toMatchObject([{ path: 'weather', code: 'unknown_key' }])
  })

  it('holds series as their records do, a point a line', () => {
    const series = { Orders: seriesBody({ kind: 'flow', unit: 'orders', points: POINTS }) }
    const reasons = { a: { definition: 'A note: [ 1, 2 ] and\n[ 3 ]' } }
    const text = settingsFile(DEFAULT_SETTINGS, reasons, series)
    expect(text).toContain('[0, 12.5, 7]')
    expect(readSettingsFile(text)).toMatchObject({ series, reasons })
  })

  it('may hold the settings alone', () => {
    expect(readSettingsFile('{"guardPolicy":"block"}').settings?.guardPolicy).toBe('block')
  })

  it('names what is wrong, and takes the rest', () => {
    const { settings, issues } = readSettingsFile('{"settings":{"guardPolicy":"shout","fcrWindowDays":14}}')
    expect(issues).toMatchObject([{ path: 'guardPolicy', code: 'not_allowed' }])
    expect(settings).toMatchObject({ guardPolicy: 'warn', fcrWindowDays: 14 })
  })

  it.each([
    ['no JSON', '{guardPolicy', '', 'no_json'],
    ['a list', '[]', '', 'not_an_object'],
    ['settings that are none', '{"settings":7}', 'settings', 'not_an_object'],
    ['a prototype', '{"settings":{"__proto__":{"admin":true}}}', 'settings.__proto__', 'forbidden_key'],
    [
      'a constructor deep inside',
      '{"healthDefinition":{"components":[{"constructor":{"prototype":{}}}]}}',
      'healthDefinition.components.0.constructor',
      'forbidden_key',
    ],
    ['more than anybody has', `"${'x'.repeat(LARGEST_FILE)}"`, '', 'too_large'],
  ])('is refused with %s', (_, text, path, code) => {
    expect(readSettingsFile(text)).toMatchObject({ settings: null, issues: [{ path, code }] })
  })

  it('never throws and never reaches into other objects', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { issues, settings } = readSettingsFile(text)
        expect(settings !== null || issues.length > 0).toBe(true)
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
    )
  })

  it('is refused where it is nested without end', () => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`
    expect(readSettingsFile(deep).issues).toMatchObject([{ code: 'forbidden_key' }])
  })
})
