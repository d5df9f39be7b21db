// A colleague saved first: which of both sides shall hold, decision by decision?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Radio } from '@zendeskgarden/react-forms'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { CsvButton } from '#app/review/data/CsvButton.tsx'
import { Heads } from '#app/review/data/Heads.tsx'
import type { Side } from '#domain/settings/parts.ts'
import { Actions, Card, PlainTable } from './layout.tsx'

const SIDES: readonly Side[] = ['mine', 'theirs']
/** More are decided as proposed, or all at once. */
const MOST_SHOWN = 60

interface Clash extends Readonly<Record<Side, string>> {
  id: string
  /** What it is about. */
  name: string
  proposed: Side
}

/** `head`: what the clashes are about; `told`: who saved what. `onSettle` hears which side each of them takes. */
export const BothSides = (props: {
  head: string
  told: string
  clashes: readonly Clash[]
  onSettle: (sideOf: (id: string) => Side) => void
}): ReactNode => {
  const t = useText()
  const { clashes } = props
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map())
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const sideOf = (id: string): Side =>
    chosen.get(id) ?? clashes.find((clash) => clash.id === id)?.proposed ?? 'mine'
  const sides = SIDES.map((side) => t(`review.settings.conflict.${side}`))
  const rows = () => [
    [props.head, ...sides, t('review.settings.conflict.chosen')],
    ...clashes.map((clash) => [
      ...[clash.name, clash.mine, clash.theirs],
      t(`review.settings.conflict.${sideOf(clash.id)}`),
    ]),
  ]
  const all = (side: Side) => setChosen(new Map(clashes.map(({ id }) => [id, side])))
  return (
    <Card role="region" aria-label={t('review.settings.conflict.title')} ref={heading} tabIndex={-1}>
      <Alert type="warning">
        <Alert.Title>{t('review.settings.conflict.title')}</Alert.Title>
        {props.told}
      </Alert>
      {clashes.length === 0 ? null : (
        <PlainTable>
          <Heads names={[props.head, ...sides]} />
          <tbody>
            {clashes.slice(0, MOST_SHOWN).map((clash) => (
              <tr key={clash.id}>
                <th scope="row">{clash.name}</th>
                {SIDES.map((side) => (
                  <td key={side}>
                    <Field>
                      <Radio
                        name={`side-${clash.id}`}
                        checked={sideOf(clash.id) === side}
                        onChange={() => setChosen(new Map(chosen).set(clash.id, side))}
                      >
                        <Field.Label isRegular>{clash[side]}</Field.Label>
                      </Radio>
                    </Field>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      {clashes.length > MOST_SHOWN ? (
        <Small>{t('review.settings.conflict.more', { count: clashes.length - MOST_SHOWN })}</Small>
      ) : null}
      {clashes.length === 0 ? null : <CsvButton name="settings-conflict" rows={rows} />}
      <Actions>
        <Button isPrimary onClick={() => props.onSettle(sideOf)}>
          {t('review.settings.conflict.go_on')}
        </Button>
        {clashes.length === 0 ? null : (
          <>
            <Button isBasic onClick={() => all('mine')}>
              {t('review.settings.conflict.all_mine')}
            </Button>
            <Button isBasic onClick={() => all('theirs')}>
              {t('review.settings.conflict.all_theirs')}
            </Button>
          </>
        )}
      </Actions>
    </Card>
  )
}
