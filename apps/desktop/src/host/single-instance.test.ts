import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { claimInstance, type Instance } from "./single-instance.ts"

let folder: string
let claimed: Instance | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-instance-"))
})
afterEach(() => {
  claimed?.release()
  rmSync(folder, { recursive: true })
})

test("[X6] a second start hands its link to the first and goes away", async () => {
  const handed: (string | undefined)[] = []
  claimed = await claimInstance(folder, undefined, (link) => handed.push(link))
  for (const link of ["commonshelf://join#abc.12345678", undefined])
    expect(await claimInstance(folder, link, () => undefined)).toBeUndefined()
  expect(handed).toEqual(["commonshelf://join#abc.12345678", undefined])
})

test("[X6] what a killed program left behind is no program", async () => {
  writeFileSync(join(folder, "instance.sock"), "")
  claimed = await claimInstance(folder, undefined, () => undefined)
  expect(claimed).toBeDefined()
})
