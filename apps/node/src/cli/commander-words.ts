import { CommanderError, type Argument, type Command, type Option } from "commander"
import { EXIT, Failure } from "../failure.ts"
import { usageSays } from "../messages/usage.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import { displayWidth } from "./display-width.ts"

/*
 * What commander says by itself, in the person's language: the titles of a help text, and what is wrong with a line. It
 * gives its errors in English only; their codes are its contract, and the names in them stand between quotes.
 */

/** Lets a command and its help speak a language. */
export function speak(command: Command, { say }: Words): Command {
  const titles = new Map([
    ["Usage:", say(usageSays.usageTitle())],
    ["Arguments:", say(usageSays.argumentsTitle())],
    ["Options:", say(usageSays.optionsTitle())],
    ["Commands:", say(usageSays.commandsTitle())],
  ])
  const described = ({ description, defaultValue, defaultValueDescription, argChoices }: Option | Argument) =>
    [
      description,
      ...(argChoices === undefined ? [] : [say(usageSays.choices({ choices: argChoices }))]),
      ...(defaultValue === undefined || typeof defaultValue === "boolean"
        ? []
        : [say(usageSays.preset({ value: defaultValueDescription ?? String(defaultValue) }))]),
    ].join(" ")
  command.configureHelp({
    displayWidth: (text) => displayWidth(text),
    styleTitle: (title) => titles.get(title) ?? title,
    optionDescription: described,
    argumentDescription: described,
  })
  command.helpOption("-h, --help", say(usageSays.help()))
  if (command.commands.length > 0) command.helpCommand("help [command]", say(usageSays.help()))
  return command
}

/** What commander finds wrong with a line, and the command that it is the line of. */
export class LineError extends CommanderError {
  readonly command: Command

  constructor({ exitCode, code, message }: CommanderError, command: Command) {
    super(exitCode, code, message)
    this.command = command
  }
}

/** What is wrong with a command line, as a failure. */
export function usageFailure(error: LineError): Failure {
  return new Failure(EXIT.usage, "usage", usageSentence(error), { hint: hintOf(error) })
}

function usageSentence({ code, message }: CommanderError): Sentence {
  const [name = "", value = ""] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "")
  switch (code) {
    case "commander.help":
      return usageSays.commandMissing()
    case "commander.unknownCommand":
      return usageSays.unknownCommand({ name })
    case "commander.unknownOption":
      return usageSays.unknownOption({ name })
    case "commander.missingArgument":
      return usageSays.argumentMissing({ name })
    case "commander.optionMissingArgument":
      return usageSays.valueMissing({ name })
    case "commander.missingMandatoryOptionValue":
      return usageSays.optionMissing({ name })
    case "commander.excessArguments":
      return usageSays.tooManyArguments()
    case "commander.conflictingOption":
      return usageSays.notTogether({ name, other: value })
    case "commander.invalidArgument": {
      const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]
      if (choices !== undefined) {
        const isOption = message.includes("option '")
        return usageSays.badChoice({ name: isOption ? name : value, value: isOption ? value : name, choices })
      }
      return usageSays.wrong({ detail: message.replace(/^error: /, "") })
    }
    default:
      return usageSays.wrong({ detail: message.replace(/^error: /, "") })
  }
}

function hintOf({ message, command }: LineError): Sentence {
  const names = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1]
  if (names !== undefined) return usageSays.meant({ names: names.split(", ") })
  const [program = "", ...words] = wordsOf(command)
  return usageSays.seeHelp({ command: [program, "help", ...words].join(" ") })
}

function wordsOf(command: Command): readonly string[] {
  return [...(command.parent === null ? [] : wordsOf(command.parent)), command.name()]
}

/** `help pos import` is `pos import --help`; commander reads one word after `help`. */
export function asHelpOption(argv: readonly string[], program: Command): readonly string[] {
  const [first, ...asked] = program.parseOptions([...argv]).operands
  return first === "help" && asked.length > 1 ? [...asked, "--help"] : argv
}
