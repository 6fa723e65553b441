import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { createHome, homePaths, openNode, type HomePaths } from "@commonshelf/node"
import { formatInstant } from "@commonshelf/statement"
import type { DesktopState, HostEvent, Language, RecoverySheet, Refusal } from "../protocol/answers.ts"
import { Request, type RequestOf } from "../protocol/requests.ts"
import { SupplierDesk } from "./at-work/supplier-desk.ts"
import { previewInvite } from "./invite.ts"
import { hostWords, type HostWords } from "./messages/words.ts"
import { openSheet, wrongPlace, type OpenSheet } from "./recovery-sheet.ts"
import { refusal } from "./refusal.ts"
import { keepLanguage, readLanguage } from "./settings.ts"

/** The fewest characters of a passphrase: what a thief must guess is in the file that he stole. */
export const SHORTEST_PASSPHRASE = 12

/** Changes are told together with those that follow within this long. */
const TELL_AFTER_MS = 50

/** The desktop's host: it holds the key and the replica, and answers what the page asks. */
export interface DesktopHost {
  /** The language that the page speaks. */
  readonly language: Language
  /** Answers a request of the page, JSON in, JSON out, one after the other. A request that is none is refused. */
  answer(request: unknown): Promise<unknown>
  /** An invite link that the system handed over: the page shows it until it is joined or replaced. */
  handOver(link: string): void
  close(): Promise<void>
}

export interface DesktopHostOptions {
  /** The folder of the desktop, made when it is missing. */
  readonly folder: string
  /** Tells the page that something changed. */
  readonly notify: (event: HostEvent) => void
}

/**
 * Opens the host in its folder, and syncs with the cooperatives that invited the supplier, where there is one already.
 * @throws Failure when the folder is in use by another process or damaged
 */
export async function openDesktopHost(options: DesktopHostOptions): Promise<DesktopHost> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const host = new FolderHost(options)
  await host.openExisting()
  return host
}

class FolderHost implements DesktopHost {
  readonly #folder: string
  readonly #home: HomePaths
  readonly #notify: DesktopHostOptions["notify"]
  #words: HostWords
  #sheet: OpenSheet | undefined
  #desk: SupplierDesk | undefined
  #invite: string | undefined
  #telling: ReturnType<typeof setTimeout> | undefined
  /** Requests are carried out one after the other: a second click finds what the first one did. */
  #queue: Promise<unknown> = Promise.resolve()

  constructor({ folder, notify }: DesktopHostOptions) {
    this.#folder = folder
    this.#home = homePaths(join(folder, "node"))
    this.#notify = notify
    this.#words = hostWords(readLanguage(folder))
  }

  get language(): Language {
    return this.#words.language
  }

  async openExisting(): Promise<void> {
    if (existsSync(this.#home.record)) await this.#openDesk()
  }

  answer(request: unknown): Promise<unknown> {
    const parsed = Request.safeParse(request)
    if (!parsed.success) return Promise.resolve(refusal(this.#words, "bad-request"))
    const answered = this.#queue.then(() => this.#answer(parsed.data))
    this.#queue = answered.catch(() => undefined)
    return answered
  }

  handOver(link: string): void {
    this.#invite = link
    this.#changed()
  }

  async close(): Promise<void> {
    clearTimeout(this.#telling)
    await this.#queue
    const desk = this.#desk
    this.#desk = undefined
    await desk?.node.close()
  }

  async #answer(request: Request): Promise<unknown> {
    const words = this.#words
    switch (request.ask) {
      case "state":
        return this.#state()
      case "speak":
        return this.#speak(request.language)
      case "begin":
        return this.#begin(request.name)
      case "found":
        return this.#found(request)
      case "read-invite":
        return previewInvite(request.link, words)
      case "join":
        return this.#atWork((desk) => this.#join(desk, request.link))
      case "keep-draft":
        return this.#atWork((desk) => desk.keepDraft(request.draft, request.fields, words))
      case "drop-draft":
        return this.#atWork((desk) => {
          desk.dropDraft(request.draft)
          return this.#state()
        })
      case "review":
        return this.#atWork((desk) => desk.review(request.draft, words))
      case "sign":
        return this.#atWork((desk) => desk.sign(request, words))
      case "demand":
        return this.#atWork((desk) => desk.demand(request.category, words))
    }
  }

  #atWork<T>(work: (desk: SupplierDesk) => T): T | Refusal {
    return this.#desk === undefined ? refusal(this.#words, "not-founded") : work(this.#desk)
  }

  async #join(desk: SupplierDesk, link: string): Promise<DesktopState | Refusal> {
    const refused = await desk.join(link, this.#words)
    if (refused !== undefined) return refused
    this.#invite = undefined
    return this.#state()
  }

  #state(): DesktopState {
    const { language } = this.#words
    const handed = this.#invite === undefined ? {} : { invite: this.#invite }
    if (this.#desk === undefined) return { stage: "first-start", language, ...handed }
    return { ...this.#desk.state(this.#words), language, ...handed }
  }

  #speak(language: Language): DesktopState {
    keepLanguage(this.#folder, language)
    this.#words = hostWords(language)
    return this.#state()
  }

  #begin(name: string): RecoverySheet | Refusal {
    if (this.#desk !== undefined) return refusal(this.#words, "founded")
    this.#sheet = openSheet(name)
    const { words, places } = this.#sheet
    return { words, places }
  }

  /** Founds the party once its words are on paper: the master seed itself is kept nowhere. */
  async #found({ words: given, passphrase }: RequestOf<"found">): Promise<DesktopState | Refusal> {
    const words = this.#words
    const sheet = this.#sheet
    if (this.#desk !== undefined) return refusal(words, "founded")
    if (sheet === undefined) return refusal(words, "no-sheet")
    const place = wrongPlace(sheet, given)
    if (place !== undefined) return refusal(words, "wrong-words", { place })
    if (Array.from(passphrase).length < SHORTEST_PASSPHRASE)
      return refusal(words, "weak-passphrase", { count: SHORTEST_PASSPHRASE })
    await createHome(this.#home, {
      name: sheet.name,
      role: "supplier",
      language: words.language,
      at: formatInstant(Date.now()),
      masterSeed: sheet.masterSeed,
      passphrase,
    })
    sheet.masterSeed.fill(0)
    this.#sheet = undefined
    await this.#openDesk()
    return this.#state()
  }

  /** Opens the replica, and calls the cooperatives. Nobody calls a supplier: it listens on this computer alone. */
  async #openDesk(): Promise<void> {
    const node = openNode(this.#home)
    await node.listen("127.0.0.1", 0)
    node.onChange(() => this.#changed())
    this.#desk = new SupplierDesk(node, join(this.#folder, "drafts"))
  }

  #changed(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined
      this.#notify({ type: "changed" })
    }, TELL_AFTER_MS)
  }
}
