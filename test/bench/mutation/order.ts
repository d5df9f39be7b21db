// Which tests shall run first against a mistake, so that it is noticed soon? The quick, and who noticed those near it.

/** Milliseconds of a test that has not run yet: few take as long. */
const UNKNOWN = 5

export class TestOrder {
  readonly #took = new Map<string, number>()
  /** By file of source and test: how many mistakes of that file it was first to notice. */
  readonly #noticed = new Map<string, Map<string, number>>()

  ran(test: string, milliseconds: number): void {
    this.#took.set(test, milliseconds)
  }

  noticed(source: string, test: string): void {
    const counts = this.#noticed.get(source) ?? new Map<string, number>()
    this.#noticed.set(source, counts.set(test, (counts.get(test) ?? 0) + 1))
  }

  /** The same tests, those first that are likeliest to notice a mistake of this file for the time they take. */
  sorted<Test extends { id: string }>(source: string, tests: readonly Test[]): Test[] {
    const counts = this.#noticed.get(source)
    const costOf = ({ id }: Test): number => (this.#took.get(id) ?? UNKNOWN) / (1 + (counts?.get(id) ?? 0))
    return tests
      .map((test) => ({ test, cost: costOf(test) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ test }) => test)
  }

  /** The same files, those first whose cheapest test comes first. */
  sortedFiles(
    source: string,
    files: readonly string[],
    testsOf: (file: string) => readonly { id: string }[],
  ): string[] {
    const counts = this.#noticed.get(source)
    const namesake = source.replace(/\.ts$/, '.test.ts')
    const rank = (file: string): number =>
      Math.max(file === namesake ? 1 : 0, ...testsOf(file).map(({ id }) => counts?.get(id) ?? 0))
    const cost = (file: string): number =>
      testsOf(file).reduce((sum, { id }) => sum + (this.#took.get(id) ?? UNKNOWN), 0)
    return files
      .map((file) => ({ file, cost: cost(file) / (1 + rank(file)) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ file }) => file)
  }
}
