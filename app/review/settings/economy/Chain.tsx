// What does self-service save, from a visit to a contact that was not needed? Asked in a survey, or assumed.

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { latestSeriesQuery, seriesIn } from '#app/queries/series.ts'
import { Choice } from '#app/review/settings/Choice.tsx'
import { Actions, Card, Fields, Part, PartTitle } from '#app/review/settings/layout.tsx'
import { CHAIN_STEPS, type EconomySettings, type ToldPurpose } from '#domain/settings/economy.ts'
import type { EconomyProps } from './EconomySection.tsx'
import { ToldFields } from './ToldFields.tsx'

type Told = NonNullable<EconomySettings['selfService']>

const UNKNOWN = { by: 'assumption' as const, share: Number.NaN }
const UNTOLD: ToldPurpose = { came: UNKNOWN, found: UNKNOWN, wouldContact: UNKNOWN }
const PURPOSES = ['support', 'information'] as const

export const Chain = ({ economy, put, faultAt }: EconomyProps): ReactNode => {
  const t = useText()
  const book = useQuery(latestSeriesQuery(useServices())).data
  const { selfService: chain } = economy
  const title = <PartTitle>{t('review.settings.economy.chain.title')}</PartTitle>
  const set = (change: Partial<Told>) => {
    if (chain !== null) put({ selfService: { ...chain, ...change } })
  }
  if (chain === null)
    return (
      <Part>
        {title}
        <Small>{t('review.settings.economy.chain.none')}</Small>
        <Actions>
          <Button
            size="small"
            onClick={() => put({ selfService: { visits: null, support: UNTOLD, information: UNTOLD } })}
          >
            {t('review.settings.economy.chain.enter')}
          </Button>
        </Actions>
      </Part>
    )
  const flows = book ? seriesIn(book).filter(({ kind }) => kind === 'flow') : []
  return (
    <Part>
      {title}
      <Small>{t('review.settings.economy.chain.hint')}</Small>
      <Fields>
        <Choice
          label={t('review.settings.economy.chain.visits')}
          hint={t('review.settings.economy.chain.visits_hint')}
          value={chain.visits ?? ''}
          options={[
            { value: '', name: t('review.settings.none') },
            ...flows.map(({ name }) => ({ value: name, name })),
          ]}
          message={faultAt('selfService.visits')}
          onChange={(visits) => set({ visits: visits === '' ? null : visits })}
        />
      </Fields>
      {PURPOSES.map((purpose) => (
        <Card key={purpose} role="group" aria-label={t(`review.settings.economy.chain.${purpose}`)}>
          <strong>{t(`review.settings.economy.chain.${purpose}`)}</strong>
          {CHAIN_STEPS.map((step) => (
            <ToldFields
              key={step}
              name={t(`review.settings.economy.chain.${step}`)}
              told={chain[purpose][step]}
              faultAt={(path) => faultAt(`selfService.${purpose}.${step}.${path}`)}
              onChange={(told) => set({ [purpose]: { ...chain[purpose], [step]: told } })}
            />
          ))}
        </Card>
      ))}
      <Actions>
        <Button size="small" isDanger onClick={() => put({ selfService: null })}>
          {t('review.settings.economy.chain.forget')}
        </Button>
      </Actions>
    </Part>
  )
}
