// Which values does a table hold that a lead chose or pasted, and what must be said before they are taken?

import { useMemo, useState } from 'react'
import { useBacktestWords } from '#app/review/settings/backtest/words.ts'
import { BacktestFault } from '#domain/backtest/fault.ts'
import { readTable, type Table } from '#domain/backtest/table/csv.ts'
import { decodeTable } from '#domain/backtest/table/decode.ts'
import { readPoints, type SeriesChoice, type SeriesReading } from '#domain/review/series/file.ts'
import { proposeColumns, proposeLength } from '#domain/review/series/propose.ts'
import type { SeriesKind } from '#domain/review/series.ts'
import { useSeriesWords } from './words.ts'

/** A series has a few thousand values at most: what is larger is none. */
const LARGEST = 5_000_000

type Chosen = Omit<SeriesChoice, 'kind'>

export interface Loaded {
  table: Table
  choice: Chosen
  reading: SeriesReading
}

export const useImport = (kind: SeriesKind) => {
  const { usual } = useSeriesWords()
  const words = useBacktestWords()
  const [fault, setFault] = useState<string | null>(null)
  const [table, setTable] = useState<Table | null>(null)
  const [choice, setChoice] = useState<Chosen | null>(null)
  const reading = useMemo(
    () => (table && choice ? readPoints(table, { ...choice, kind }, usual) : null),
    [table, choice, kind, usual],
  )
  const attempt = (read: () => Table): void => {
    setFault(null)
    try {
      const found = read()
      const columns = proposeColumns(found)
      setTable(found)
      setChoice({ ...columns, length: proposeLength(found, columns, usual), order: null, decimal: null })
    } catch (error) {
      setTable(null)
      setFault(words.fault(error instanceof BacktestFault ? error : 'unexpected'))
    }
  }
  return {
    fault,
    loaded: table && choice && reading ? ({ table, choice, reading } satisfies Loaded) : null,
    file: async (file: File): Promise<void> => {
      if (file.size > LARGEST) {
        setTable(null)
        setFault(words.fault(new BacktestFault('too_large', {}, { limit: LARGEST / 1_000_000 })))
        return
      }
      const bytes = new Uint8Array(await file.arrayBuffer())
      attempt(() => readTable(decodeTable(bytes)))
    },
    paste: (text: string) => attempt(() => readTable(text)),
    choose: (change: Partial<Chosen>) => {
      if (choice !== null) setChoice({ ...choice, ...change })
    },
    close: () => setTable(null),
  }
}

export type Import = ReturnType<typeof useImport>
