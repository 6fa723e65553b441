import { Option, type Command } from "commander"
import { peerHelp, peerSays } from "../messages/peer.ts"
import { ROLES, type CommandContext } from "./context.ts"
import { codeSays, columnSays } from "../messages/common.ts"
import { tableWords } from "./table-words.ts"

/** The commands of whom this node syncs with. */
export function addPeerCommands(program: Command, context: CommandContext): void {
  addInvites(program, context)
  addPeers(program, context)
}

function addInvites(program: Command, { ask, words: { say } }: CommandContext): void {
  const invite = program.command("invite").description(say(peerHelp.invite()))
  invite
    .command("create")
    .description(say(peerHelp.inviteCreate()))
    .addOption(new Option("--for <role>", say(peerHelp.inviteFor())).choices(ROLES).makeOptionMandatory())
    .action((options: { for: string }) =>
      ask("invite create", options, ({ link }) => `${String(link)}\n${say(peerSays.invited())}`),
    )
}

function addPeers(program: Command, { ask, words: { say } }: CommandContext): void {
  const peer = program.command("peer").description(say(peerHelp.peer()))
  peer
    .command("add")
    .argument("<link>", say(peerHelp.link()))
    .description(say(peerHelp.peerAdd()))
    .action((link: string) =>
      ask("peer add", { link }, ({ peer: met }) =>
        say(peerSays.met({ name: (met as { name: string }).name })),
      ),
    )
  peer
    .command("list")
    .description(say(peerHelp.peerList()))
    .action(() => ask("peer list", {}, tableWords("peers", PEER_COLUMNS, peerSays.none())))
}

const PEER_COLUMNS = [
  { member: "name", title: columnSays.name() },
  { member: "role", title: columnSays.role(), codes: codeSays },
  { member: "state", title: columnSays.state(), codes: codeSays },
  { member: "inStep", title: peerSays.inStep(), codes: codeSays },
  { member: "scid", title: columnSays.scid() },
  { member: "standing", title: peerSays.standing(), codes: codeSays },
  { member: "lastFailure", title: peerSays.lastFailure() },
]
