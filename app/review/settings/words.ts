// How are settings, their values and their faults called on screen?

import { useMemo } from 'react'
import { useFormat, useText, useTextById } from '#app/i18n/language.tsx'
import type { Component, Step } from '#domain/health/component.ts'
import type { DefinitionIssue } from '#domain/health/definition.ts'
import { editableComponents } from '#domain/health/editable.ts'
import { isRecord, type SettingsIssue } from '#domain/settings/checks.ts'
import { economyName, economyValue } from './economy/words.ts'

export interface SettingsWords {
  /** `Last active`; a signal that has no name goes by its id. */
  signal(id: string): string
  /** `at most 7 → 12`. */
  step(step: Step): string
  steps(component: Component): string
  /** `Window for first contact`, `Field for plan`, `Part of health: recent_use`. */
  setting(path: string): string
  /** A value of that setting, short. */
  value(path: string, value: unknown): string
  /** `must be a whole number`. */
  fault(issue: DefinitionIssue): string
  /** `Step 2, points`. */
  field(field: string): string
  /** `recent_use, step 2, points: must be a whole number`. */
  definition(issue: DefinitionIssue): string
  /** `is not one of 3, 7, 14, 30`. */
  faultOf(issue: SettingsIssue): string
  /** `Window for first contact: is not one of 3, 7, 14, 30`. */
  issue(issue: SettingsIssue): string
}

/** Components are recognised by their steps. */
const asComponent = (value: unknown): Component | null =>
  isRecord(value) && Array.isArray(value.steps)
    ? (editableComponents({ components: [value] })?.[0] ?? null)
    : null

const LONGEST = 160

/** `600002: 2, channel:chat: off`; undefined where there is more in it than words and numbers. */
const plain = (found: unknown, joined: (name: string, value: string) => string): string | undefined =>
  isRecord(found) && Object.values(found).every((one) => typeof one === 'string' || typeof one === 'number')
    ? Object.entries(found)
        .map(([key, one]) => joined(key, String(one)))
        .join(', ')
    : undefined

export const useSettingsWords = (): SettingsWords => {
  const t = useText()
  const byId = useTextById()
  const format = useFormat()
  return useMemo((): SettingsWords => {
    const joined = (name: string, value: string): string => t('panel.named', { name, value })
    const signal: SettingsWords['signal'] = (id) => byId('health.signals', id) ?? id
    const step: SettingsWords['step'] = (one) => {
      const { points } = one
      if ('equals' in one) return t('review.settings.step.equals', { value: String(one.equals), points })
      return 'atLeast' in one
        ? t('review.settings.step.at_least', { value: one.atLeast, points })
        : t('review.settings.step.at_most', { value: one.atMost, points })
    }
    const steps: SettingsWords['steps'] = (component) => component.steps.map(step).join(' · ')
    const setting: SettingsWords['setting'] = (path) => {
      const [top = '', part] = path.split('.')
      const name = byId('review.settings.names', top) ?? top
      if (path === '') return t('review.settings.names.all')
      if (top === 'economy') return economyName(path.slice(top.length + 1), { t, byId, format }) ?? name
      if (top === 'fieldMap' && part !== undefined)
        return t('review.settings.names.role', { role: byId('review.settings.roles', part) ?? part })
      return part === undefined ? name : joined(name, path.slice(top.length + 1))
    }
    const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
    const named = (path: string, found: string | number): string | undefined => {
      if (path === 'guardPolicy') return byId('review.settings.guard', String(found))
      if (path === 'fcrWindowDays') return t('review.settings.general.days', { count: Number(found) })
      if (path === 'featuresOff') return byId('review.settings.features', String(found))
      return path === 'panelOrder' ? byId('review.settings.panels', String(found)) : undefined
    }
    const value: SettingsWords['value'] = (path, found) => {
      if (found === undefined || found === null || found === '') return t('review.settings.none')
      if (typeof found === 'boolean') return t(found ? 'review.settings.yes' : 'review.settings.no')
      if (typeof found === 'number')
        return named(path, found) ?? (path.endsWith('Id') ? String(found) : format.number(found))
      if (typeof found === 'string') return named(path, found) ?? short(found)
      const economy = path.startsWith('economy.')
        ? economyValue(path.slice(8), found, { t, format })
        : undefined
      if (economy !== undefined) return short(economy)
      const component = asComponent(found)
      if (component)
        return short(
          `${steps(component)} · ${t('review.settings.health.days', { evidence: component.evidenceDays, due: component.dueAfterDays })}`,
        )
      if (Array.isArray(found))
        return found.length === 0
          ? t('review.settings.none')
          : short(found.map((one) => named(path, String(one)) ?? String(one)).join(', '))
      return short(plain(found, joined) ?? JSON.stringify(found)) || t('review.settings.none')
    }
    const fault: SettingsWords['fault'] = ({ code, params }) =>
      byId('review.settings.faults', code, params) ?? code
    const faultOf: SettingsWords['faultOf'] = ({ code, params }) =>
      byId('review.settings.faults', code, params) ?? code
    const field: SettingsWords['field'] = (path) => {
      const found = /^steps\[(\d+)\](?:\.(.+))?$/.exec(path)
      if (!found) return byId('review.settings.fields', path.replace('.', '_')) ?? path
      const name = t('review.settings.fields.step', { count: Number(found[1]) + 1 })
      return found[2] === undefined ? name : `${name}, ${field(found[2])}`
    }
    return {
      signal,
      step,
      steps,
      setting,
      value,
      fault,
      field,
      definition: (issue) => {
        const place = [issue.component, issue.field === '' ? '' : field(issue.field)].filter(Boolean)
        return place.length === 0 ? fault(issue) : joined(place.join(', '), fault(issue))
      },
      faultOf,
      issue: (issue) => joined(setting(issue.path), faultOf(issue)),
    }
  }, [t, byId, format])
}
