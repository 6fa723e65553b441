import type { AtWork, Cooperative } from "../../protocol/answers.ts"
import { CHEESE, inventedQuestions } from "./invented-questions.ts"
import { AT, founded } from "./stand-in-answers.ts"

/** A supplier that was invited by two cooperatives and is asked seven questions. */
export function working(language: AtWork["language"]): AtWork {
  return {
    ...founded(language),
    cooperatives: [cooperative("Beshutaf"), cooperative("Park Side Food Co-op")],
    products: [CHEESE],
    questions: inventedQuestions(),
    sync: { kind: "up-to-date", with: "Beshutaf", at: AT },
  }
}

function cooperative(name: string): Cooperative {
  return { scid: `Qm${name}`, name, state: "connected", inStep: true, lastSeenAt: AT }
}
