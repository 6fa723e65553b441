// Checks a fork of a Commonshelf commons with Node 20 or newer and nothing else: no network, no code of Commonshelf.
//
//   node verify.mjs [FOLDER]     exit code 0: whole and genuine, 20: something is wrong, and what
//
// Checked: the manifest; the ids of documents; of every identity log its SCID, chain of hashes, update keys and
// signatures; of every statement its canonical text, digest, signature, key, document and feed; the canonical change of
// each, the heads of every document, and the state. Left to `commonshelf verify`: the schemas of kinds, who may act in
// a letter, weak keys, and whether the tables say what the statements say.
import { createHash, createPublicKey, verify } from "node:crypto"
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url))
const problems = []
const problem = (file, line, rule, message) =>
  problems.push(`${file}${line ? `:${line}` : ""} [${rule}] ${message}`.replaceAll(/[^ -~]/g, "?"))

// --- Bytes: digests, canonical JSON, signatures, changes ---

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
const GENESIS = "73a3f77cf2a9edf625c429627d6561ab60e3ab12aa6797c5e464aa8b04cbf59a" // D2
const sha256 = (bytes) => createHash("sha256").update(bytes).digest()
const multihash = (bytes) => base58(Buffer.concat([Buffer.from([0x12, 0x20]), sha256(bytes)])) // Qm…
const digestOf = (text) => `z${multihash(text)}` // S4: zQm…, the name of a statement
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0) // by UTF-16 code units
const leb128 = (number) =>
  number < 128 ? [number] : [(number % 128) + 128, ...leb128(Math.floor(number / 128))]

function base58(bytes) {
  let text = ""
  for (let n = BigInt(`0x${Buffer.from(bytes).toString("hex")}`); n > 0n; n /= 58n)
    text = ALPHABET[n % 58n] + text
  return "1".repeat(bytes.findIndex((byte) => byte !== 0)) + text
}

function fromBase58(text) {
  let n = 0n
  for (const letter of text.slice(0, 100)) n = n * 58n + BigInt(ALPHABET.indexOf(letter))
  const hex = n > 0n ? n.toString(16) : ""
  return Buffer.concat([
    Buffer.alloc(text.search(/[^1]|$/)),
    Buffer.from(hex.length % 2 ? `0${hex}` : hex, "hex"),
  ])
}

