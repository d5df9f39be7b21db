// Which versions did the settings have, who saved them and when, what changed, and how is one taken back?

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { Small } from '#app/kit/text.tsx'
import { namesQuery } from '#app/queries/account-lists.ts'
import { type SettingsVersion, settingsHistoryQuery } from '#app/queries/settings-history.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Heads } from '#app/review/data/Heads.tsx'
import { useFold } from '#app/review/Fold.tsx'
import { Part, PartTitle, PlainTable } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { useSettingsWords } from '#app/review/settings/words.ts'
import { differences } from '#domain/settings/parts.ts'
import { Compared } from './Compared.tsx'

/** More is asked for. */
const SHOWN = 20

interface Versions extends SectionProps {
  versions: readonly SettingsVersion[]
}

/** What a version changed, in words. */
const useChanged = (): ((one: SettingsVersion, before: SettingsVersion | undefined) => string) => {
  const t = useText()
  const format = useFormat()
  const words = useSettingsWords()
  return (one, before) => {
    if (before === undefined) return t('review.settings.history.first')
    const names = differences(before.settings, one.settings).map(({ path }) => words.setting(path))
    return names.length === 0 ? t('review.settings.history.nothing') : format.list([...new Set(names)])
  }
}

const Line = (props: {
  one: SettingsVersion
  changed: string
  who: string
  /** Null: this is what holds, or nothing may be changed. */
  onTake: (() => void) | null
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { one, changed, who, onTake } = props
  const { at } = one.saved
  return (
    <tr>
      <th scope="row">{format.number(one.version)}</th>
      <td>{format.moment(at)}</td>
      <td>{who}</td>
      <td>{changed}</td>
      <td>
        {onTake === null ? null : (
          <Button
            size="small"
            aria-label={t('review.settings.history.take_named', { version: one.version })}
            onClick={onTake}
          >
            {t('review.settings.history.take')}
          </Button>
        )}
      </td>
    </tr>
  )
}

const Listed = ({ versions, editor }: Versions): ReactNode => {
  const t = useText()
  const services = useServices()
  const [all, setAll] = useFold('versions')
  const shown = all ? versions.length : SHOWN
  const people = useMemo(
    () => [...new Set(versions.flatMap(({ saved }) => saved.by ?? []))].toSorted((a, b) => a - b),
    [versions],
  )
  const names = useQuery(namesQuery(services, people)).data
  const changed = useChanged()
  const whoOf = ({ saved: { by } }: SettingsVersion): string =>
    (by === null ? undefined : names?.[by]) ?? t('review.settings.history.somebody')
  const columns = (['version', 'when', 'who', 'changed'] as const).map((column) =>
    t(`review.settings.history.${column}`),
  )
  const rows = () => [
    columns,
    ...versions.map((one, index) => [
      ...[one.version, new Date(one.saved.at).toISOString(), whoOf(one), changed(one, versions[index + 1])],
    ]),
  ]
  return (
    <>
      <PlainTable aria-label={t('review.settings.sections.history')}>
        <Heads names={columns}>
          <td />
        </Heads>
        <tbody>
          {versions.slice(0, shown).map((one, index) => (
            <Line
              key={one.version}
              one={one}
              changed={changed(one, versions[index + 1])}
              who={whoOf(one)}
              onTake={index === 0 || !editor.editable ? null : () => editor.replace(one.settings)}
            />
          ))}
        </tbody>
      </PlainTable>
      {shown < versions.length ? (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            {t('review.settings.history.more', { count: versions.length - shown })}
          </Button>
        </div>
      ) : null}
      <CsvButton name="settings-versions" rows={rows} />
    </>
  )
}

/** What is taken back becomes unsaved changes, with their preview, and the next version once they are saved. */
export const HistorySection = (props: SectionProps): ReactNode => {
  const t = useText()
  const { version } = props.team
  const query = useQuery(settingsHistoryQuery(useServices(), version))
  if (version === 0) return <Small>{t('review.settings.history.none')}</Small>
  return (
    <>
      <Small>{t('review.settings.history.what')}</Small>
      <PanelBody name={t('review.settings.sections.history')} state={panelState([query])} lines={6}>
        {() => (
          <>
            <Listed {...props} versions={query.data ?? []} />
            <Part>
              <PartTitle>{t('review.settings.history.compare')}</PartTitle>
              <Compared versions={query.data ?? []} />
            </Part>
          </>
        )}
      </PanelBody>
    </>
  )
}
