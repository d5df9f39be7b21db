// How well would the index have told who leaves? The back-test on a file of past customers that never leaves the browser.

import { Progress } from '@zendeskgarden/react-loaders'
import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Column, Part } from '#app/review/settings/layout.tsx'
import type { HealthDefinition } from '#domain/health/definition.ts'
import { FilePick } from './FilePick.tsx'
import { Questions } from './Questions.tsx'
import { Report } from './Report.tsx'
import { type Stage, useBacktest } from './use-backtest.ts'
import { useBacktestWords } from './words.ts'

export interface BacktestProps {
  /** The definition whose index is tested, with its bands; a draft will do. */
  definition: HealthDefinition
  /**
   * Takes over proposed points: a sound definition (`validateDefinition` finds nothing) of the proposed components that
   * are signals, with the bands of `definition`. It is only handed over, never saved. Null where nothing may be changed.
   */
  onPropose: ((definition: HealthDefinition) => void) | null
}

/** What is going on, for those who see it and those who hear it. */
const Going = ({ stage }: { stage: Stage }): ReactNode => {
  const t = useText()
  const running = stage.at === 'running'
  const said =
    stage.at === 'reading'
      ? t('review.settings.backtest.reading')
      : running
        ? t('review.settings.backtest.running')
        : stage.at === 'done'
          ? t('review.settings.backtest.done')
          : stage.at === 'ready' && stage.stopped
            ? t('review.settings.backtest.stopped')
            : ''
  return (
    <>
      <Small role="status">{said}</Small>
      {running ? (
        <Progress
          value={(stage.progress.done / stage.progress.of) * 100}
          aria-label={t('review.settings.backtest.running')}
        />
      ) : null}
    </>
  )
}

export const Backtest = ({ definition, onPropose }: BacktestProps): ReactNode => {
  const t = useText()
  const words = useBacktestWords()
  const work = useBacktest(definition)
  const { stage, file, fault } = work
  return (
    // Its title is that of the section.
    <Part as="div">
      <Small>{t('review.settings.backtest.intro')}</Small>
      <Small>{t('review.settings.backtest.private')}</Small>
      <Column>
        <FilePick again={file !== null} onFile={work.read} />
        {file === null ? null : <Questions work={work} file={file} />}
        {fault === null ? null : (
          <Alert type="error" role="alert">
            {words.fault(fault)}
          </Alert>
        )}
        <Going stage={stage} />
        {stage.at === 'done' ? <Report report={stage.report} onPropose={onPropose} /> : null}
      </Column>
    </Part>
  )
}
