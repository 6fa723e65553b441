import { z } from "zod"

/**
 * What the page may ask of the host. The page holds no keys and no documents: it shows what the host tells and hands on
 * what a person typed. Every request is hostile until parsed here; nothing in it is ever signed as it stands, the host
 * signs what it composed itself from its own draft.
 */
export const Request = z.discriminatedUnion("ask", [
  /** Everything the page shows at once: `DesktopState`. Asked again after each event. */
  z.strictObject({ ask: z.literal("state") }),
  /** The language of the page and of the sentences of a review. Answers `DesktopState`. */
  z.strictObject({ ask: z.literal("speak"), language: z.enum(["en", "he", "es"]) }),

  /** First start: makes a master seed in memory and shows its words: `RecoverySheet`. Again: a new sheet. */
  z.strictObject({ ask: z.literal("begin"), name: Name() }),
  /**
   * The words that the sheet asks for by their places, and the passphrase that will seal the key. Founds the home when
   * they are right: `DesktopState` or `Refusal` (`wrong-words`, `weak-passphrase`, `no-sheet`).
   */
  z.strictObject({
    ask: z.literal("found"),
    words: z.array(z.strictObject({ place: z.int().min(1).max(24), word: z.string().max(20) })).max(24),
    passphrase: Passphrase(),
  }),

  /** What a pasted invite link says, before anything is done with it: `InvitePreview` or `Refusal` (`bad-invite`). */
  z.strictObject({ ask: z.literal("read-invite"), link: z.string().max(4000) }),
  /** Takes an invite: `DesktopState` or `Refusal` (`bad-invite`, `unreachable`, `refused`). */
  z.strictObject({ ask: z.literal("join"), link: z.string().max(4000) }),

  /** Keeps what a form holds, as typed, half filled too: `DraftState`. */
  z.strictObject({ ask: z.literal("keep-draft"), draft: z.string().max(300), fields: Fields() }),
  /** Throws a draft away: `DesktopState`. */
  z.strictObject({ ask: z.literal("drop-draft"), draft: z.string().max(300) }),
  /** Composes what would be signed from the host's own draft: `Review`, or `DraftState` with its problems. */
  z.strictObject({ ask: z.literal("review"), draft: z.string().max(300) }),
  /**
   * Signs exactly what a review showed: `Receipt` or `Refusal` (`wrong-passphrase`, `stale`: the draft or the feed has
   * changed since, or the review was made before the host was started again).
   */
  z.strictObject({
    ask: z.literal("sign"),
    review: z.string().max(100),
    passphrase: Passphrase(),
  }),

  /** What members of the cooperatives need, from published releases: `Demand`. */
  z.strictObject({ ask: z.literal("demand"), category: z.string().max(300).exactOptional() }),
])
export type Request = z.infer<typeof Request>
export type RequestOf<Ask extends Request["ask"]> = Extract<Request, { ask: Ask }>

/** A form as it was typed: text by the name of the field. What it means is the host's affair. */
export type DraftFields = Readonly<Record<string, string>>

function Name() {
  return z.string().trim().min(1).max(200)
}

function Passphrase() {
  return z.string().min(1).max(1000)
}

function Fields() {
  return z
    .record(z.string().max(100), z.string().max(20_000))
    .refine((fields) => Object.keys(fields).length <= 200, "at most 200 fields")
}
