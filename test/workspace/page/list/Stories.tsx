// Where does the demo account show what? One ticket for each thing worth seeing.

import { Anchor } from '@zendeskgarden/react-buttons'
import { useSurroundings } from '#workspace/page/surroundings.tsx'
import css from './list.module.css'

export function Stories() {
  const { setup } = useSurroundings()
  return (
    <>
      <div className={css.title}>
        <h1>Stories</h1>
        <p>Tickets of the demo account that each show one thing</p>
      </div>
      <ul className={css.stories}>
        {setup.stories.map((story) => (
          <li key={story.title} className={css.story}>
            <Anchor href={`#/tickets/${story.ticketId}`}>{story.title}</Anchor>
            <p>#{story.ticketId}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
