import type { Digest } from "@commonshelf/identity"
import { push } from "../store/group.ts"
import type { ActEntry } from "./letter-source.ts"
import { signingKey } from "../store/entry.ts"

/** What a party's acts come to, whatever the letter says of notice. */
export interface Signing {
  readonly kind: "waiting" | "signed" | "declined" | "ask"
  /** The act that first signed. */
  readonly sign?: ActEntry
  /** The act that first left: it beats every signature and is for good. */
  readonly withdraw?: ActEntry
  readonly decline?: ActEntry
}

/**
 * What one party's acts come to, of all its keys. Who signed may say no beforehand and leave afterwards; a refusal that
 * neither follows a signature nor is followed by one, by feed or by `previousAct`, is the word of another device that
 * did not know: only the party can say what it means.
 *
 * @param acts of one party, oldest first
 */
export function signingOf(acts: readonly ActEntry[]): Signing {
  const of = (act: string) => acts.filter(({ subject }) => subject.act === act)
  const [signs, declines] = [of("sign"), of("decline")]
  const [sign, withdraw, decline] = [signs[0], of("withdraw")[0], declines.at(-1)]
  const found = {
    ...(sign !== undefined && { sign }),
    ...(withdraw !== undefined && { withdraw }),
    ...(decline !== undefined && { decline }),
  }
  if (sign === undefined) return { kind: decline === undefined ? "waiting" : "declined", ...found }
  if (decline === undefined) return { kind: "signed", ...found }
  const related = relatedTo(signs, acts)
  return { kind: declines.every(({ digest }) => related.has(digest)) ? "signed" : "ask", ...found }
}

/** The acts that came before one of `from` or after one, as the party itself ordered them. */
function relatedTo(from: readonly ActEntry[], acts: readonly ActEntry[]): ReadonlySet<Digest> {
  const before = new Map<Digest, Digest[]>()
  const after = new Map<Digest, Digest[]>()
  const lastOfFeed = new Map<string, Digest>()
  const link = (earlier: Digest | undefined, later: Digest) => {
    if (earlier === undefined) return
    push(before, later, earlier)
    push(after, earlier, later)
  }
  // Inside a feed, the order of age is that of the feed.
  for (const act of acts) {
    const feed = `${signingKey(act)} ${act.source.statement.document}`
    link(lastOfFeed.get(feed), act.digest)
    link(act.subject.v === 2 ? act.subject.previousAct : undefined, act.digest)
    lastOfFeed.set(feed, act.digest)
  }
  const start = from.map(({ digest }) => digest)
  return new Set([...reached(start, before), ...reached(start, after)])
}

function reached(start: readonly Digest[], steps: ReadonlyMap<Digest, readonly Digest[]>): Set<Digest> {
  const found = new Set<Digest>(start)
  const open = [...start]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const digest of steps.get(next) ?? []) {
      if (found.has(digest)) continue
      found.add(digest)
      open.push(digest)
    }
  }
  return found
}
