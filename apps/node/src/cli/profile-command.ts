import { WorkersBand } from "@commonshelf/documents"
import { Option, type Command } from "commander"
import { profileHelp, profileSays } from "../messages/profile.ts"
import type { CommandContext, OutputWords } from "./context.ts"
import { detailWords } from "./words.ts"

interface ProfileOptions {
  readonly sector?: readonly string[]
  readonly workers?: string
}

/** Adds `party profile`. */
export function addProfileCommand(party: Command, { ask, words: { say } }: CommandContext): void {
  party
    .command("profile")
    .description(say(profileHelp.profile()))
    .option("--sector <code...>", say(profileHelp.sector()))
    .addOption(new Option("--workers <band>", say(profileHelp.workers())).choices(WorkersBand.options))
    .action(({ sector, workers }: ProfileOptions) =>
      ask(
        "party profile",
        { ...(sector !== undefined && { sectors: sector }), ...(workers !== undefined && { workers }) },
        profileWords,
      ),
    )
}

const profileWords: OutputWords = ({ statement, ...output }, { say }) =>
  typeof statement === "string" ? say(profileSays.saved({ statement })) : detailWords(output)
