// What is used of a client library that says nothing of its types?

declare module 'zendesk-node-api' {
  interface Resource {
    list(query?: string): Promise<unknown[] | undefined>
    show(id: number): Promise<unknown>
    showMany(ids: string): Promise<unknown[]>
    create(record: object): Promise<unknown>
    createOrUpdate(record: object): Promise<unknown>
    update(id: number, record: object): Promise<unknown>
    delete(id: number): Promise<true>
  }

  class Zendesk {
    constructor(config: { url: string; email?: string; token: string; oauth?: boolean })
    readonly tickets: Resource
    readonly ticketFields: Resource
    readonly organizations: Resource
    readonly users: Resource
    readonly userFields: Resource
    readonly macros: Resource
    readonly search: Resource
  }
  export = Zendesk
}
