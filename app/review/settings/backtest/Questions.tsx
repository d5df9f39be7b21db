// Which column says who was lost, and how does it say so? Then the back-test can begin.

import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Choice } from '#app/review/settings/Choice.tsx'
import { Actions, Fields } from '#app/review/settings/layout.tsx'
import { type BacktestWork, type LoadedFile, MOST_VALUES } from './use-backtest.ts'

export const Questions = ({ work, file }: { work: BacktestWork; file: LoadedFile }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { outcome, loss, values, stage } = work
  const { columns, rows } = file.table
  const none = { value: '', name: t('review.settings.backtest.choose') }
  const tooMany = values.length > MOST_VALUES
  const running = stage.at === 'running'
  return (
    <>
      <Small>
        {t('review.settings.backtest.file', {
          name: file.name,
          rows: format.number(rows.length),
          columns: format.number(columns.length),
        })}
      </Small>
      <Fields $width="260px">
        <Choice
          label={t('review.settings.backtest.outcome')}
          hint={t('review.settings.backtest.outcome_hint')}
          value={outcome}
          options={[...(outcome === '' ? [none] : []), ...columns.map((name) => ({ value: name, name }))]}
          message={tooMany ? t('review.settings.backtest.too_many', { count: MOST_VALUES }) : undefined}
          onChange={work.chooseOutcome}
        />
        {outcome === '' || tooMany ? null : (
          <Choice
            label={t('review.settings.backtest.loss')}
            hint={t('review.settings.backtest.loss_hint')}
            value={loss}
            options={[
              ...(loss === '' ? [none] : []),
              ...values.map(({ value, rows: count }) => ({
                value,
                name: t('review.settings.backtest.loss_value', { value, count }),
              })),
            ]}
            onChange={work.chooseLoss}
          />
        )}
      </Fields>
      <Actions>
        <Button
          size="small"
          isPrimary
          disabled={outcome === '' || loss === '' || tooMany || running}
          onClick={work.run}
        >
          {t('review.settings.backtest.run')}
        </Button>
        {running ? (
          <Button size="small" onClick={work.stop}>
            {t('review.settings.backtest.stop')}
          </Button>
        ) : null}
      </Actions>
    </>
  )
}
