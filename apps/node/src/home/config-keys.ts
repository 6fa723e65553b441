import { LIMITS, LIMIT_NAMES, type LimitName } from "@commonshelf/replica/limits"
import { z } from "zod"
import { LANGUAGES } from "../messages/language.ts"
import type { Sentence } from "../messages/sentence.ts"
import { limitSays, perSays, settingSays, whoseSays } from "../messages/setting.ts"
import { moreExactly } from "../messages/detail.ts"

/** A setting of a node: the one place that says what it is called, which values it takes, and what it is for. */
export interface ConfigKey<Value extends ConfigValue = ConfigValue> {
  /** Dotted, in lower case with dashes: `limits.peer.messages` is `messages` under `[limits.peer]` in the file. */
  readonly key: string
  readonly schema: z.ZodType<Value>
  readonly preset: Value
  /** One line for people. */
  readonly about: Sentence
  /** When a change of it counts. */
  readonly applies: "at once" | "at the next start"
}
export type ConfigValue = string | number | boolean | readonly string[]

/** `auto` is the language of the terminal, and of who asks over HTTP. */
export const LANGUAGE: ConfigKey<string> = {
  key: "words.language",
  schema: z.enum([...LANGUAGES, "auto"], "expected en, he, es or auto"),
  preset: "auto",
  about: settingSays.languageAbout(),
  applies: "at once",
}

const Count = z.int("expected a whole number").positive("expected more than 0").max(Number.MAX_SAFE_INTEGER)
const Address = z.string().regex(/^.+:\d{1,5}$/, "expected host:port, such as 127.0.0.1:8080")
const Scid = z.string().regex(/^Qm[1-9A-HJ-NP-Za-km-z]{44}$/, "expected the SCID of a party (Qm…)")
export const SERVE_HTTP: ConfigKey<string> = {
  key: "serve.http",
  schema: Address,
  preset: "127.0.0.1:0",
  about: settingSays.httpAbout(),
  applies: "at the next start",
}

export const SERVE_SYNC: ConfigKey<string> = {
  key: "serve.sync",
  schema: Address,
  preset: "127.0.0.1:0",
  about: settingSays.syncAbout(),
  applies: "at the next start",
}

export const TRUST_POLICY: ConfigKey<string> = {
  key: "trust.policy",
  schema: z
    .string()
    .regex(/^(known|vouched:[1-9]\d?|everything)$/, "expected known, vouched:N or everything"),
  preset: "everything",
  about: settingSays.policyAbout(),
  applies: "at once",
}

export const TRUST_PARTIES: ConfigKey<readonly string[]> = {
  key: "trust.parties",
  schema: z.array(Scid).max(10_000),
  preset: [],
  about: settingSays.partiesAbout(),
  applies: "at once",
}

export const TRUST_NODES: ConfigKey<readonly string[]> = {
  key: "trust.nodes",
  schema: z.array(Scid).max(100),
  preset: [],
  about: settingSays.nodesAbout(),
  applies: "at once",
}

export const CHECKPOINTS_EVERY: ConfigKey<number> = {
  key: "checkpoints.every",
  schema: Count.min(1).max(86_400),
  preset: 60,
  about: settingSays.checkpointsAbout(),
  applies: "at once",
}

export const FORGIVE_AFTER: ConfigKey<number> = {
  key: "limits.forgive-after",
  schema: Count.max(30 * 86_400),
  preset: 600,
  about: settingSays.forgiveAbout(),
  applies: "at once",
}

/** The key of a limit of the replica. */
export const LIMIT_KEYS = Object.fromEntries(LIMIT_NAMES.map((name) => [name, limitKey(name)])) as Readonly<
  Record<LimitName, ConfigKey<number>>
> // one for each name

function limitKey(name: LimitName): ConfigKey<number> {
  const { most, of, per, what } = LIMITS[name]
  return {
    key: `limits.${name}`,
    schema: Count,
    preset: most,
    about: settingSays.limitAbout({
      whose: whoseSays[of](),
      period: perSays[per](),
      what: moreExactly(limitSays[name], what),
    }),
    applies: "at once",
  }
}

/** Every setting there is, in the order in which they are shown. A new one needs its line here and nothing else. */
export const CONFIG_KEYS: readonly ConfigKey[] = [
  LANGUAGE,
  SERVE_HTTP,
  SERVE_SYNC,
  TRUST_POLICY,
  TRUST_PARTIES,
  TRUST_NODES,
  CHECKPOINTS_EVERY,
  FORGIVE_AFTER,
  ...Object.values(LIMIT_KEYS),
]

/** The environment variable of a key: `COMMONSHELF_LIMITS_PEER_MESSAGES`. */
export function environmentName({ key }: ConfigKey): string {
  return `COMMONSHELF_${key.toUpperCase().replaceAll(/[.-]/g, "_")}`
}
