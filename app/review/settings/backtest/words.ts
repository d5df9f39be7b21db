// How are the figures and faults of a back-test put into words on screen?

import { useMemo } from 'react'
import { useFormat, useLocale, useText } from '#app/i18n/language.tsx'
import type { Estimate } from '#domain/backtest/judge/roc.ts'
import type { ProposedComponent, ProposedStep } from '#domain/backtest/proposal.ts'
import type { Notice } from '#domain/backtest/report.ts'
import type { Fault } from './use-backtest.ts'

export const useBacktestWords = () => {
  const t = useText()
  const format = useFormat()
  const locale = useLocale()
  return useMemo(() => {
    const digits = (least: number, options: Intl.NumberFormatOptions = {}) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: least,
        maximumFractionDigits: least,
        ...options,
      })
    const [three, signed, share] = [
      digits(3),
      digits(3, { signDisplay: 'exceptZero' }),
      digits(1, { style: 'percent' }),
    ]
    const interval = (estimate: Estimate | null, own: Intl.NumberFormat): string =>
      estimate === null
        ? t('review.settings.backtest.figures.unknown')
        : t('review.settings.backtest.figures.interval', {
            value: own.format(estimate.value),
            low: own.format(estimate.low),
            high: own.format(estimate.high),
          })
    return {
      auc: (value: number): string => three.format(value),
      share: (value: number): string => share.format(value),
      estimate: (estimate: Estimate | null): string => interval(estimate, three),
      difference: (estimate: Estimate | null): string => interval(estimate, signed),
      slope: (value: number): string => digits(2).format(value),
      notice: ({ id, params }: Notice): string =>
        t(`review.settings.backtest.notices.${id}`, {
          ...params,
          ...(typeof params.auc === 'number' ? { auc: three.format(params.auc) } : {}),
        }),
      fault: (fault: Fault): string => {
        if (fault === 'unexpected') return t('review.settings.backtest.faults.unexpected')
        const { code, row, column, params } = fault
        const said = t(`review.settings.backtest.faults.${code}`, params)
        if (row !== null && column !== null)
          return t('review.settings.backtest.at.cell', { row, column, fault: said })
        if (row !== null) return t('review.settings.backtest.at.row', { row, fault: said })
        return column === null ? said : t('review.settings.backtest.at.column', { column, fault: said })
      },
      step: (step: ProposedStep, kind: ProposedComponent['kind']): string => {
        if ('values' in step) return format.list(step.values)
        const days = kind === 'date' ? 'days_' : ''
        return 'atLeast' in step
          ? t(`review.settings.backtest.proposal.${days}at_least`, { value: step.atLeast })
          : t(`review.settings.backtest.proposal.${days}at_most`, { value: step.atMost })
      },
    }
  }, [t, format, locale])
}
