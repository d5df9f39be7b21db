import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BacktestFault } from '#domain/backtest/fault.ts'
import { decodeTable } from './decode.ts'

const utf16 = (text: string, mark: readonly number[], big: boolean): Uint8Array =>
  Uint8Array.from([
    ...mark,
    ...[...text].flatMap((char) => {
      const code = char.charCodeAt(0)
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8]
    }),
  ])

describe('decodeTable', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Größe,b')],
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Größe,b')])],
    ['UTF-16, little end first', utf16('Größe,b', [0xff, 0xfe], false)],
    ['UTF-16, big end first', utf16('Größe,b', [0xfe, 0xff], true)],
    ['Windows-1252', Uint8Array.from([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x2c, 0x62])],
  ])('reads %s', (_, bytes) => {
    expect(decodeTable(bytes)).toBe('Größe,b')
  })

  it('refuses workbooks', () => {
    expect(() => decodeTable(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toThrow(
      expect.objectContaining({ code: 'workbook' }),
    )
  })

  it('says where a file stops being text', () => {
    expect(() => decodeTable(new TextEncoder().encode('a,b\n1,2\n3,\u0000'))).toThrow(
      expect.objectContaining({ code: 'not_text', row: 3, column: 2 }),
    )
  })

  it('never throws anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(typeof decodeTable(bytes)).toBe('string')
        } catch (error) {
          expect(error).toBeInstanceOf(BacktestFault)
        }
      }),
    )
  })
})
