// What stands below the first look on a person's own page: all of it, and their organisation beside it?

import { getColor } from '@zendeskgarden/react-theming'
import { type ReactNode, useId } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Stack } from '#app/kit/text.tsx'
import { Details } from '#app/sidebar/health/Details.tsx'
import { OrganizationPart } from '#app/sidebar/health/OrganizationPart.tsx'
import type { HealthReading } from '#app/sidebar/health/reading.ts'
import type { Organization } from '#domain/contact.ts'

const Whole = styled.section`
  padding-top: ${({ theme }) => theme.space.sm};
  border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  & > h3 {
    margin-bottom: ${({ theme }) => theme.space.xxs};
    font-size: ${({ theme }) => theme.fontSizes.md};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    overflow-wrap: anywhere;
  }
`

const OrganizationBeside = ({ organization }: { organization: Organization }): ReactNode => {
  const t = useText()
  const id = useId()
  return (
    <Whole aria-labelledby={id}>
      {/* What another frame told of the customer came without names. */}
      <h3 id={id}>
        {organization.name === ''
          ? t('health.organization.title')
          : t('health.organization.named', { name: organization.name })}
      </h3>
      <OrganizationPart organization={organization} />
    </Whole>
  )
}

/** People open a page now and then: here the organisation's call is worth it without being asked for. */
export const Full = (props: { reading: HealthReading; organization: Organization | null }): ReactNode => (
  <Stack $gap="sm">
    <Details reading={props.reading} />
    {props.organization === null ? null : <OrganizationBeside organization={props.organization} />}
  </Stack>
)
