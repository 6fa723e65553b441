import { z } from "zod"

/** What the operation `health` gives, as far as `doctor` reads it. */
export const Health = z.object({
  serving: z.boolean(),
  now: z.string(),
  role: z.string(),
  documents: z.int(),
  statements: z.int(),
  quarantine: z.int(),
  quarantineNotKept: z.int(),
  damaged: z.array(z.string()),
  canSign: z.union([z.literal(true), z.string()]),
  /** Why a cooperative's node signs no checkpoints. */
  checkpointsHeldBack: z.string().nullable(),
  lastSaidAt: z.string().nullable(),
  peers: z.array(
    z.object({
      name: z.string(),
      role: z.string(),
      state: z.enum(["connected", "offline"]),
      inStep: z.boolean(),
      clockAheadMs: z.number().nullable(),
      lastSeenAt: z.string().nullable(),
    }),
  ),
  backupAt: z.string().nullable(),
  restoreCheckedAt: z.string().nullable(),
  repairedAt: z.string().nullable(),
  rules: z.object({ k: z.int(), kSensitive: z.int(), pPercent: z.number() }),
})
export type Health = z.infer<typeof Health>
