// How does Barometer behave for this team: guard, window, panels, features, fields, hosts, tiers, and who may edit?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Choice } from '#app/review/settings/Choice.tsx'
import { Aligned, Editable, PartTitle } from '#app/review/settings/layout.tsx'
import { NumberField } from '#app/review/settings/NumberField.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { useSettingsWords } from '#app/review/settings/words.ts'
import { GUARD_POLICIES } from '#domain/guard.ts'
import { FCR_WINDOWS } from '#domain/settings.ts'
import { AllowedHosts } from './AllowedHosts.tsx'
import { Editors } from './Editors.tsx'
import { FieldOverrides } from './FieldOverrides.tsx'
import { GroupTiers } from './GroupTiers.tsx'
import { GuardRules } from './GuardRules.tsx'
import { Panels } from './Panels.tsx'
import { Switches } from './Switches.tsx'

/** What is asked of agents when they solve, and what counts as solved at first contact. */
const Rules = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const words = useSettingsWords()
  const { settings, change, faults } = editor
  const quiet = faults.settings.find(({ path }) => path === 'quietSamplePercent')
  const other = faults.settings.find(({ path }) => path === 'otherBudgetPercent')
  const oneIn = faults.settings.find(({ path }) => path === 'inhibitorAskedOneIn')
  const most = faults.settings.find(({ path }) => path === 'reviewMostRows')
  return (
    <Aligned>
      <Choice
        label={t('review.settings.names.guardPolicy')}
        hint={t('review.settings.general.guard_hint')}
        value={settings.guardPolicy}
        options={GUARD_POLICIES.map((value) => ({ value, name: t(`review.settings.guard.${value}`) }))}
        onChange={(value) => {
          const guardPolicy = GUARD_POLICIES.find((name) => name === value)
          if (guardPolicy) change({ guardPolicy })
        }}
      />
      <Choice
        label={t('review.settings.names.fcrWindowDays')}
        hint={t('review.settings.general.window_hint')}
        value={String(settings.fcrWindowDays)}
        options={FCR_WINDOWS.map((days) => ({
          value: String(days),
          name: t('review.settings.general.days', { count: days }),
        }))}
        onChange={(value) => {
          const fcrWindowDays = FCR_WINDOWS.find((days) => String(days) === value)
          if (fcrWindowDays) change({ fcrWindowDays })
        }}
      />
      <NumberField
        label={t('review.settings.names.inhibitorAskedOneIn')}
        hint={t('review.settings.general.one_in_hint')}
        value={settings.inhibitorAskedOneIn}
        message={oneIn ? words.faultOf(oneIn) : undefined}
        onChange={(inhibitorAskedOneIn) => change({ inhibitorAskedOneIn })}
      />
      <NumberField
        label={t('review.settings.names.otherBudgetPercent')}
        hint={t('review.settings.general.other_hint')}
        value={settings.otherBudgetPercent}
        message={other ? words.faultOf(other) : undefined}
        onChange={(otherBudgetPercent) => change({ otherBudgetPercent })}
      />
      <NumberField
        label={t('review.settings.names.quietSamplePercent')}
        hint={t('review.settings.general.quiet_hint')}
        value={settings.quietSamplePercent}
        message={quiet ? words.faultOf(quiet) : undefined}
        onChange={(quietSamplePercent) => change({ quietSamplePercent })}
      />
      <NumberField
        label={t('review.settings.names.reviewMostRows')}
        hint={t('review.settings.general.most_rows_hint')}
        value={settings.reviewMostRows}
        message={most ? words.faultOf(most) : undefined}
        onChange={(reviewMostRows) => change({ reviewMostRows })}
      />
    </Aligned>
  )
}

export const GeneralSection = (props: SectionProps): ReactNode => {
  const t = useText()
  return (
    <Editable disabled={!props.editor.editable}>
      <PartTitle>{t('review.settings.general.rules')}</PartTitle>
      <Rules {...props} />
      <GuardRules {...props} />
      <Switches {...props} />
      <Panels {...props} />
      <FieldOverrides {...props} />
      <GroupTiers {...props} />
      <AllowedHosts {...props} />
      <Editors {...props} />
      <Small>{t('review.settings.general.courtesy')}</Small>
    </Editable>
  )
}
