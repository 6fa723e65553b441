import type { z } from "zod"
import type { CommonsNode } from "../node/commons-node.ts"

/**
 * One thing that can be asked of a node, the same by command line and by the API. It takes and gives plain JSON; what a
 * person may have got wrong is a `Failure`.
 */
export interface Operation<Input extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly input: Input
  readonly run: (node: CommonsNode, input: z.infer<Input>) => Promise<Output> | Output
}

/** What an operation gives; `exit` when it was done with some items refused. Printed with a `schema` member first. */
export type Output = Readonly<Record<string, unknown>>

/** Defines an operation. */
export function operation<Input extends z.ZodType>(
  name: string,
  input: Input,
  run: Operation<Input>["run"],
): Operation<Input> {
  return { name, input, run }
}