// RFC 8785. Statements hold no null and no numbers but safe integers [S2]. For these, sorting members by UTF-16 code
// units and JSON.stringify for names, strings and integers give exactly the canonical text.
function canonical(value, depth = 0) {
  if (depth > 32) throw new Error("it nests too deep")
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(",")}]`
  if (typeof value === "object" && value !== null) {
    const member = (name) => `${canonical(name)}:${canonical(value[name], depth + 1)}`
    return `{${Object.keys(value).toSorted(order).map(member).join(",")}}`
  }
  const isPlain = typeof value === "string" ? value.isWellFormed() : typeof value === "boolean"
  if (isPlain || Number.isSafeInteger(value)) return JSON.stringify(value)
  throw new Error("it holds a value that no statement may hold")
}

// S6: Ed25519 over SHA-256(canonical proof without its value) and SHA-256(canonical document without its proof).
function isSigned(document, { proofValue, ...config }, multikey) {
  const key = fromBase58(multikey.slice(1)) // 0xed 0x01 and 32 bytes
  if (key.length !== 34 || key[0] !== 0xed || key[1] !== 0x01) return false
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key.subarray(2)])
  const signed = Buffer.concat([sha256(canonical(config)), sha256(canonical(document))])
  const publicKey = createPublicKey({ key: der, format: "der", type: "spki" })
  return verify(null, signed, publicKey, fromBase58(proofValue.slice(1)))
}

// D4: the hash of the one Automerge change that puts a text under its digest.
function changeHash(text, sequence, dependency) {
  const [digest, bytes, size] = [digestOf(text), Buffer.from(text), leb128(Buffer.byteLength(text) * 16 + 6)]
  const columns = [8, 0x01, 2, 0x02, 2, 0x15, 49, 0x34, 1, 0x42, 2, 0x56, size.length + 1, 0x57]
  const contents = Buffer.concat([
    ...[Buffer.from([1]), Buffer.from(dependency, "hex"), Buffer.from([16]), sha256(digest).subarray(0, 16)],
    Buffer.from([1, ...leb128(sequence + 1), 0, 0, 1, 16, ...Buffer.alloc(16)]),
    Buffer.from([...columns, ...leb128(bytes.length), 0x70, 2, 0x7f, 1, 0x7f, 1, 0x7f, 47]),
    ...[Buffer.from(digest), Buffer.from([1, 0x7f, 1, 0x7f, ...size]), bytes, Buffer.from([0x7f, 0])],
  ])
  return sha256(Buffer.concat([Buffer.from([1, ...leb128(contents.length)]), contents])).toString("hex")
}

// --- The folder and its manifest [F4, F5] ---

function filesIn(inside = "") {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = inside === "" ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory()) return filesIn(path)
    if (!entry.isFile()) problem(path, 0, "F5", "it is a link, or no plain file")
    return entry.isFile() ? [path] : []
  })
}

function hashOfFile(path) {
  const [hash, buffer, file] = [createHash("sha256"), Buffer.alloc(1 << 20), openSync(join(folder, path))]
  for (let n = readSync(file, buffer); n > 0; n = readSync(file, buffer)) hash.update(buffer.subarray(0, n))
  closeSync(file)
  return hash.digest("hex")
}

function linesOf(path) {
  const fault = !files.has(path)
    ? "it is missing"
    : statSync(join(folder, path)).size > 2 ** 28
      ? "it is too large"
      : ""
  if (fault !== "") problem(path, 0, "F4", fault)
  const lines = fault === "" ? readFileSync(join(folder, path), "utf8").split("\n") : [""]
  if (lines.pop() !== "") problem(path, lines.length + 1, "F2", "the last line is cut off")
  return lines
}

function checkManifest(path = "manifest-sha256.txt") {
  const named = new Set([path])
  for (const [index, line] of linesOf(path).entries()) {
    const [, hash, file = ""] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    const climbs = !/^[A-Za-z0-9._=-]+(\/[A-Za-z0-9._=-]+)*$/.test(file) || /(^|\/)\.+(\/|$)/.test(file)
    if (climbs) problem(path, index + 1, "F5", "its path leads out of the fork, or is none")
    else if (named.has(file)) problem(path, index + 1, "F4", `${file} is named twice`)
    else if (!files.has(file)) problem(path, index + 1, "F4", `${file} is missing`)
    else if (hashOfFile(file) !== hash) problem(file, 0, "F4", "its SHA-256 is not the one in the manifest")
    named.add(file)
  }
  for (const file of files) if (!named.has(file)) problem(file, 0, "F4", "the manifest does not name it")
}

// --- Identities [S9]: of each party the keys and DIDs that valid entries of its log ever gave it ---

const identities = new Map()
const versionOf = ({ versionId }) => Number.parseInt(versionId, 10)
const hashOfEntry = ({ versionTime, parameters, state }, predecessor) =>
  multihash(canonical({ versionId: predecessor, versionTime, parameters, state }))
const follows = (entry, { versionId }) =>
  entry.versionId === `${Number.parseInt(versionId, 10) + 1}-${hashOfEntry(entry, versionId)}`

function entryFault({ proof, ...entry }, owner, earlier) {
  const { versionId, versionTime, parameters, state } = entry
  const before = earlier.find((other) => follows(entry, other))
  if (versionOf(entry) === 1) {
    const text = canonical({ versionId: "{SCID}", versionTime, parameters, state })
    const isOwn = parameters.scid === owner && multihash(text.replaceAll(owner, "{SCID}")) === owner
    if (!isOwn) return "the SCID is not the hash of the first version"
    if (versionId !== `1-${hashOfEntry(entry, owner)}`) return "its hash is not that of its content"
  } else {
    if (before === undefined) return "it does not follow from any version that is here"
    const isCommitted = (key) => before.parameters.nextKeyHashes.includes(multihash(key))
    if (!parameters.updateKeys.every(isCommitted))
      return "the version before did not commit to its update keys"
    if (versionTime <= before.versionTime || before.parameters.deactivated)
      return "it is not later, or came after the end"
  }
  if (!state.id.startsWith(`did:webvh:${owner}:`)) return "it is of another party"
  const signer = parameters.updateKeys.find((key) => proof[0].verificationMethod === `did:key:${key}#${key}`)
  return signer !== undefined && proof.length === 1 && isSigned(entry, proof[0], signer)
    ? ""
    : "the signature does not fit"
}

