// Where does a back-test stand, from the file to its report? What is read stays in this component and goes with it.

import { useEffect, useRef, useState } from 'react'
import { BacktestFault } from '#domain/backtest/fault.ts'
import type { BacktestReport, Progress } from '#domain/backtest/report.ts'
import { backtest } from '#domain/backtest/run.ts'
import { readTable, type Table } from '#domain/backtest/table/csv.ts'
import { decodeTable } from '#domain/backtest/table/decode.ts'
import { guessLost, valuesOf } from '#domain/backtest/table/outcome.ts'
import type { HealthDefinition } from '#domain/health/definition.ts'
import { drive } from './drive.ts'

/** What is wrong; `unexpected` is a fault of ours. */
export type Fault = BacktestFault | 'unexpected'

export type Stage =
  | { at: 'nothing' }
  | { at: 'reading' }
  | { at: 'ready'; stopped: boolean }
  | { at: 'running'; progress: Progress }
  | { at: 'done'; report: BacktestReport }

export interface LoadedFile {
  name: string
  table: Table
}

/** More values than this are measurements, not an outcome. */
export const MOST_VALUES = 20

const faultOf = (error: unknown): Fault => (error instanceof BacktestFault ? error : 'unexpected')

export const useBacktest = (definition: HealthDefinition) => {
  const [stage, setStage] = useState<Stage>({ at: 'nothing' })
  const [file, setFile] = useState<LoadedFile | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [outcome, setOutcome] = useState('')
  const [loss, setLoss] = useState('')
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const place = file?.table.columns.indexOf(outcome) ?? -1
  const values = file && place !== -1 ? valuesOf(file.table, place) : []

  const read = async (chosen: File): Promise<void> => {
    running.current?.abort()
    setStage({ at: 'reading' })
    setFault(null)
    setFile(null)
    setOutcome('')
    setLoss('')
    try {
      const table = readTable(decodeTable(new Uint8Array(await chosen.arrayBuffer())))
      setFile({ name: chosen.name, table })
      setStage({ at: 'ready', stopped: false })
    } catch (error) {
      setFault(faultOf(error))
      setStage({ at: 'nothing' })
    }
  }

  const chooseOutcome = (name: string): void => {
    const found = file ? valuesOf(file.table, file.table.columns.indexOf(name)).map(({ value }) => value) : []
    setOutcome(name)
    setLoss(guessLost(name, found) ?? '')
    setFault(null)
    setStage({ at: 'ready', stopped: false })
  }

  const chooseLoss = (value: string): void => {
    setLoss(value)
    setFault(null)
    setStage({ at: 'ready', stopped: false })
  }

  const run = async (): Promise<void> => {
    if (!file) return
    const stop = new AbortController()
    running.current = stop
    setFault(null)
    setStage({ at: 'running', progress: { done: 0, of: 1 } })
    const work = backtest(file.table, { outcome, positive: loss, definition })
    try {
      const report = await drive(work, (progress) => setStage({ at: 'running', progress }), stop.signal)
      if (report !== null) setStage({ at: 'done', report })
    } catch (error) {
      setFault(faultOf(error))
      setStage({ at: 'ready', stopped: false })
    }
  }

  const stop = (): void => {
    running.current?.abort()
    setStage({ at: 'ready', stopped: true })
  }

  return { stage, file, fault, outcome, loss, values, read, chooseOutcome, chooseLoss, run, stop }
}

export type BacktestWork = ReturnType<typeof useBacktest>
