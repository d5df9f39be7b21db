// From which hosts beside the help centre may answers be sent, and what else does the agent's search look through?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { useSettingsWords } from '#app/review/settings/words.ts'
import { LinesField } from './LinesField.tsx'

/** People paste addresses: only the host of one counts. */
const hostIn = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '')

export const AllowedHosts = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const words = useSettingsWords()
  const { settings, change, faults } = editor
  const faultsIn = (name: string) =>
    faults.settings.filter(({ path }) => path.startsWith(name)).map((issue) => words.faultOf(issue))
  return (
    <>
      <LinesField
        label={t('review.settings.names.allowedHosts')}
        hint={t('review.settings.general.hosts_hint')}
        entries={settings.allowedHosts}
        messages={faultsIn('allowedHosts')}
        tidy={hostIn}
        onChange={(allowedHosts) => change({ allowedHosts })}
      />
      <LinesField
        label={t('review.settings.names.externalSources')}
        hint={t('review.settings.general.sources_hint')}
        entries={settings.externalSources}
        messages={faultsIn('externalSources')}
        tidy={(id) => id}
        onChange={(externalSources) => change({ externalSources })}
      />
    </>
  )
}
