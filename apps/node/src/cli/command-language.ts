import { readConfigFile } from "../home/config.ts"
import { environmentName, LANGUAGE } from "../home/config-keys.ts"
import { homePaths } from "../home/home.ts"
import { isLanguage, languageOfTag, type Language } from "../messages/language.ts"

/**
 * The language of a command line [LA3]: `--language`, else the setting (environment, then `config.toml`), else that of the
 * terminal, else English. What is wrong with any of them is told later, by who needs it; here it only is passed over.
 */
export function commandLanguage(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const wanted = [
    optionOf(argv, "--language"),
    environment[environmentName(LANGUAGE)],
    settingOf(optionOf(argv, "--home") ?? optionOf(argv, "-C")),
  ].find(isLanguage)
  const terminal = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || ""
  return wanted ?? languageOfTag(terminal) ?? "en"
}

function optionOf(argv: readonly string[], name: string): string | undefined {
  const at = argv.findIndex((word) => word === name || word.startsWith(`${name}=`))
  return argv[at]?.split("=")[1] ?? (at < 0 ? undefined : argv[at + 1])
}

function settingOf(home: string | undefined): unknown {
  try {
    return readConfigFile(homePaths(home)).get(LANGUAGE.key)
  } catch {
    return undefined
  }
}
