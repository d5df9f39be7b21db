// How do the help centre's addresses spell a record?

/** The id and the title's words: letters of any script, joined by hyphens. */
export function slugOf(id: number, title: string): string {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [id, ...words].join('-')
}
