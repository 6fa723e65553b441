import type { Highs } from "highs"

/** Solves a linear program in CPLEX's LP format: the objective's best value, or undefined where it has no bound. */
export type Solve = (program: string) => number | undefined

let highs: Promise<Highs> | undefined

/** The solver, which is loaded when it is first needed: 3.5 MB of WebAssembly. */
export async function loadSolver(): Promise<Solve> {
  highs ??= import("highs").then((module) => {
    // Its types are those of its CommonJS form, where the loader stands one step deeper than in the module.
    const load = module.default as unknown as typeof module.default.default
    return load()
  })
  const solver = await highs
  return (program) => {
    const { Status, ObjectiveValue } = solver.solve(program, { output_flag: false })
    if (Status === "Optimal") return ObjectiveValue
    if (Status === "Unbounded" || Status === "Primal infeasible or unbounded") return undefined
    throw new Error(`The audit's linear program has a solution, the truth, but the solver says: ${Status}`)
  }
}
