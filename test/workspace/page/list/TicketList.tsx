// Which tickets are there to work on? Views, a search, and the stories that the demo account tells.

import { useState } from 'react'
import { useSurroundings } from '#workspace/page/surroundings.tsx'
import css from './list.module.css'
import { Search } from './Search.tsx'
import { Stories } from './Stories.tsx'
import { TicketTable } from './TicketTable.tsx'
import { views } from './views.ts'

const STORIES = 'stories'

export function TicketList() {
  const { setup, user } = useSurroundings()
  const all = views(user.id)
  const [chosen, setChosen] = useState('mine')
  const [typed, setTyped] = useState('')
  const view = all.find((one) => one.id === chosen)
  const searching = typed.trim() !== ''
  const title = searching ? `Search: ${typed.trim()}` : (view?.title ?? 'Stories')
  const query = searching ? typed.trim() : (view?.query ?? null)
  const links = setup.stories.length > 0 ? [...all, { id: STORIES, title: 'Stories' }] : all
  return (
    <div className={css.page}>
      <nav className={css.views} aria-label="Views">
        <h2 className={css.heading}>Views</h2>
        {links.map(({ id, title: name }) => (
          <button
            key={id}
            type="button"
            className={css.view}
            aria-current={!searching && id === chosen ? 'page' : undefined}
            onClick={() => {
              setChosen(id)
              setTyped('')
            }}
          >
            {name}
          </button>
        ))}
        <p className={css.account}>{setup.accountName}</p>
      </nav>
      <section className={css.list} aria-label={title}>
        <Search value={typed} onSearch={setTyped} />
        {query === null ? <Stories /> : <TicketTable key={query} title={title} query={query} />}
      </section>
    </div>
  )
}
