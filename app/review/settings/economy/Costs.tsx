// What does a contact cost: any, and where it is known better, of one tier or channel?

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { rowsSoFarQuery } from '#app/queries/review-rows.ts'
import { Choice, type Option } from '#app/review/settings/Choice.tsx'
import { Actions, Card, Fields, Part, PartTitle } from '#app/review/settings/layout.tsx'
import type { Expense } from '#domain/review/measures/range.ts'
import type { EconomySettings } from '#domain/settings/economy.ts'
import type { EconomyProps } from './EconomySection.tsx'
import { ExpenseFields } from './ExpenseFields.tsx'

type Table = NonNullable<EconomySettings['costs']>
type Entry = Table['entries'][number]

/** As Zendesk names them; others are those of the contacts that were read. */
const CHANNELS = ['email', 'web', 'voice', 'chat', 'native_messaging', 'whatsapp', 'api']
const TIERS = ['1', '2', '3', '4']

const UNSAID = { low: Number.NaN, high: Number.NaN }
const NOT_SAID: Expense = { money: UNSAID, hours: UNSAID }

const useOptions = (): { tiers: readonly Option[]; channels: readonly Option[] } => {
  const t = useText()
  const byId = useTextById()
  const seen = useQuery(rowsSoFarQuery()).data?.judged?.table.codes.channel.texts ?? []
  const any = { value: '', name: t('review.settings.economy.cost.any') }
  const names = [...new Set([...CHANNELS, ...seen])].filter((name) => /^[a-z0-9_]{1,60}$/.test(name))
  return {
    tiers: [
      any,
      ...TIERS.map((value) => ({ value, name: t('review.settings.general.tier', { tier: value }) })),
    ],
    channels: [
      any,
      ...names.map((value) => ({ value, name: byId('review.settings.channels', value) ?? value })),
    ],
  }
}

const EntryCard = (props: {
  name: string
  entry: Entry
  currency: string
  options: ReturnType<typeof useOptions>
  faultAt: (path: string) => string | undefined
  onChange: (entry: Entry) => void
  onRemove: () => void
}): ReactNode => {
  const t = useText()
  const { name, entry, options, faultAt, onChange } = props
  return (
    <Card role="group" aria-label={name}>
      <Fields $width="185px">
        <Choice
          label={t('review.settings.economy.cost.tier')}
          value={String(entry.tier ?? '')}
          options={options.tiers}
          message={faultAt('tier')}
          onChange={(value) => onChange({ ...entry, tier: value === '' ? null : Number(value) })}
        />
        <Choice
          label={t('review.settings.economy.cost.channel')}
          value={entry.channel ?? ''}
          options={options.channels}
          message={faultAt('channel')}
          onChange={(value) => onChange({ ...entry, channel: value === '' ? null : value })}
        />
      </Fields>
      <ExpenseFields
        currency={props.currency}
        expense={entry.cost}
        faultAt={(path) => faultAt(`cost.${path}`)}
        onChange={(cost) => onChange({ ...entry, cost })}
      />
      <Actions>
        <Button
          size="small"
          aria-label={t('review.settings.economy.cost.remove_named', { name })}
          onClick={props.onRemove}
        >
          {t('review.settings.general.remove')}
        </Button>
      </Actions>
    </Card>
  )
}

export const Costs = (props: EconomyProps & { tiers: Readonly<Record<string, number>> }): ReactNode => {
  const t = useText()
  const options = useOptions()
  const { economy, put, faultAt } = props
  const { costs, currency } = economy
  const set = (change: Partial<Table>) => {
    if (costs !== null) put({ costs: { ...costs, ...change } })
  }
  const title = <PartTitle>{t('review.settings.economy.cost.title')}</PartTitle>
  if (costs === null)
    return (
      <Part>
        {title}
        <Small>{t('review.settings.economy.cost.none')}</Small>
        <Actions>
          <Button size="small" onClick={() => put({ costs: { standard: NOT_SAID, entries: [] } })}>
            {t('review.settings.economy.cost.enter')}
          </Button>
        </Actions>
      </Part>
    )
  const { entries } = costs
  const byTier = entries.some(({ tier }) => tier !== null) && Object.keys(props.tiers).length === 0
  return (
    <Part>
      {title}
      <Small>{t('review.settings.economy.cost.hint')}</Small>
      <Card role="group" aria-label={t('review.settings.economy.cost.standard')}>
        <strong>{t('review.settings.economy.cost.standard')}</strong>
        <ExpenseFields
          currency={currency}
          expense={costs.standard}
          faultAt={(path) => faultAt(`costs.standard.${path}`)}
          onChange={(standard) => set({ standard })}
        />
      </Card>
      {[...entries.entries()].map(([at, entry]) => (
        <EntryCard
          key={at}
          name={t('review.settings.economy.cost.line', { count: at + 1 })}
          {...{ entry, currency, options }}
          faultAt={(path) => faultAt(`costs.entries.${at}.${path}`)}
          onChange={(next) => set({ entries: entries.map((one, index) => (index === at ? next : one)) })}
          onRemove={() => set({ entries: entries.filter((_, index) => index !== at) })}
        />
      ))}
      {byTier ? <Small role="status">{t('review.settings.economy.cost.no_tiers')}</Small> : null}
      <Actions>
        <Button
          size="small"
          onClick={() => set({ entries: [...entries, { tier: null, channel: null, cost: NOT_SAID }] })}
        >
          {t('review.settings.economy.cost.add')}
        </Button>
        <Button size="small" isDanger onClick={() => put({ costs: null })}>
          {t('review.settings.economy.cost.forget')}
        </Button>
      </Actions>
    </Part>
  )
}
