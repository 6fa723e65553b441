import type { Language } from "./messages/language.ts"
import { inWords, type Sentence } from "./messages/sentence.ts"

/** Exit codes of the command, also the status of a failed request; unknown non-zero codes are failures. */
export const EXIT = {
  failed: 1,
  usage: 2,
  someRefused: 3,
  notInitialised: 10,
  locked: 11,
  wrongPassphrase: 12,
  verification: 20,
  unreachable: 21,
  privacy: 22,
  interrupted: 130,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/**
 * Something a person can do something about: what happened, where, and what to do. It is put into words where it is told;
 * until then `message` and `hint` are English. Never shown with a stack.
 */
export class Failure extends Error {
  override readonly name = "Failure"
  readonly exit: ExitCode
  /** A word for programs, such as `port-in-use`. */
  readonly code: string
  /** More facts for programs. */
  readonly details: Readonly<Record<string, unknown>>
  readonly #message: Sentence
  readonly #hint: Sentence | undefined

  constructor(
    exit: ExitCode,
    code: string,
    message: Sentence,
    {
      hint,
      details = {},
    }: { readonly hint?: Sentence | undefined; readonly details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(String(message))
    this.exit = exit
    this.code = code
    this.details = details
    this.#message = message
    this.#hint = hint
  }

  /** What to do about it, in English. */
  get hint(): string | undefined {
    return this.hintIn("en")
  }

  /** What happened. */
  get sentence(): Sentence {
    return this.#message
  }

  /** What to do about it. */
  get hintSentence(): Sentence | undefined {
    return this.#hint
  }

  /** What happened, in words. */
  messageIn(language: Language): string {
    return this.#message.in(language)
  }

  /** What to do about it, in words. */
  hintIn(language: Language): string | undefined {
    return this.#hint?.in(language)
  }

  /** The failure as JSON, for `--json` and for the API. */
  toJson(language: Language): Record<string, unknown> {
    const hint = this.hintIn(language)
    return {
      schema: "commonshelf/error/1",
      error: {
        code: this.code,
        exit: this.exit,
        message: this.messageIn(language),
        ...(hint === undefined ? {} : { hint }),
        ...(inWords(this.details, language) as Record<string, unknown>), // a record stays one
      },
    }
  }
}
