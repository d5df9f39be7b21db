// Does a ticket belong to a brand whose help centre is not the one that the index holds?

export interface Brand {
  id: number
  hasHelpCenter: boolean
  /** Where its help centre stands: its own host, and one that is mapped to it. */
  hosts: readonly string[]
}

/**
 * `indexed`: hosts of the help centre in the index. False where that cannot be told: a brand that this agent does not
 * see, one without a help centre, an account of one brand, or an index without a link.
 */
export const isOfOtherBrand = (
  brandId: number | null,
  brands: readonly Brand[],
  indexed: readonly string[],
): boolean => {
  const brand = brands.find(({ id }) => id === brandId)
  if (brand === undefined || !brand.hasHelpCenter || brands.length < 2 || indexed.length === 0) return false
  return !brand.hosts.some((host) => indexed.includes(host))
}
