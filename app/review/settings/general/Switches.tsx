// What does the team use of Barometer, and how does it log its contacts?

import { Field, Toggle } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Fields, Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { FEATURES } from '#domain/settings.ts'

export const Switches = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const { settings, change } = editor
  const { featuresOff } = settings
  return (
    <Part>
      <PartTitle>{t('review.settings.general.features')}</PartTitle>
      <Fields $width="280px">
        {FEATURES.map((name) => (
          <Field key={name}>
            <Toggle
              checked={!featuresOff.includes(name)}
              onChange={({ target }) =>
                change({
                  // In one order, so that switching off and on again changes nothing.
                  featuresOff: FEATURES.filter((one) =>
                    one === name ? !target.checked : featuresOff.includes(one),
                  ),
                })
              }
            >
              <Field.Label isRegular>{t(`review.settings.features.${name}`)}</Field.Label>
              <Field.Hint>{t(`review.settings.features_hint.${name}`)}</Field.Hint>
            </Toggle>
          </Field>
        ))}
        <Field>
          <Toggle
            checked={settings.agentsLogContacts}
            onChange={({ target }) => change({ agentsLogContacts: target.checked })}
          >
            <Field.Label isRegular>{t('review.settings.names.agentsLogContacts')}</Field.Label>
            <Field.Hint>{t('review.settings.general.log_hint')}</Field.Hint>
          </Toggle>
        </Field>
        <Field>
          <Toggle
            checked={settings.guardInhibitor}
            onChange={({ target }) => change({ guardInhibitor: target.checked })}
          >
            <Field.Label isRegular>{t('review.settings.names.guardInhibitor')}</Field.Label>
            <Field.Hint>{t('review.settings.general.guard_inhibitor_hint')}</Field.Hint>
          </Toggle>
        </Field>
      </Fields>
    </Part>
  )
}
