/*
 * A node as a library, for programs that hold one: the desktop client of a supplier.
 */
export { EXIT, Failure, type ExitCode } from "./failure.ts"
export { createHome, type NewParty } from "./home/create-home.ts"
export { homePaths, readHome, readJson, writeWhole, type HomePaths, type HomeRecord } from "./home/home.ts"
export { LANGUAGES, type Language } from "./messages/language.ts"
export { openDeviceKey } from "./home/keys.ts"
export type { ComposedDraft } from "./node/compose.ts"
export type { CommonsNode, SayOptions } from "./node/commons-node.ts"
export { openNode } from "./node/open-node.ts"
export { readInvite } from "./node/read-invite.ts"
export type { Output } from "./operations/operation.ts"
export { runOperation } from "./operations/run.ts"
