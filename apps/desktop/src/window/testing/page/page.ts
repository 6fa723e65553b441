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
  return "on the way"
})
on("open", async () => (window.open(words.value) === null ? "no window" : "a window"))

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
