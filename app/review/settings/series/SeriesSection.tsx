// What does the team count beside its contacts, and by which of it are contacts divided?

import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import { EconomyPreview } from '#app/review/settings/economy/EconomyPreview.tsx'
import { Actions, Column, Editable } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import type { TeamSeries } from '#domain/review/series.ts'
import { BaseChoice } from './BaseChoice.tsx'
import { SeriesForm } from './SeriesForm.tsx'
import { SeriesList } from './SeriesList.tsx'
import { SeriesNote } from './SeriesNote.tsx'
import { useSeries } from './use-series.ts'

export const SeriesSection = ({ editor }: SectionProps): ReactNode => {
  const t = useText()
  const work = useSeries()
  const { latest, known, draft } = work
  const { base } = editor.settings.economy
  const editable = editor.editable && latest.data?.off === false
  const customers = (): TeamSeries => ({
    name: t('review.settings.series.customers'),
    ...{ kind: 'stock', unit: t('review.settings.series.customers_unit'), points: [] },
  })
  const another: TeamSeries = { name: '', kind: 'flow', unit: '', points: [] }
  const isTaken = known.some(({ name }) => name === t('review.settings.series.customers'))
  return (
    <PanelBody name={t('review.settings.sections.series')} state={panelState([latest])} lines={6}>
      {() => (
        <Column>
          <Small>{t('review.settings.series.intro')}</Small>
          {latest.data?.off ? (
            <Alert type="info">
              {t('review.settings.series.off')}{' '}
              <TextLink inText onClick={() => void latest.refetch().catch(() => undefined)}>
                {t('failed.retry')}
              </TextLink>
            </Alert>
          ) : null}
          {known.length === 0 && draft === null ? (
            <Small>{t('review.settings.series.empty')}</Small>
          ) : (
            <SeriesList
              series={known}
              economy={editor.settings.economy}
              editable={editable}
              current={draft?.base?.name ?? null}
              onEdit={draft === null ? (series) => work.begin(series, series) : null}
            />
          )}
          <SeriesNote work={work} />
          {draft === null ? (
            <Editable disabled={!editable}>
              <Actions>
                {isTaken ? null : (
                  <Button isPrimary={base === null} onClick={() => work.begin(null, customers())}>
                    {t('review.settings.series.enter_customers')}
                  </Button>
                )}
                <Button onClick={() => work.begin(null, another)}>
                  {t('review.settings.series.enter_other')}
                </Button>
              </Actions>
            </Editable>
          ) : (
            <Editable disabled={!editable}>
              <SeriesForm work={work} draft={draft} />
            </Editable>
          )}
          <Editable disabled={!editor.editable}>
            <BaseChoice editor={editor} series={known} />
          </Editable>
          <EconomyPreview
            before={editor.base}
            after={editor.settings}
            sound={editor.sound && (draft === null || work.sound)}
            {...(draft === null ? {} : { draft: draft.series })}
          />
        </Column>
      )}
    </PanelBody>
  )
}
