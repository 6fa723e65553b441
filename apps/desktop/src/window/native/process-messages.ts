import * as z from "zod"

/** What the host tells the process of its native window. */
export const HostOrder = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("open"),
    files: z.discriminatedUnion("at", [
      z.strictObject({ at: z.literal("folder"), path: z.string() }),
      z.strictObject({ at: z.literal("executable") }),
    ]),
    title: z.string(),
    /** The folder for what the web view keeps. */
    data: z.string(),
  }),
  /** A message for the page, as JSON. */
  z.strictObject({ kind: z.literal("deliver"), message: z.string() }),
  z.strictObject({ kind: z.literal("focus") }),
  z.strictObject({ kind: z.literal("close") }),
])
export type HostOrder = z.infer<typeof HostOrder>

/** What the window process tells the host. It shows a page, so the host believes nothing unparsed. */
export const WindowReport = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("opened") }),
  z.strictObject({ kind: z.literal("unavailable"), why: z.string() }),
  /** A message of the page, as it came. */
  z.strictObject({ kind: z.literal("asked"), message: z.string() }),
])
export type WindowReport = z.infer<typeof WindowReport>
