import type { z } from "zod"
import { askNode } from "../api/reach.ts"
import type { HomePaths } from "../home/home.ts"
import type { DemoPartyKey } from "./cast/parties.ts"
import type { NodeProcess } from "./node-process.ts"

/** One of the four nodes, asked through its HTTP API like any other. */
export interface DemoNode {
  readonly key: DemoPartyKey
  readonly name: string
  readonly paths: HomePaths
  readonly process: NodeProcess
  /** Runs an operation there and reads its answer. @throws Failure when the node refuses */
  ask<Answer>(operation: string, input: unknown, answer: z.ZodType<Answer>): Promise<Answer>
}

/** A node to be asked for as long as `signal` is not aborted. */
export function demoNode(
  place: Pick<DemoNode, "key" | "name" | "paths" | "process">,
  signal: AbortSignal,
): DemoNode {
  return {
    ...place,
    async ask(operation, input, answer) {
      await place.process.ready
      signal.throwIfAborted()
      return answer.parse(await askNode(place.paths, operation, input))
    },
  }
}
