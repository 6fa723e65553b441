import {
  err,
  isMultikey,
  isMultihash,
  ok,
  sha256,
  toHex,
  utf8,
  type Multikey,
  type Result,
} from "@commonshelf/identity"
import { utf8Text } from "@commonshelf/statement"
import { PartyRole } from "@commonshelf/documents"
import { z } from "zod"

/** What an invite link holds: whom to call where, by which key to know it, and the token to show. */
export const InviteLink = z.strictObject({
  v: z.literal(1),
  scid: z.string().refine(isMultihash),
  name: z.string().min(1).max(200),
  nodeKey: z.custom<Multikey>((key) => typeof key === "string" && isMultikey(key)),
  url: z
    .string()
    .max(300)
    .regex(/^wss?:\/\/[^\s]+$/),
  role: PartyRole,
  token: z.string().min(20).max(100),
})
export type InviteLink = z.infer<typeof InviteLink>

const PREFIX = "commonshelf://join#"
const CHECK_LENGTH = 8

/** The link of an invite. Everything stands after the `#`, so that no server that it is pasted into sees the token. */
export function formatInviteLink(invite: InviteLink): string {
  const body = Buffer.from(JSON.stringify(invite)).toString("base64url")
  return `${PREFIX}${body}.${checkOf(body)}`
}

/** What is wrong with a link: it is something else, or not all of it, or its form is not known here. */
export type InviteFault = "not-a-link" | "damaged" | "other-version"

/** Reads a link. */
export function parseInviteLink(text: string): Result<InviteLink, InviteFault> {
  const trimmed = text.trim()
  if (!trimmed.startsWith(PREFIX)) return err("not-a-link")
  const [body = "", check, ...more] = trimmed.slice(PREFIX.length).split(".")
  if (check !== checkOf(body) || more.length > 0) return err("damaged")
  const json = utf8Text(Buffer.from(body, "base64url"))
  const invite = InviteLink.safeParse(json === undefined ? undefined : parse(json))
  return invite.success ? ok(invite.data) : err("other-version")
}

function checkOf(body: string): string {
  return toHex(sha256(utf8(body))).slice(0, CHECK_LENGTH)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
