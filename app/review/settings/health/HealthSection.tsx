// How is the health of a customer measured here?

import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Actions, Column, Editable, Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { DEFAULT_COMPONENTS } from '#domain/health/default-components.ts'
import { editableComponents } from '#domain/health/editable.ts'
import { BandsEditor } from './BandsEditor.tsx'
import { ComponentTable } from './ComponentTable.tsx'
import { definitionOf } from './edit.ts'
import { FieldMapEditor } from './FieldMapEditor.tsx'
import { Preview } from './Preview.tsx'

export const HealthSection = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const { settings, faults, change, editable } = editor
  const { healthDefinition, bands, fieldMap } = settings
  const components = healthDefinition === null ? DEFAULT_COMPONENTS : editableComponents(healthDefinition)
  return (
    <Column>
      <Editable disabled={!editable}>
        <Small>{t('review.settings.health.intro')}</Small>
        <Part>
          <PartTitle>{t('review.settings.health.parts')}</PartTitle>
          {components === null ? (
            <Alert type="error">{t('review.settings.health.unreadable')}</Alert>
          ) : (
            <ComponentTable
              components={components}
              issues={faults.definition}
              onChange={(next) => change({ healthDefinition: definitionOf(next) })}
            />
          )}
        </Part>
        <Actions>
          <Button
            size="small"
            disabled={healthDefinition === null}
            onClick={() => change({ healthDefinition: null })}
          >
            {t('review.settings.health.reset')}
          </Button>
          {healthDefinition === null ? <Small>{t('review.settings.health.built_in')}</Small> : null}
        </Actions>
        <BandsEditor bands={bands} issues={faults.definition} onChange={(next) => change({ bands: next })} />
        <FieldMapEditor fieldMap={fieldMap} onChange={(next) => change({ fieldMap: next })} />
      </Editable>
      <Preview editor={editor} />
    </Column>
  )
}
