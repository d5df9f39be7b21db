// How is Barometer set up here, what has the team decided, and who may change it? The tab of the settings.

import { useQuery } from '@tanstack/react-query'
import { Alert } from '@zendeskgarden/react-notifications'
import { type ReactNode, useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Late } from '#app/kit/Late.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { panelState } from '#app/kit/panel-state.ts'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small } from '#app/kit/text.tsx'
import { namesQuery } from '#app/queries/account-lists.ts'
import { latestSettingsQuery, type TeamSettings } from '#app/queries/edit-settings.ts'
import type { TabProps } from '#app/review/tabs.ts'
import { Conflict } from './Conflict.tsx'
import { useEditor } from './draft.ts'
import { Column, SectionTitle, Sides } from './layout.tsx'
import { SaveBar } from './SaveBar.tsx'
import { SectionNav } from './SectionNav.tsx'
import { SECTION_NAMES, SECTIONS, type SectionProps } from './sections.ts'
import { useSaving } from './use-saving.ts'

/** Which version this is, and whose. */
const Version = ({
  team,
  names,
}: {
  team: TeamSettings
  names: Readonly<Record<number, string>>
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  if (team.source !== 'object') return <Small>{t(`review.settings.source.${team.source}`)}</Small>
  const { version, saved } = team
  const when = saved ? format.moment(saved.at) : ''
  const name = saved?.by ? names[saved.by] : undefined
  return (
    <Small>
      {name === undefined
        ? t('review.settings.version', { version, when })
        : t('review.settings.version_by', { version, when, name })}
    </Small>
  )
}

/** Why nothing can be changed here, and what to do about it. */
const ReadOnly = ({ team, editable }: { team: TeamSettings; editable: boolean }): ReactNode => {
  const t = useText()
  const { refetch } = useQuery(latestSettingsQuery(useServices()))
  if (editable) return null
  return (
    <Alert type="info">
      <Alert.Title>{t('review.settings.read_only.title')}</Alert.Title>
      {t(team.writable ? 'review.settings.read_only.rights' : 'review.settings.read_only.object')}{' '}
      {team.writable ? null : (
        <TextLink inText onClick={() => refetch()}>
          {t('failed.retry')}
        </TextLink>
      )}
    </Alert>
  )
}

const Loaded = ({ team, place, go }: TabProps & { team: TeamSettings }): ReactNode => {
  const t = useText()
  const services = useServices()
  const editor = useEditor(team)
  const saving = useSaving(team, editor)
  const { rival } = editor
  const people = useMemo(
    () => [...new Set([team.saved?.by, rival?.by])].filter((id) => typeof id === 'number'),
    [team, rival],
  )
  const names = useQuery(namesQuery(services, people)).data ?? {}
  const section = SECTION_NAMES.find((name) => name === place.section) ?? 'check'
  const newer = team.version > editor.basedOn && rival === null
  return (
    <Sides>
      <SectionNav current={section} onChoose={(next) => go({ section: next })} />
      <Column>
        <Version team={team} names={names} />
        <ReadOnly team={team} editable={editor.editable} />
        {newer ? <Alert type="warning">{t('review.settings.newer', { version: team.version })}</Alert> : null}
        {rival === null ? (
          <Late<SectionProps>
            key={section}
            name={t(`review.settings.sections.${section}`)}
            lines={8}
            load={SECTIONS[section]}
          >
            {(Section) => (
              <Column>
                <SectionTitle>{t(`review.settings.sections.${section}`)}</SectionTitle>
                <Section team={team} editor={editor} />
              </Column>
            )}
          </Late>
        ) : (
          <Conflict
            key={rival.version}
            editor={editor}
            rival={rival}
            who={rival.by === null ? null : (names[rival.by] ?? null)}
          />
        )}
        {rival === null ? (
          <SaveBar
            editor={editor}
            outcome={saving.outcome}
            busy={saving.busy}
            onSave={saving.save}
            onDiscard={saving.discard}
          />
        ) : null}
      </Column>
    </Sides>
  )
}

export const SettingsTab = (props: TabProps): ReactNode => {
  const t = useText()
  const latest = useQuery(latestSettingsQuery(useServices()))
  return (
    <PanelBody name={t('review.tabs.settings')} state={panelState([latest])} lines={8}>
      {() => (latest.data ? <Loaded {...props} team={latest.data} /> : null)}
    </PanelBody>
  )
}
