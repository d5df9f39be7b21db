// Which versions did the settings have, who saved them and when, what changed, and how is one taken back?

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useMemo, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { Small } from '#app/kit/text.tsx'
import { namesQuery } from '#app/queries/account-lists.ts'
import { type SettingsVersion, settingsHistoryQuery } from '#app/queries/settings-history.ts'
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

const Line = (props: {
  one: SettingsVersion
  before: SettingsVersion | undefined
  who: string | undefined
  /** Null: this is what holds, or nothing may be changed. */
  onTake: (() => void) | null
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useSettingsWords()
  const { one, before, who, onTake } = props
  const { at } = one.saved
  const names = useMemo(() => {
    const changed = before ? differences(before.settings, one.settings) : []
    return [...new Set(changed.map(({ path }) => words.setting(path)))]
  }, [before, one, words])
  return (
    <tr>
      <th scope="row">{format.number(one.version)}</th>
      <td>
        {format.date(at)}, {format.time(at)}
      </td>
      <td>{who ?? t('review.settings.history.somebody')}</td>
      <td>
        {before === undefined
          ? t('review.settings.history.first')
          : names.length === 0
            ? t('review.settings.history.nothing')
            : format.list(names)}
      </td>
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
  const [shown, setShown] = useState(SHOWN)
  const people = useMemo(
    () => [...new Set(versions.flatMap(({ saved }) => saved.by ?? []))].toSorted((a, b) => a - b),
    [versions],
  )
  const names = useQuery(namesQuery(services, people)).data
  const columns = ['version', 'when', 'who', 'changed'] as const
  return (
    <>
      <PlainTable aria-label={t('review.settings.sections.history')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {t(`review.settings.history.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {versions.slice(0, shown).map((one, index) => (
            <Line
              key={one.version}
              one={one}
              before={versions[index + 1]}
              who={one.saved.by === null ? undefined : names?.[one.saved.by]}
              onTake={index === 0 || !editor.editable ? null : () => editor.replace(one.settings)}
            />
          ))}
        </tbody>
      </PlainTable>
      {shown < versions.length ? (
        <div>
          <Button size="small" onClick={() => setShown(versions.length)}>
            {t('review.settings.history.more', { count: versions.length - shown })}
          </Button>
        </div>
      ) : null}
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
