// Has a language's way of writing such numbers been asked for before? Making it is dear, and tables have many cells.

const made = new Map<string, Intl.NumberFormat>()

/** The same format for the same language and options, made when first asked for. Throws as `Intl.NumberFormat` does. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const name = `${locale} ${JSON.stringify(options)}`
  const format = made.get(name) ?? new Intl.NumberFormat(locale, options)
  made.set(name, format)
  return format
}
