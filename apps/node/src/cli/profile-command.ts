import { PartyProfile, WorkersBand } from "@commonshelf/documents"
import { Option, type Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import { profileHelp, profileSays } from "../messages/profile.ts"
import type { CommandContext } from "./context.ts"
import { profileWords } from "./profile-words.ts"

const { legalForm, storeType, members } = PartyProfile.shape

interface ProfileOptions {
  readonly sector?: readonly string[]
  readonly value?: readonly string[]
  readonly speaks?: readonly string[]
  readonly country?: string
  readonly town?: string
  readonly register?: string
}

/** Adds `party profile`. */
export function addProfileCommand(party: Command, { ask, words: { say } }: CommandContext): void {
  const choice = (flags: string, help: string, choices: readonly string[]) =>
    new Option(flags, help).choices(choices)
  party
    .command("profile")
    .description(say(profileHelp.profile()))
    .option("--sector <code...>", say(profileHelp.sector()))
    .addOption(choice("--workers <band>", say(profileHelp.workers()), WorkersBand.options))
    .option("--value <topic...>", say(profileHelp.value()))
    .addOption(choice("--members <band>", say(profileHelp.members()), members.unwrap().options))
    .addOption(choice("--store-type <type>", say(profileHelp.storeType()), storeType.unwrap().options))
    .addOption(choice("--legal-form <form>", say(profileHelp.legalForm()), legalForm.unwrap().options))
    .option("--register <scheme:number>", say(profileHelp.register()))
    .option("--country <code>", say(profileHelp.country()))
    .option("--town <town>", say(profileHelp.town()))
    .option("--website <address>", say(profileHelp.website()))
    .option("--speaks <language...>", say(profileHelp.speaks()))
    .action((options: ProfileOptions) => ask("party profile", profileInput(options), profileWords))
}

function profileInput(options: ProfileOptions): object {
  const { sector, value, speaks, country, town, register, ...rest } = options
  if (town !== undefined && country === undefined)
    throw new Failure(EXIT.usage, "no-country", profileSays.townNeedsCountry())
  return {
    ...rest,
    ...(sector !== undefined && { sectors: sector }),
    ...(value !== undefined && { priorities: value }),
    ...(speaks !== undefined && { languages: speaks }),
    ...(country !== undefined && { place: { country, ...(town !== undefined && { town }) } }),
    ...(register !== undefined && { registeredId: registeredId(register) }),
  }
}

/** `IL-coop:570012345`: the register first. */
function registeredId(text: string): object {
  const [, scheme, value] = /^([^:]+):(.+)$/.exec(text) ?? []
  if (scheme === undefined || value === undefined)
    throw new Failure(EXIT.usage, "bad-register", profileSays.badRegister({ text }))
  return { scheme, value }
}
