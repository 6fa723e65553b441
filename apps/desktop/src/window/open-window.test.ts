import { expect, test } from "vitest"
import { noWindow } from "./no-window.ts"
import { openFirst, openWindow } from "./open-window.ts"
import { WindowUnavailable, type PageSource, type WindowPort } from "./window-port.ts"

const PAGE: PageSource = { files: { at: "folder", path: "/nowhere" }, language: "en", title: "Test" }
const answer = async (): Promise<null> => null

const failing = (failure: Error) => (): WindowPort => ({
  ...noWindow(),
  open: () => Promise.reject(failure),
})
const unavailable = (why: string): (() => WindowPort) => failing(new WindowUnavailable(why))

test("[W9] takes the next window when one cannot be had", async () => {
  const second = noWindow()
  const opened = await openFirst([unavailable("version `GLIBC_2.39' not found"), () => second], PAGE, answer)
  expect(opened).toEqual({ ok: true, value: second })
})

test("[W9] opens no second window when the first can be had", async () => {
  const first = noWindow()
  const opened = await openFirst([() => first, failing(new Error("must not be opened"))], PAGE, answer)
  expect(opened).toEqual({ ok: true, value: first })
})

test("[W10] says why there is no window, each reason once and without a stack, and what to do", async () => {
  const opened = await openFirst(
    [unavailable("There is no screen here."), unavailable("There is no screen here.\n    at open")],
    PAGE,
    answer,
  )
  expect(opened.ok ? "" : opened.error.sentence).toBe(
    "No window could be opened. There is no screen here.\n" +
      "It needs a screen, and Chromium, Chrome, Edge or WebKitGTK 4.1. On Debian and Ubuntu: apt-get install chromium",
  )
})

test("[W9] does not take our own mistake for a window that cannot be had", async () => {
  const mistake = new TypeError("a mistake")
  await expect(openFirst([failing(mistake), noWindow], PAGE, answer)).rejects.toBe(mistake)
})

test("[W9] opens none where none is wanted, and refuses a window nobody knows", async () => {
  const none = await openWindow(PAGE, answer, { folder: "/nowhere", shell: "none" })
  expect(none.ok).toBe(true)
  const unknown = await openWindow(PAGE, answer, { folder: "/nowhere", shell: "tray" })
  expect(unknown.ok ? "" : unknown.error.sentence).toBe(
    'There is no window called "tray". COMMONSHELF_WINDOW is one of auto, native, app, none.',
  )
})
