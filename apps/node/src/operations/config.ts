import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { editConfigFile } from "../home/config-edit.ts"
import { CONFIG_KEYS, environmentName, type ConfigKey } from "../home/config-keys.ts"
import { knownKey, valueFromText } from "../home/config.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { operation } from "./operation.ts"
import { configSays } from "../messages/config.ts"

/** The settings of this node. */
export const configOperations = [
  operation("config show", z.strictObject({ key: z.string().exactOptional() }), (node, { key }) => ({
    file: node.paths.config,
    settings: (key === undefined ? CONFIG_KEYS : [knownKey(key)]).map((known) => shown(node, known)),
  })),
  operation(
    "config set",
    z.strictObject({ key: z.string(), value: z.string().exactOptional() }),
    (node, { key: name, value: text }) => {
      const key = knownKey(name)
      const value = text === undefined ? undefined : valueFromText(key, text, "config set")
      editConfigFile(node.paths, key, value)
      node.reconfigure()
      const { origin } = node.config.settingOf(name)
      // It stands in the file, and something stronger still counts: who sets it should know.
      const overruled = origin === "flag" || origin === "environment"
      return { setting: shown(node, key), applies: key.applies, ...(overruled && { overruledBy: origin }) }
    },
  ),
]

function shown({ config }: CommonsNode, key: ConfigKey) {
  const { value, origin } = config.settingOf(key.key)
  return {
    key: key.key,
    value,
    origin,
    default: key.preset,
    about: key.about,
    environment: environmentName(key),
  }
}

/** Adds a value to a setting that is a list, or takes it out; false when nothing changed. */
export function changeList(
  node: CommonsNode,
  key: ConfigKey<readonly string[]>,
  value: string,
  add: boolean,
): boolean {
  const { origin } = node.config.settingOf(key.key)
  if (origin === "environment" || origin === "flag") {
    throw new Failure(EXIT.failed, "overruled", configSays.overruled({ key: key.key, origin }), {
      hint: configSays.changeInstead({ variable: environmentName(key) }),
    })
  }
  const before = node.config.value(key)
  if (before.includes(value) === add) return false
  editConfigFile(node.paths, key, add ? [...before, value] : before.filter((other) => other !== value))
  node.reconfigure()
  return true
}
