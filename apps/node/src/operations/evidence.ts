import { digestBytes } from "@commonshelf/identity"
import { z } from "zod"

/** Files that prove something, as a client read them: they stay here, only name, media type and digest are stated [S5]. */
export const GivenEvidence = z.array(
  z.strictObject({ name: z.string(), mediaType: z.string(), base64: z.string() }),
)

/** What is stated of them. */
export function evidenceOf(files: z.infer<typeof GivenEvidence>) {
  return files.map(({ name, mediaType, base64 }) => ({
    name,
    mediaType,
    digest: digestBytes(Buffer.from(base64, "base64")),
  }))
}
