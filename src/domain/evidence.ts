// How does a measure say why it says so? By an identifier and figures; words are made where they are shown.

/** One ground for a result. `id` names the ground; `params` hold what its sentence needs. */
export interface Evidence {
  id: string
  params: Readonly<Record<string, string | number>>
}

export const evidence = (id: string, params: Evidence['params'] = {}): Evidence => ({ id, params })
