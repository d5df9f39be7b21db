// Is everything there that Barometer needs, and what is to be done about what is not?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import failed from '@zendeskgarden/svg-icons/src/16/alert-error-stroke.svg'
import mend from '@zendeskgarden/svg-icons/src/16/alert-warning-stroke.svg'
import ok from '@zendeskgarden/svg-icons/src/16/check-circle-stroke.svg'
import waiting from '@zendeskgarden/svg-icons/src/16/clock-stroke.svg'
import note from '@zendeskgarden/svg-icons/src/16/info-stroke.svg'
import { type ReactNode, useState } from 'react'
import styled from 'styled-components'
import { useServices } from '#app/host/services.tsx'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { Icon } from '#app/kit/Icon.tsx'
import { Hidden, PartHeading, Small } from '#app/kit/text.tsx'
import { CopyText } from '#app/review/CopyText.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Actions, Column } from '#app/review/settings/layout.tsx'
import type { SectionProps } from '#app/review/settings/sections.ts'
import { useSettingsWords } from '#app/review/settings/words.ts'
import type { SetUpLine } from '#domain/settings/set-up.ts'
import { diagnosticsText } from './diagnostics.ts'
import { useSetUp } from './use-findings.ts'

const ICONS: Readonly<Record<SetUpLine['state'], string>> = { ok, note, mend, failed, waiting }
const COLOURS = {
  ok: 'success',
  note: 'subtle',
  mend: 'warning',
  failed: 'danger',
  waiting: 'subtle',
} as const

const Lines = styled.ul`
  display: flex;
  flex-direction: column;
`

const Line = styled.li<{ $state: SetUpLine['state'] }>`
  display: grid;
  grid-template-columns: 20px minmax(0, 200px) minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.xs} 0;
  border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  overflow-wrap: anywhere;
  & > :first-child {
    margin-top: 2px;
    color: ${({ theme, $state }) => getColor({ theme, variable: `foreground.${COLOURS[$state]}` })};
  }
  & > strong { font-weight: ${({ theme }) => theme.fontWeights.semibold}; }
  @media (max-width: 799px) {
    grid-template-columns: 20px minmax(0, 1fr);
    & > :last-child { grid-column: 2; }
  }
`

/** What was found, in words. */
const useSaid = (): ((line: SetUpLine) => string) => {
  const t = useText()
  const byId = useTextById()
  return ({ about, state, code, params }) =>
    state === 'failed' || state === 'waiting'
      ? t(`review.settings.check.${state}`)
      : (byId(`review.settings.check.${about}`, code, params) ?? code)
}

const CheckLine = ({ line }: { line: SetUpLine }): ReactNode => {
  const t = useText()
  const said = useSaid()
  const { about, state } = line
  return (
    <Line $state={state}>
      <Icon source={ICONS[state]} size={16} />
      <strong>{t(`review.settings.check.${about}.title`)}</strong>
      <span>
        <Hidden>{t(`review.settings.check.states.${state}`)} </Hidden>
        {said(line)}
      </span>
    </Line>
  )
}

export const SetUpCheck = (props: SectionProps): ReactNode => {
  const t = useText()
  const services = useServices()
  const words = useSettingsWords()
  const said = useSaid()
  const { lines, faults, again, busy } = useSetUp(props)
  const wrong = [...faults.definition.map(words.definition), ...faults.settings.map(words.issue)]
  const [diagnostics, setDiagnostics] = useState<string | null>(null)
  const toMend = lines.filter(({ state }) => state === 'mend').length
  const settled = lines.every(({ state }) => state !== 'waiting')
  return (
    <Column>
      <Small role="status">
        {!settled
          ? t('review.settings.check.running')
          : toMend === 0
            ? t('review.settings.check.good')
            : t('review.settings.check.to_mend', { count: toMend })}
      </Small>
      <Lines>
        {lines.map((line) => (
          <CheckLine key={line.about} line={line} />
        ))}
      </Lines>
      {wrong.length === 0 ? null : (
        <div>
          <PartHeading>{t('review.settings.check.faults')}</PartHeading>
          <ul>
            {wrong.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <Actions>
        <Button size="small" disabled={busy} onClick={again}>
          {t('review.settings.check.again')}
        </Button>
        <Button size="small" onClick={() => setDiagnostics(diagnosticsText(services, lines, services.now()))}>
          {t('review.settings.check.diagnostics')}
        </Button>
        <CsvButton
          name="setup-check"
          rows={() => [
            (['about', 'state', 'found'] as const).map((column) => t(`review.settings.check.csv.${column}`)),
            ...lines.map((line) => [
              ...[
                t(`review.settings.check.${line.about}.title`),
                t(`review.settings.check.csv.${line.state}`),
              ],
              said(line),
            ]),
          ]}
        />
      </Actions>
      {diagnostics === null ? null : (
        <div>
          <CopyText
            key={diagnostics}
            label={t('review.settings.check.diagnostics_text')}
            text={diagnostics}
            rows={10}
          />
        </div>
      )}
    </Column>
  )
}
