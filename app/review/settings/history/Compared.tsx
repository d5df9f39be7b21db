// In which decisions do two versions of the settings differ?

import { type ReactNode, useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { SettingsVersion } from '#app/queries/settings-history.ts'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Heads } from '#app/review/data/Heads.tsx'
import { useCount } from '#app/review/Fold.tsx'
import { Choice } from '#app/review/settings/Choice.tsx'
import { Fields, PlainTable } from '#app/review/settings/layout.tsx'
import { useSettingsWords } from '#app/review/settings/words.ts'
import { differences } from '#domain/settings/parts.ts'

const SIDES = ['earlier', 'later'] as const

/** At first the newest one beside the one before it. */
export const Compared = ({ versions }: { versions: readonly SettingsVersion[] }): ReactNode => {
  const t = useText()
  const words = useSettingsWords()
  const picked = { earlier: useCount('earlier'), later: useCount('later') }
  const of = {
    earlier: versions.find(({ version }) => version === picked.earlier[0]) ?? versions[1],
    later: versions.find(({ version }) => version === picked.later[0]) ?? versions[0],
  }
  const { earlier, later } = of
  const found = useMemo(
    () => (earlier && later ? differences(earlier.settings, later.settings) : []),
    [earlier, later],
  )
  if (!earlier || !later) return <Small>{t('review.settings.history.only')}</Small>
  const head = [
    t('review.settings.conflict.setting'),
    ...[earlier, later].map(({ version }) => t('review.settings.history.named', { version })),
  ]
  const options = versions.map(({ version }) => ({
    value: String(version),
    name: t('review.settings.history.named', { version }),
  }))
  return (
    <>
      <Fields>
        {SIDES.map((side) => (
          <Choice
            key={side}
            label={t(`review.settings.history.${side}`)}
            value={String(of[side]?.version)}
            options={options}
            onChange={(value) => picked[side][1](Number(value))}
          />
        ))}
      </Fields>
      {found.length === 0 ? (
        <Small role="status">{t('review.settings.history.same')}</Small>
      ) : (
        <>
          <PlainTable aria-label={t('review.settings.history.compare')}>
            <Heads names={head} />
            <tbody>
              {found.map(({ path, before, after }) => (
                <tr key={path}>
                  <th scope="row">{words.setting(path)}</th>
                  <td>{words.value(path, before)}</td>
                  <td>{words.value(path, after)}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
          <CsvButton
            name="settings-compared"
            rows={() => [
              head,
              ...found.map(({ path, before, after }) => [
                ...[words.setting(path), words.value(path, before), words.value(path, after)],
              ]),
            ]}
          />
        </>
      )}
    </>
  )
}
