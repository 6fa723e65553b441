/** The page of the contract suite: each button asks one thing of the host or of the shell, and shows what came of it. */
import { onNotify, request } from "../../bridge/bridge.ts"

const words = document.querySelector("input") as HTMLInputElement // it stands in index.html

on("echo", () => request({ kind: "echo", words: words.value }))
on("fail", () => request({ kind: "fail" }))
on("big", async () => {
  const sent = "ש".repeat(1_000_000)
  const back = await request({ kind: "echo", words: sent })
  return back === sent ? `${sent.length} came back` : "something else came back"
})
on("reach", async () => (await fetch(words.value, { mode: "no-cors" })).type)
on("leave", async () => {
  location.href = words.value
})
on("forge", async () => {
  const forged = JSON.stringify({ id: "forged", request: { kind: "echo", words: "" }, also: "this" })
  const shell = (window as { ipc?: { postMessage: (text: string) => void } }).ipc // there in the native shell
  if (shell === undefined)
    return (
      await fetch("/rpc", { method: "POST", headers: { "content-type": "application/json" }, body: forged })
    ).status
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the shell's channel, not a window
  shell.postMessage(forged)
  return "sent"
})

onNotify((event) => show("event", event))
show("state", "ready")

function on(id: string, act: () => Promise<unknown>): void {
  document.getElementById(id)?.addEventListener("click", () => {
    show("answer", "waiting")
    act().then(
      (answer) => show("answer", answer),
      (failure: Error) => show("answer", `${failure.name}: ${failure.message}`),
    )
  })
}

function show(id: string, what: unknown): void {
  const place = document.getElementById(id)
  if (place !== null) place.textContent = typeof what === "string" ? what : JSON.stringify(what)
}
