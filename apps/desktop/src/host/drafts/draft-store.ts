import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { readJson, writeWhole } from "@commonshelf/node"
import { z } from "zod"
import type { DraftFields } from "../../protocol/requests.ts"

/** A form as it was typed, in a file of its own. */
const DraftFile = z.strictObject({
  v: z.literal(1),
  /** The name of the draft, see `draft-fields.ts`. */
  draft: z.string(),
  fields: z.record(z.string(), z.string()),
  keptAt: z.string(),
  /** The id of the statement that was about to be signed from it: if that is in the commons, the draft is done with. */
  signing: z.string().exactOptional(),
})
export type KeptDraft = z.infer<typeof DraftFile>

/** The forms that are not signed yet, on disk as soon as they are typed. */
export interface DraftStore {
  list(): readonly KeptDraft[]
  get(draft: string): KeptDraft | undefined
  /** Keeps a form; durable when this returns. */
  keep(draft: string, fields: DraftFields, at: string): KeptDraft
  /** Notes that the statement with this id is about to be signed from the draft. */
  signing(draft: string, statementId: string): void
  drop(draft: string): void
}

/** Opens the drafts in a folder, made when it is missing. A file that is no draft is passed over and left. */
export function openDraftStore(folder: string): DraftStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fileOf = (draft: string) =>
    join(folder, `${createHash("sha256").update(draft).digest("hex").slice(0, 32)}.json`)
  const read = (path: string) => {
    const file = DraftFile.safeParse(existsSync(path) ? readJson(path) : undefined)
    return file.success ? file.data : undefined
  }
  const write = (kept: KeptDraft) => {
    writeWhole(fileOf(kept.draft), kept)
    return kept
  }
  return {
    list: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .flatMap((name) => read(join(folder, name)) ?? []),
    get: (draft) => read(fileOf(draft)),
    keep: (draft, fields, keptAt) => write({ v: 1, draft, fields, keptAt }),
    signing(draft, statementId) {
      const kept = read(fileOf(draft))
      if (kept !== undefined) write({ ...kept, signing: statementId })
    },
    drop: (draft) => rmSync(fileOf(draft), { force: true }),
  }
}
