import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import type { Language } from "../messages/language.ts"
import { inWords } from "../messages/sentence.ts"
import { OPERATIONS } from "./index.ts"
import { storageFailure } from "../node/storage-failure.ts"
import type { Operation, Output } from "./operation.ts"
import { firstIssue } from "../messages/issue.ts"
import { operationSays } from "../messages/operation.ts"

/** Runs an operation on input of unknown origin and gives its output, in words and with the `schema` that scripts rely on. */
export async function runOperation(
  node: CommonsNode,
  name: string,
  input: unknown,
  language: Language = "en",
): Promise<Output> {
  const operation = OPERATIONS.get(name)
  if (operation === undefined)
    throw new Failure(EXIT.usage, "unknown-operation", operationSays.unknown({ name }))
  return runKnown(node, operation, input, language)
}

/** Runs an operation that is at hand in the same way. */
export async function runKnown(
  node: CommonsNode,
  operation: Operation,
  input: unknown,
  language: Language,
): Promise<Output> {
  const { name } = operation
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) {
    throw new Failure(
      EXIT.usage,
      "bad-input",
      operationSays.badInput({ name, detail: firstIssue(parsed.error) }),
    )
  }
  const output = await run(operation, node, parsed.data)
  const worded = inWords(output, language) as Output // a record stays one
  return { schema: `commonshelf/${name.replaceAll(" ", "-")}/1`, ...worded }
}

/** What the disk refuses in the middle of an operation is told like any other failure. */
async function run(operation: Operation, node: CommonsNode, input: unknown): Promise<Output> {
  try {
    return await operation.run(node, input)
  } catch (error) {
    throw storageFailure(error, node.paths)
  }
}
