import type { Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import type { Output } from "../operations/operation.ts"
import type { CommandContext } from "./context.ts"
import type { Words } from "../messages/words.ts"
import { columns } from "./output.ts"
import { detailOf } from "../messages/detail.ts"
import { tableWords } from "./table-words.ts"
import { detailWords, plain } from "./words.ts"
import { configHelp, configSays } from "../messages/config.ts"
import { codeSays, columnSays } from "../messages/common.ts"
import { groundSays, policyOf, trustHelp, trustSays } from "../messages/trust.ts"
import { quarantineHelp, quarantineSays } from "../messages/quarantine.ts"

/** The commands of who runs the node: quarantine, settings, trust. */
export function addOperatorCommands(program: Command, context: CommandContext): void {
  addQuarantine(program, context)
  addConfig(program, context)
  addTrust(program, context)
}

const ITEM_COLUMNS = [
  { member: "id", title: columnSays.id() },
  { member: "reason", title: columnSays.reason() },
  { member: "rule", title: columnSays.rule() },
  { member: "peer", title: columnSays.peer() },
  { member: "at", title: columnSays.at() },
  { member: "bytes", title: quarantineSays.bytes() },
  { member: "message", title: quarantineSays.message() },
]

/** What was refused, each with its reason in words. */
function quarantineWords(output: Output, words: Words): string {
  const items = (output["items"] as readonly { reason: string; message: string }[]).map((item) => ({
    ...item,
    message: words.say(detailOf(item.reason, item.message)),
  }))
  return tableWords("items", ITEM_COLUMNS, quarantineSays.empty())({ items }, words)
}

const DROPPED_COLUMNS = [
  { member: "id", title: columnSays.id() },
  { member: "reason", title: columnSays.reason() },
  { member: "peer", title: columnSays.peer() },
  { member: "droppedAt", title: quarantineSays.droppedAt() },
  { member: "because", title: quarantineSays.because() },
]

interface Chosen {
  readonly peer?: string
  readonly reason?: string
}

function addQuarantine(program: Command, { ask, words }: CommandContext): void {
  const { say } = words
  const quarantine = program.command("quarantine").description(say(quarantineHelp.quarantine()))
  withFilter(quarantine.command("list"), words)
    .option("--dropped", say(quarantineHelp.dropped()))
    .description(say(quarantineHelp.list()))
    .action((options: Chosen & { dropped?: boolean }) =>
      ask(
        "quarantine list",
        options,
        options.dropped === true
          ? tableWords("dropped", DROPPED_COLUMNS, quarantineSays.noneDropped())
          : quarantineWords,
      ),
    )
  quarantine
    .command("show")
    .argument("<id>", say(quarantineHelp.id()))
    .description(say(quarantineHelp.show()))
    .action((id: string) => ask("quarantine show", { id: itemNumber(id) }, detailWords))
  withFilter(quarantine.command("retry"), words)
    .argument("[ids...]", say(quarantineHelp.retryIds()))
    .description(say(quarantineHelp.retry()))
    .action((ids: readonly string[], options: Chosen) =>
      ask(
        "quarantine retry",
        { ...options, ids: ids.map(itemNumber) },
        ({ tried, admitted, waiting, refused }) =>
          say(
            quarantineSays.judged({
              tried: plain(tried),
              admitted: plain(admitted),
              waiting: plain(waiting),
              refused: plain(refused),
            }),
          ),
      ),
    )
  withFilter(quarantine.command("drop"), words)
    .argument("[ids...]", say(quarantineHelp.ids()))
    .requiredOption("--because <text>", say(quarantineHelp.becauseText()))
    .description(say(quarantineHelp.drop()))
    .action((ids: readonly string[], options: Chosen & { because: string }) =>
      ask("quarantine drop", { ...options, ids: ids.map(itemNumber) }, ({ dropped }) =>
        say(quarantineSays.dropped({ count: plain(dropped) })),
      ),
    )
}

function withFilter(command: Command, { say }: Words): Command {
  return command
    .option("--peer <scid>", say(quarantineHelp.peer()))
    .option("--reason <word>", say(quarantineHelp.reason()))
}

function itemNumber(id: string): number {
  if (!/^\d+$/.test(id)) throw new Failure(EXIT.usage, "bad-id", quarantineSays.notANumber({ id }))
  return Number(id)
}

function addConfig(program: Command, { ask, words: { say } }: CommandContext): void {
  const config = program.command("config").description(say(configHelp.config()))
  config
    .command("show")
    .argument("[key]", say(configHelp.onlyKey()))
    .option("--origin", say(configHelp.origin()))
    .description(say(configHelp.show()))
    .action((key: string | undefined, { origin }: { origin?: boolean }) =>
      ask("config show", key === undefined ? {} : { key }, (output, words) =>
        settingsWords(output, origin === true, words),
      ),
    )
  config
    .command("set")
    .argument("<key>", say(configHelp.key()))
    .argument("[value]", say(configHelp.value()))
    .description(say(configHelp.set()))
    .action((key: string, value: string | undefined) =>
      ask("config set", { key, ...(value !== undefined && { value }) }, setWords),
    )
}

function settingsWords(output: Output, origin: boolean, { say }: Words): string {
  const settings = output["settings"] as readonly Readonly<Record<string, unknown>>[]
  return columns(
    [
      say(configSays.setting()),
      say(configSays.value()),
      ...(origin ? [say(configSays.from())] : []),
      say(configSays.what()),
    ],
    settings.map((setting) => [
      plain(setting["key"]),
      plain(setting["value"]),
      ...(origin ? [plain(setting["origin"])] : []),
      plain(setting["about"]),
    ]),
  )
}

function setWords(output: Output, { say }: Words): string {
  const { setting, applies, overruledBy } = output as {
    setting: { key: string; value: unknown; environment: string }
    applies: string
    overruledBy?: string
  }
  const [key, value] = [setting.key, plain(setting.value)]
  if (overruledBy !== undefined)
    return say(configSays.stillCounts({ key, value, variable: setting.environment }))
  return say(
    applies === "at once" ? configSays.fromNow({ key, value }) : configSays.fromStart({ key, value }),
  )
}

function addTrust(program: Command, { ask, words: { say } }: CommandContext): void {
  const trust = program.command("trust").description(say(trustHelp.trust()))
  trust
    .command("list")
    .description(say(trustHelp.list()))
    .action(() => ask("trust list", {}, trustWords))
  for (const [verb, about] of [
    ["add", trustHelp.add()],
    ["remove", trustHelp.remove()],
  ] as const) {
    trust
      .command(verb)
      .argument("<party>", say(trustHelp.which()))
      .option("--node", say(trustHelp.node()))
      .description(say(about))
      .action((party: string, { node }: { node?: boolean }) =>
        ask(`trust ${verb}`, { party, ...(node === true && { node }) }, ({ list, now, changed }) =>
          say(
            (changed === true ? trustSays.now : trustSays.unchanged)({ list: plain(list), now: plain(now) }),
          ),
        ),
      )
  }
}

function trustWords(output: Output, { say, language }: Words): string {
  const { policy, parties, nodes, notAccepted } = output as {
    policy: string
    parties: readonly {
      name: unknown
      scid: string
      accepted: keyof typeof groundSays | false
      vouchers?: readonly string[]
    }[]
    nodes: readonly string[]
    notAccepted: readonly { scid: string; times: number }[]
  }
  return [
    say(trustSays.accepted({ policy: policyOf(policy) })),
    parties.length === 0
      ? say(trustSays.noParties())
      : columns(
          [
            say(columnSays.party()),
            say(trustSays.acceptedColumn()),
            say(trustSays.vouchers()),
            say(columnSays.scid()),
          ],
          parties.map(({ name, accepted, vouchers, scid }) => [
            plain(name, language),
            say(accepted === false ? codeSays.false() : groundSays[accepted]()),
            String(vouchers?.length ?? 0),
            scid,
          ]),
        ),
    say(trustSays.quorumNodes({ nodes })),
    ...notAccepted.map(({ scid, times }) => say(trustSays.notAccepted({ count: times, scid }))),
  ].join("\n")
}
