import { describe, expect, it } from 'vitest'
import type { JudgedDocument, JudgedTicket } from './judged-files.ts'
import { judgedSet } from './judged-set.ts'
import { taught } from './taught.ts'

const DOCUMENTS: JudgedDocument[] = ['card', 'spam'].map((id) => ({
  id,
  title: `About ${id}`,
  text: `All about ${id}.`,
  created: null,
}))

const day = (n: number): number => Date.UTC(2024, 0, n)
const ticket = (n: number, created: number | null): JudgedTicket => ({
  id: `t${n}`,
  subject: '',
  text: 'My payment was declined yesterday',
  requester: `r${n}`,
  created,
  rel: { card: 1 },
})

const solvedFor = async (tickets: JudgedTicket[], history: JudgedTicket[]): Promise<number[]> => {
  const set = await judgedSet(DOCUMENTS, tickets)
  const { memoryOf } = taught(set, tickets, { history, texts: [] })
  return tickets.map((one) => memoryOf(one)?.solved ?? -1)
}

describe('what a measured ranking may have learned', () => {
  it('is history from before the tickets', async () => {
    const history = [1, 2, 3].map((n) => ticket(n, day(n)))
    expect(await solvedFor([ticket(10, day(10)), ticket(11, day(20))], history)).toEqual([3, 3])
  })

  it('never comes from the same day or later', async () => {
    const history = [1, 5, 10].map((n) => ticket(n, day(n)))
    expect(await solvedFor([ticket(20, day(5)), ticket(21, day(7)), ticket(22, day(30))], history)).toEqual([
      1, 2, 3,
    ])
  })

  it('is never the ticket itself', async () => {
    const tickets = [1, 2, 3].map((n) => ticket(n, day(n)))
    expect(await solvedFor(tickets, tickets)).toEqual([0, 1, 2])
    const undated = [1, 2, 3].map((n) => ticket(n, null))
    expect(await solvedFor(undated, undated)).toEqual([0, 0, 0])
  })

  it('unjudged texts count whenever they were written, but for those that are ranked', async () => {
    const tickets = [ticket(1, day(1))]
    const set = await judgedSet(DOCUMENTS, tickets)
    const texts = [ticket(1, day(1)), ticket(2, day(9)), ticket(3, null)]
    const { memoryOf } = taught(set, tickets, { history: [], texts })
    expect(memoryOf(ticket(1, day(1)))).toMatchObject({ contacts: 2, solved: 0 })
  })
})
