import { headsDigest, type DocumentDescriptor, type Exclusion } from "@commonshelf/documents"
import { digestBytes, utf8, type Digest, type Identity } from "@commonshelf/identity"
import type { Findings } from "./finding.ts"
import { linesOf, wholeText, type ForkFiles, type ListedFile } from "./fork-files.ts"
import { identityIn, judgeDocument, type JudgedDocument } from "./judge-document.ts"
import { LOCK_PATH, STATEMENTS_FOLDER, statementsPath } from "./layout.ts"
import { parseLock, type Lock, type LockedDocument } from "./lock.ts"

const MAX_LOCK_BYTES = 512 * 1024 * 1024

/** Far more than a document should hold, and little enough to be read at once. */
const MAX_DOCUMENT_BYTES = 256 * 1024 * 1024

/** The folder of a fork and what was found in it. */
export interface Checked {
  readonly files: ForkFiles
  readonly plain: ReadonlyMap<string, ListedFile>
  readonly findings: Findings
}

/** The lock, when there is one that can be read [F3]. */
export function readLock({ files, plain, findings }: Checked): Lock | undefined {
  const listed = plain.get(LOCK_PATH)
  const text = listed === undefined ? undefined : wholeText(files, listed, MAX_LOCK_BYTES)
  const lock = text === undefined ? undefined : parseLock(text)
  if (lock?.ok === true) return lock.value
  const message =
    listed === undefined
      ? "the lock is missing, so nothing says what the fork holds"
      : lock === undefined
        ? "the lock is no text"
        : `the lock cannot be read: ${lock.error}`
  findings.add({ file: LOCK_PATH, reason: "bad-lock", rule: "F3", message })
  return undefined
}

/**
 * Judges every statement and log entry by the gate's own rules [S1–S8, D1, D3, D4, D6, D7], and compares what comes out
 * with the lock [F3]. Hands on each document that is as the lock says.
 */
export function checkDocuments(
  checked: Checked,
  lock: Lock,
  identities: ReadonlyMap<string, Identity>,
  checkedDocument: (document: JudgedDocument) => void,
): void {
  const { plain, findings } = checked
  const found = lock.documents.map((locked) => {
    const texts = textsOf(checked, locked, findings)
    const judged = judgeDocument(
      descriptorOf(locked),
      texts.map(({ text }) => text),
      (scid) => identities.get(scid),
    )
    const file = statementsPath(locked)
    const out = new Set(judged.excluded.map(({ digest }) => `statement:${digest}`))
    const followers = judged.excluded.filter(({ exclusion }) => isFollower(exclusion, out))
    for (const excluded of judged.excluded) {
      if (isFollower(excluded.exclusion, out)) continue
      const { reason, rule, message } = excluded.exclusion.finding
      findings.add({
        file,
        line: texts[excluded.index]?.line ?? 0,
        digest: excluded.digest,
        reason,
        rule,
        message,
      })
    }
    if (followers.length > 0) {
      const message = `${followers.length} more statements come after these in their feeds`
      findings.add({ file, reason: "feed-broken", rule: "D3", message })
    }
    if (!isLocked(judged, locked)) {
      const message = `the lock says ${locked.changes} entries with the heads ${short(locked.heads)}; here are ${judged.items.length} with the heads ${short(judged.heads)}`
      findings.add({ file, reason: "other-heads", rule: "F3", message: `${message} [D4]` })
    }
    checkedDocument(judged)
    return { id: locked.id, heads: judged.heads }
  })
  const heads = headsDigest(found)
  if (heads !== lock.heads) {
    const message = `the lock says the state ${lock.heads}; the statements make ${heads}`
    findings.add({ file: LOCK_PATH, line: 1, reason: "other-heads", rule: "F3", message })
  }
  const named = new Set(lock.documents.map(statementsPath))
  for (const path of plain.keys()) {
    if (path.startsWith(`${STATEMENTS_FOLDER}/`) && !named.has(path))
      findings.add({
        file: path,
        reason: "extra-file",
        rule: "F3",
        message: "the lock does not name its document",
      })
  }
}

/** The identities that the party documents of a fork make, by SCID [S9, D7]. */
export function readIdentities(checked: Checked, lock: Lock): ReadonlyMap<string, Identity> {
  const identities = new Map<string, Identity>()
  for (const locked of lock.documents) {
    if (locked.type !== "party") continue
    const texts = textsOf(checked, locked)
    const identity = identityIn(
      descriptorOf(locked),
      texts.map(({ text }) => text),
    )
    if (identity !== undefined) identities.set(identity.scid, identity)
  }
  return identities
}

/** The texts of a document's file with their lines; what is none is told to `findings`, if given. */
export function textsOf(
  { files, plain }: Pick<Checked, "files" | "plain">,
  document: DocumentDescriptor,
  findings?: Findings,
): readonly { readonly line: number; readonly text: string }[] {
  const file = statementsPath(document)
  const listed = plain.get(file)
  const fault =
    listed === undefined ? "it is missing" : listed.bytes > MAX_DOCUMENT_BYTES ? "it is too large" : undefined
  if (listed === undefined || fault !== undefined) {
    findings?.add({ file, reason: "missing-file", rule: "F2", message: fault ?? "" })
    return []
  }
  const texts: { line: number; text: string }[] = []
  let last: Digest | "" = ""
  for (const read of linesOf(files, file, listed.bytes)) {
    if ("fault" in read) {
      findings?.add({ file, line: read.line, reason: "bad-line", rule: "F2", message: read.fault })
      continue
    }
    const digest = digestBytes(utf8(read.text))
    if (digest <= last) {
      const again = digest === last
      findings?.add({
        file,
        line: read.line,
        digest,
        reason: again ? "named-twice" : "out-of-order",
        rule: "F2",
        message: again ? "the same line stands here twice" : "it does not stand in the order of digests",
      })
    }
    if (digest !== last) texts.push(read)
    last = digest
  }
  return texts
}

function descriptorOf({ type, owner, name }: LockedDocument): DocumentDescriptor {
  return { type, owner, name }
}

/** Whether a statement is out for no other reason than that one before it in its feed is. */
function isFollower(exclusion: Exclusion, out: ReadonlySet<string>): boolean {
  return exclusion.kind === "waits" && out.has(exclusion.awaited)
}

function isLocked({ items, heads }: JudgedDocument, locked: LockedDocument): boolean {
  return items.length === locked.changes && heads.join() === locked.heads.join()
}

function short(heads: readonly string[]): string {
  const shown = heads.slice(0, 3).map((head) => head.slice(0, 12))
  return shown.length === 0 ? "(none)" : `${shown.join(", ")}${heads.length > 3 ? ", …" : ""}`
}
