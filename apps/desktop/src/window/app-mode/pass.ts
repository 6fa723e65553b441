import { randomBytes, timingSafeEqual } from "node:crypto"

/** Lets one window in: a token that is good once is exchanged for a cookie that only this server's pages can send. */
export interface Pass {
  readonly token: string
  /** The `Set-Cookie` for the right token, the first time; undefined else. */
  exchange(token: string | null): string | undefined
  /** Whether a `Cookie` header shows that the window was let in. */
  admits(cookieHeader: string | undefined): boolean
}

const COOKIE = "commonshelf-window"

export function openPass(): Pass {
  const token = randomBytes(32).toString("base64url")
  const secret = randomBytes(32).toString("base64url")
  let used = false
  return {
    token,
    exchange: (given) => {
      if (used || given === null || !isSame(given, token)) return undefined
      used = true
      return `${COOKIE}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    admits: (header = "") => header.split(/;\s*/).some((cookie) => isSame(cookie, `${COOKIE}=${secret}`)),
  }
}

/** Compares without telling by its time how much was right. */
function isSame(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)]
  return left.length === right.length && timingSafeEqual(left, right)
}
