import type { z } from "@medusajs/framework/zod"
import type { Endpoint } from "../http/contract"
import type { endpoints } from "../http/endpoints"

type Endpoints = typeof endpoints

type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** A query value that is read from text has no input type of its own; the client takes what it becomes. */
type QueryOf<Schema extends z.ZodType> = {
  [Key in keyof z.input<Schema>]: unknown extends z.input<Schema>[Key]
    ? z.output<Schema>[Key & keyof z.output<Schema>]
    : z.input<Schema>[Key]
}

type OperationOf<E extends Endpoint> = (ParamsOf<E["path"]> extends never
  ? unknown
  : { params: Record<ParamsOf<E["path"]>, string> }) &
  (E["query"] extends z.ZodType
    ? Partial<QueryOf<E["query"]>> extends QueryOf<E["query"]>
      ? { query?: QueryOf<E["query"]> }
      : { query: QueryOf<E["query"]> }
    : unknown) &
  (E["body"] extends z.ZodType ? { body: z.input<E["body"]> } : unknown)

/** What each endpoint of the contract takes and answers. The packed client carries the same, written out from OpenAPI. */
export type Operations = {
  [Name in keyof Endpoints]: {
    request: OperationOf<Endpoints[Name]>
    response: Endpoints[Name] extends { produces: string } ? Blob : z.output<Endpoints[Name]["response"]>
  }
}
