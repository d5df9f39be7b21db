// How does the customer seem to feel? A proposal with its evidence; the agent decides.

import { type ReactNode, useId, useState } from 'react'
import { useText, useTextById } from '#app/i18n/language.tsx'
import { Chip } from '#app/kit/Chip.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { PartHeading, Row, Small, Stack, Subtle } from '#app/kit/text.tsx'
import { MOODS, type Mood, type MoodProposal } from '#domain/health/mood.ts'

export const MoodPart = (props: {
  mood: Mood | null
  proposal: MoodProposal | null
  /** Whether there were words to go by: else nothing is said of them. */
  read: boolean
  say: (mood: Mood | null) => void
}): ReactNode => {
  const t = useText()
  const words = useTextById()
  const id = useId()
  const [choosing, setChoosing] = useState(false)
  const { mood, proposal } = props
  const shown = mood ?? proposal?.mood ?? null
  const tell = (next: Mood | null) => {
    props.say(next)
    setChoosing(false)
  }
  const grounds =
    mood === null && proposal !== null
      ? proposal.evidence.flatMap(
          ({ id: ground, params }) =>
            words('health.mood_evidence', ground, { ...params, count: params.n ?? 0 }) ?? [],
        )
      : []
  return (
    <section aria-labelledby={id}>
      <Stack $gap="xxs">
        <Row>
          <PartHeading id={id}>{t('health.mood')}</PartHeading>
          {shown === null ? (
            props.read && <Subtle>{t('health.mood_none')}</Subtle>
          ) : (
            <span>{t(mood === null ? `health.seems.${shown}` : `health.moods.${shown}`)}</span>
          )}
          {mood === null && proposal !== null ? (
            <TextLink onClick={() => tell(proposal.mood)}>{t('health.mood_confirm')}</TextLink>
          ) : null}
          <TextLink aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {t(shown === null ? 'health.mood_note' : 'health.mood_change')}
          </TextLink>
        </Row>
        {grounds.length === 0 ? null : <Small>{[...new Set(grounds)].join(' · ')}</Small>}
        {choosing ? (
          <Row role="group" aria-labelledby={id}>
            {MOODS.map((name) => (
              <Chip key={name} pressed={mood === name} onClick={() => tell(mood === name ? null : name)}>
                {t(`health.moods.${name}`)}
              </Chip>
            ))}
          </Row>
        ) : null}
      </Stack>
    </section>
  )
}