// Who must agree to an entry [N3]: whom the versions before it named last; else whom it names itself.
function witnessesOf(entry, earlier) {
  const named = (other) =>
    other === undefined ? [] : [...named(earlier.find((e) => follows(other, e))), other]
  const parameters = named(entry).flatMap(({ parameters: { witness } }) => witness ?? [])
  const before = (entry.parameters.witness === undefined ? parameters : parameters.slice(0, -1)).at(-1)
  const { threshold = 0, witnesses = [] } =
    before?.witnesses === undefined ? (parameters.at(-1) ?? {}) : before
  return { threshold, keys: witnesses.map(({ id }) => id.replace("did:key:", "")) }
}

const witnessKey = ([{ proof }]) => /^did:key:([^#]+)#\1$/.exec(proof[0].verificationMethod)?.[1]

function proofFault(value, entries) {
  const [{ versionId, proof }, key] = [value[0], witnessKey(value)]
  const entry = entries.find((other) => other.versionId === versionId)
  if (entry === undefined) return "the version that a witness agrees to is not here"
  if (!witnessesOf(entry, entries).keys.includes(key))
    return "it is of nobody that is to witness that version"
  const isWhole = value.length === 1 && proof.length === 1 && isSigned({ versionId }, proof[0], key)
  return isWhole ? "" : "the signature of the witness does not fit"
}

function readIdentity({ owner, ...document }) {
  const [valid, effective, faults, keys, dids] = [[], [], new Map(), new Set(), new Set()]
  const [lines, heard] = [inOrder(readDocument(document)), new Set()]
  for (const { value, digest } of lines.filter(isEntry)) {
    const fault = guarded(() => entryFault(value, owner, valid))
    if (fault === "") valid.push(value)
    else faults.set(digest, fault)
  }
  for (const { value, digest } of lines.filter(isProof)) {
    const fault = guarded(() => proofFault(value, valid))
    if (fault === "") heard.add(`${value[0].versionId} ${witnessKey(value)}`)
    else faults.set(digest, fault)
  }
  for (const entry of valid) {
    const { threshold, keys: named } = witnessesOf(entry, valid)
    const isHeard = named.filter((key) => heard.has(`${entry.versionId} ${key}`)).length >= threshold
    if (isHeard && (versionOf(entry) === 1 || effective.some((e) => follows(entry, e)))) effective.push(entry)
  }
  for (const { verificationMethod = [], assertionMethod = [], id } of effective.map(({ state }) => state)) {
    dids.add(id)
    for (const method of verificationMethod)
      if (assertionMethod.includes(method.id)) keys.add(method.publicKeyMultibase)
  }
  identities.set(owner, { faults, keys, dids })
}

// --- Documents: statements, feeds, changes, heads ---

const isEntry = ({ value }) => value.versionId !== undefined
const isProof = ({ value }) => Array.isArray(value)
const placeOf = ({ value }) =>
  isProof({ value }) ? versionOf(value[0]) + 1 : isEntry({ value }) ? versionOf(value) : value.sequence
const inOrder = (lines) => lines.toSorted((a, b) => placeOf(a) - placeOf(b))

// What is wrong, or "": whatever throws on the way is wrong too.
function guarded(check) {
  try {
    return check()
  } catch (error) {
    return error.message
  }
}

function readDocument({ type, id }, tell = () => {}) {
  const file = `statements/${type}/${id}.ndjson`
  let last = ""
  return linesOf(file).flatMap((text, index) => {
    const digest = digestOf(text)
    if (digest <= last) tell(file, index + 1, "F2", `${digest} stands here twice, or not in its order`)
    last = digest
    const isCanonical = () => text.length <= 2 ** 20 && canonical(JSON.parse(text)) === text
    if (guarded(isCanonical) === true)
      return [{ at: [file, index + 1], digest, text, value: JSON.parse(text) }]
    tell(file, index + 1, "S1", `${digest} is no canonical JSON`)
    return []
  })
}

function statementFault({ proof, ...statement }, { id, type, owner }) {
  const { issuer } = statement
  const [signer, key] = proof.verificationMethod.split("#")
  const identity = identities.get(issuer.split(":")[2])
  if (signer !== issuer) return "[S7] it is signed in the name of another than its issuer"
  if (statement.document !== `automerge:${id}`) return "[S3] it names another document"
  if (type !== "agreement" && issuer.split(":")[2] !== owner)
    return "[D6] only the owner speaks in this document"
  if (!identity?.keys.has(key) || !identity.dids.has(issuer))
    return "[S9] the issuer's identity log does not list the key"
  if (canonical(proof["@context"]) !== canonical(statement["@context"]))
    return "[S7] the proof has another context"
  return isSigned(statement, proof, key) ? "" : "[S6] the signature does not fit the content"
}

// The heads of a document: the changes of what is valid that nothing else depends on.
function checkDocument(document) {
  const [placed, used, log, broken] = [new Map(), new Set(), [], new Set()]
  let followers = 0
  for (const line of inOrder(readDocument(document, problem))) {
    const { at, digest, text, value } = line
    const sequence = placeOf(line)
    const isWitness = isProof(line) && document.type === "party"
    const isLog = isWitness || (isEntry(line) && document.type === "party")
    const fault = isLog
      ? (identities.get(document.owner).faults.get(digest) ?? "")
      : guarded(() => statementFault(value, document))
    const feed = isLog ? "log" : value.proof?.verificationMethod?.split("#")[1]
    const isBefore = (other) =>
      isWitness ? other.value.versionId === value[0].versionId : follows(value, other.value)
    const before = isLog ? log.find(isBefore) : placed.get(value.previousDigest)
    const isFirst = sequence === 1 && value.previousDigest === undefined
    const isNext = isFirst || (before?.feed === feed && before.sequence === sequence - 1)
    if (fault !== "" || !isNext) broken.add(digest)
    const [, rule = isLog ? "S9" : "S3", sentence = fault] = /^\[(S\d|D6)\] (.+)$/.exec(fault) ?? []
    if (fault !== "") problem(...at, rule, `${digest}: ${sentence}`)
    else if (broken.has(value.previousDigest)) followers += 1
    else if (!isNext) problem(...at, "D3", `${digest}: the one before it in its feed is not here`)
    else {
      const dependency = isFirst || isLog ? GENESIS : before.hash // D4, D7
      placed.set(digest, { feed, sequence, value, hash: changeHash(text, sequence, dependency) })
      if (isLog && !isWitness) log.push(placed.get(digest))
      used.add(dependency)
    }
  }
  const path = `statements/${document.type}/${document.id}.ndjson`
  if (followers > 0) problem(path, 0, "D3", `${followers} more statements come after these in their feeds`)
  const heads = [...placed.values()]
    .map(({ hash }) => hash)
    .filter((hash) => !used.has(hash))
    .toSorted(order)
  const isLocked = placed.size === document.changes && heads.join() === document.heads.join()
  if (!isLocked) problem(path, 0, "F3", "its heads are not those of the lock")
  return [document.id, ...heads]
}

// D1: the id is the base58check text of 16 bytes of a hash of type, owner and name.
function isRightId({ id, type, owner, name }) {
  const bytes = sha256(["commonshelf-document/1", type, owner, name].join("\0")).subarray(0, 16)
  return id === base58(Buffer.concat([bytes, sha256(sha256(bytes)).subarray(0, 4)]))
}

function checkCommons(path = "commons.lock.json") {
  const { format, heads, documents } = JSON.parse(readFileSync(join(folder, path), "utf8"))
  if (format !== "commonshelf-fork/2") throw new Error(`this script does not read the format ${format}`)
  const right = documents.filter((document) => guarded(() => isRightId(document)) === true)
  if (right.length < documents.length)
    problem(path, 0, "D1", "a document's id is not that of its type, owner and name")
  for (const document of right) if (document.type === "party") readIdentity(document)
  const found = right
    .map(checkDocument)
    .filter(([, head]) => head !== undefined)
    .toSorted(([a], [b]) => order(a, b))
  if (digestOf(canonical(found)) !== heads)
    problem(path, 0, "F3", `the statements make another state than ${heads}`)
  const named = new Set(right.map(({ type, id }) => `statements/${type}/${id}.ndjson`))
  for (const file of files) {
    if (file.startsWith("statements/") && !named.has(file))
      problem(file, 0, "F3", "the lock does not name its document")
  }
  return `${documents.length} documents, state ${heads}`
}

const files = new Set(filesIn())
checkManifest()
const checked = guarded(checkCommons)
if (typeof checked === "string" && !/, state zQm/.test(checked))
  problem("commons.lock.json", 0, "F3", `it cannot be read: ${checked}`)
for (const text of problems.slice(0, 100)) console.log(text)
console.log(
  problems.length === 0
    ? `Whole and genuine: ${checked}`
    : `${problems.length} things are wrong with this fork.`,
)
process.exitCode = problems.length === 0 ? 0 : 20
