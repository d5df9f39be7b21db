// How many were lost in each group? Numbers with a bar behind the share.

import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import type { Group } from '#domain/backtest/judge/groups.ts'
import { groupCsv } from './csv-rows.ts'
import { WideTable } from './Wide.tsx'
import { useBacktestWords } from './words.ts'

export interface NamedGroup extends Group {
  name: string
  expected: number | null
}

const Bar = styled.span`
  display: block;
  height: 4px;
  min-width: 80px;
  margin-top: ${({ theme }) => theme.space.xxs};
  background: ${({ theme }) => getColor({ theme, variable: 'background.emphasis', transparency: theme.opacity[200] })};
  & > span {
    display: block;
    height: 100%;
    background: ${({ theme }) => getColor({ theme, variable: 'background.emphasis' })};
  }
`

export const GroupTable = ({
  name,
  label,
  groups,
}: {
  name: string
  label: string
  groups: readonly NamedGroup[]
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useBacktestWords()
  const expected = groups.some((group) => group.expected !== null)
  const number = true
  return (
    <>
      <WideTable
        name={name}
        head={[
          { text: label },
          { text: t('review.settings.backtest.groups.rows'), number },
          { text: t('review.settings.backtest.groups.lost'), number },
          { text: t('review.settings.backtest.groups.rate'), number },
          { text: t('review.settings.backtest.groups.interval'), number },
          ...(expected ? [{ text: t('review.settings.backtest.groups.expected'), number }] : []),
        ]}
      >
        {groups.map((group) => (
          <tr key={group.name}>
            <th scope="row">{group.name}</th>
            <td className="number">{format.number(group.rows)}</td>
            <td className="number">{format.number(group.lost)}</td>
            <td className="number">
              {group.rate === null ? '–' : words.share(group.rate)}
              <Bar aria-hidden="true">
                <span style={{ width: `${(group.rate ?? 0) * 100}%` }} />
              </Bar>
            </td>
            <td className="number">
              {group.rate === null
                ? '–'
                : t('review.settings.backtest.groups.range', {
                    from: words.share(group.low),
                    to: words.share(group.high),
                  })}
            </td>
            {expected ? (
              <td className="number">{group.expected === null ? '–' : words.share(group.expected)}</td>
            ) : null}
          </tr>
        ))}
      </WideTable>
      <CsvButton
        name="backtest-groups"
        rows={() => groupCsv(label, groups, (column) => t(`review.settings.backtest.groups.${column}`))}
      />
    </>
  )
}
