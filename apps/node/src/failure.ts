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

/** Something a person can do something about: what happened, where, and what to do. Never shown with a stack. */
export class Failure extends Error {
  override readonly name = "Failure"
  readonly exit: ExitCode
  /** A word for programs, such as `port-in-use`. */
  readonly code: string
  /** What to do about it. */
  readonly hint: string | undefined
  /** More facts for programs. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    exit: ExitCode,
    code: string,
    message: string,
    {
      hint,
      details = {},
    }: { readonly hint?: string; readonly details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message)
    this.exit = exit
    this.code = code
    this.hint = hint
    this.details = details
  }

  /** The failure as JSON, for `--json` and for the API. */
  toJson(): Record<string, unknown> {
    return {
      schema: "commonshelf/error/1",
      error: {
        code: this.code,
        exit: this.exit,
        message: this.message,
        ...(this.hint === undefined ? {} : { hint: this.hint }),
        ...this.details,
      },
    }
  }
}
