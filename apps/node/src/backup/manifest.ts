import { z } from "zod"
import { PartyRole } from "@commonshelf/documents"

/** The files of a home that are in a backup. `ledger.sqlite` holds members' purchases and may be left out. */
export const BACKED_UP = [
  "home.json",
  "config.toml",
  "ports.json",
  "commons.sqlite",
  "node.sqlite",
  "ledger.sqlite",
  "drafts.sqlite",
] as const

/** What a backup says of itself: the first file in its archive, `manifest.json` [H4]. */
export const Manifest = z.strictObject({
  schema: z.enum(["commonshelf/backup/1", "commonshelf/backup/2"]),
  writtenAt: z.string(),
  /** Of the program that wrote it. */
  program: z.string(),
  party: z.strictObject({ scid: z.string(), did: z.string(), name: z.string(), role: PartyRole }),
  statements: z.int(),
  /** The digest over the heads of all documents: what was restored must come to the same, unless it is of version 1 [D7]. */
  heads: z.string(),
  files: z
    .array(
      z.strictObject({
        name: z.enum(BACKED_UP),
        bytes: z.int().min(0),
        /** SHA-256, in hex. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(BACKED_UP.length),
})
export type Manifest = z.infer<typeof Manifest>
