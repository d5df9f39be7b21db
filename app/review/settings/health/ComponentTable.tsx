// Which parts make up health, what do they give, and do they sum to 100?

import { Button } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { Fragment, type ReactNode, useId, useState } from 'react'
import styled from 'styled-components'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { Hidden, Small, Subtle } from '#app/kit/text.tsx'
import { PlainTable } from '#app/review/settings/layout.tsx'
import { useSettingsWords } from '#app/review/settings/words.ts'
import type { Component } from '#domain/health/component.ts'
import type { DefinitionIssue } from '#domain/health/definition.ts'
import { ComponentForm } from './ComponentForm.tsx'
import { newComponent, sumOf } from './edit.ts'

const Fault = styled.span`
  display: block;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.danger' })};
`

const Summary = styled(Subtle)`
  display: block;
`

/** Names what a component without an id goes by in its faults. */
const nameAt = (component: Component, at: number): string => component.id || `#${at + 1}`

const Row = (props: {
  component: Component
  faults: number
  open: boolean
  formId: string
  onToggle: () => void
}): ReactNode => {
  const t = useText()
  const byId = useTextById()
  const words = useSettingsWords()
  const { component, faults, open } = props
  const name = words.signal(component.signal)
  const pillar = byId('health.pillars', component.pillar) ?? component.pillar
  const step = byId('health.coaching', `${component.coaching.id}.do`)
  return (
    <tr>
      <th scope="row">
        {name}{' '}
        <Subtle>
          ({component.id}, {pillar})
        </Subtle>
        <Summary>{words.steps(component)}</Summary>
        {component.coaching.tier1 && step !== undefined ? (
          <Summary>{t('review.settings.health.offers', { step })}</Summary>
        ) : null}
        {faults === 0 ? null : <Fault>{t('review.settings.health.faults', { count: faults })}</Fault>}
      </th>
      <td className="number">{Number.isFinite(component.maximum) ? component.maximum : '?'}</td>
      <td>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={open ? props.formId : undefined}
          aria-label={t(open ? 'review.settings.health.close_named' : 'review.settings.health.edit_named', {
            name: component.id || name,
          })}
          onClick={props.onToggle}
        >
          {t(open ? 'review.settings.health.close' : 'review.settings.health.edit')}
        </Button>
      </td>
    </tr>
  )
}

export const ComponentTable = (props: {
  components: readonly Component[]
  issues: readonly DefinitionIssue[]
  onChange: (components: readonly Component[]) => void
}): ReactNode => {
  const t = useText()
  const id = useId()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const { components, issues, onChange } = props
  const sum = sumOf(components)
  const issuesOf = (component: Component, at: number) =>
    issues.filter((issue) => issue.component === nameAt(component, at))
  const toggle = (at: number) => {
    const next = new Set(open)
    if (!next.delete(at)) next.add(at)
    setOpen(next)
  }
  const remove = (at: number) => {
    setOpen(new Set([...open].flatMap((one) => (one === at ? [] : [one > at ? one - 1 : one]))))
    onChange(components.filter((_, index) => index !== at))
  }
  const add = () => {
    setOpen(new Set(open).add(components.length))
    onChange([...components, newComponent(components)])
  }
  return (
    <div>
      <PlainTable>
        <caption>
          <Hidden>{t('review.settings.health.table')}</Hidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('review.settings.health.part')}</th>
            <th scope="col" className="number">
              {t('review.settings.health.points')}
            </th>
            <th scope="col">
              <Hidden>{t('review.settings.health.edit')}</Hidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...components.entries()].map(([at, component]) => (
            // An id changes while it is typed: the place does not.
            <Fragment key={at}>
              <Row
                component={component}
                faults={issuesOf(component, at).length}
                open={open.has(at)}
                formId={`${id}-${at}`}
                onToggle={() => toggle(at)}
              />
              {open.has(at) ? (
                <tr>
                  <td colSpan={3}>
                    <ComponentForm
                      id={`${id}-${at}`}
                      component={component}
                      issues={issuesOf(component, at)}
                      onChange={(next) =>
                        onChange(components.map((one, index) => (index === at ? next : one)))
                      }
                      onRemove={() => remove(at)}
                    />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('review.settings.health.sum')}</th>
            <td className="number">
              <span role="status">{t('review.settings.health.sum_of', { sum })}</span>
            </td>
            <td>{sum === 100 ? null : <Fault>{t('review.settings.health.sum_wrong')}</Fault>}</td>
          </tr>
        </tfoot>
      </PlainTable>
      <Small>{t('review.settings.health.maximum_hint')}</Small>
      <Button size="small" onClick={add}>
        {t('review.settings.health.add')}
      </Button>
    </div>
  )
}
