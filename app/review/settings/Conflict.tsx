// A colleague saved first: which of both sides' decisions shall hold?

import { Button } from '@zendeskgarden/react-buttons'
import { Field, Radio } from '@zendeskgarden/react-forms'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { clashes, merged, type Side } from '#domain/settings/parts.ts'
import type { Editor, Rival } from './draft.ts'
import { Actions, Card, PlainTable } from './layout.tsx'
import { useSettingsWords } from './words.ts'

const SIDES: readonly Side[] = ['mine', 'theirs']

/** `who`: the colleague's name, where it is known. */
export const Conflict = (props: { editor: Editor; rival: Rival; who: string | null }): ReactNode => {
  const t = useText()
  const words = useSettingsWords()
  const { editor, rival } = props
  const { settings: mine, base } = editor
  const theirs = rival.settings
  const found = useMemo(() => clashes(base, mine, theirs), [base, mine, theirs])
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map())
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const sideOf = (path: string): Side =>
    chosen.get(path) ?? found.find((clash) => clash.path === path)?.proposed ?? 'mine'
  const choose = (path: string, side: Side) => setChosen(new Map(chosen).set(path, side))
  const all = (side: Side) => setChosen(new Map(found.map(({ path }) => [path, side])))
  const goOn = () => editor.replace(merged(mine, theirs, sideOf), { base: theirs, basedOn: rival.version })
  return (
    <Card role="region" aria-label={t('review.settings.conflict.title')} ref={heading} tabIndex={-1}>
      <Alert type="warning">
        <Alert.Title>{t('review.settings.conflict.title')}</Alert.Title>
        {props.who === null
          ? t('review.settings.conflict.somebody', { version: rival.version })
          : t('review.settings.conflict.who', { name: props.who, version: rival.version })}
      </Alert>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('review.settings.conflict.setting')}</th>
            {SIDES.map((side) => (
              <th scope="col" key={side}>
                {t(`review.settings.conflict.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map((clash) => (
            <tr key={clash.path}>
              <th scope="row">{words.setting(clash.path)}</th>
              {SIDES.map((side) => (
                <td key={side}>
                  <Field>
                    <Radio
                      name={`side-${clash.path}`}
                      checked={sideOf(clash.path) === side}
                      onChange={() => choose(clash.path, side)}
                    >
                      <Field.Label isRegular>{words.value(clash.path, clash[side])}</Field.Label>
                    </Radio>
                  </Field>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <Actions>
        <Button isPrimary onClick={goOn}>
          {t('review.settings.conflict.go_on')}
        </Button>
        <Button isBasic onClick={() => all('mine')}>
          {t('review.settings.conflict.all_mine')}
        </Button>
        <Button isBasic onClick={() => all('theirs')}>
          {t('review.settings.conflict.all_theirs')}
        </Button>
      </Actions>
    </Card>
  )
}
