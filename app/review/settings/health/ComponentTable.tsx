// Which parts make up health, what do they give, and do they sum to 100?

import { Button } from '@zendeskgarden/react-buttons'
import { Fragment, type ReactNode, useId, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Hidden, Small } from '#app/kit/text.tsx'
import { PlainTable } from '#app/review/settings/layout.tsx'
import type { Component } from '#domain/health/component.ts'
import type { DefinitionIssue } from '#domain/health/definition.ts'
import { ComponentForm } from './ComponentForm.tsx'
import { ComponentRow, Fault } from './ComponentRow.tsx'
import { newComponent, sumOf } from './edit.ts'

const Whole = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
`

/** Names what a component without an id goes by in its faults. */
const nameAt = (component: Component, at: number): string => component.id || `#${at + 1}`

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
    <Whole>
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
              <ComponentRow
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
      <div>
        <Button size="small" onClick={add}>
          {t('review.settings.health.add')}
        </Button>
      </div>
    </Whole>
  )
}
