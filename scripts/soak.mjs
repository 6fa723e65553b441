// `pnpm soak`: the federation of ten nodes for as long as is asked, and all tests with properties under random seeds.
//   pnpm soak [--minutes 30] [--seed N]
import { spawnSync } from "node:child_process"
import { randomInt } from "node:crypto"
import { parseArgs } from "node:util"
import { root } from "./pnpm.mjs"

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string" } },
})
const seed = values.seed ?? String(randomInt(2 ** 31))
console.log(`seed ${seed}  (again: pnpm soak --minutes ${values.minutes} --seed ${seed})`)

const env = { ...process.env, SOAK_MINUTES: values.minutes, SOAK_SEED: seed }
const run = (...files) =>
  spawnSync("npx", ["vitest", "run", ...files], { cwd: root, stdio: "inherit", env }).status
const properties = run("packages", "apps/node", "test/attacks")
const federation = run("test/soak")
console.log(`seed ${seed}: properties ${word(properties)}, federation ${word(federation)}`)
process.exit(properties === 0 && federation === 0 ? 0 : 1)

function word(status) {
  return status === 0 ? "hold" : "FAILED"
}
