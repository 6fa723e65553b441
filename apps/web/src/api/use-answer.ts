import { useEffect, useState } from "react"
import type { Answers, Topic } from "./answers.ts"
import { addressOf, getAnswer, type Question } from "./get-answer.ts"
import { nextResource, type Resource } from "./resource.ts"

const POLL_MS = 5000

/**
 * The node's answer to a question, asked again every few seconds while the page is in sight, so that what arrives by
 * sync appears by itself.
 */
export function useAnswer<T extends Topic>(topic: T, question?: Question): Resource<Answers[T]> {
  const address = addressOf(topic, question)
  const [resource, setResource] = useState<Resource<Answers[T]>>({ kind: "loading" })
  useEffect(() => {
    const stop = new AbortController()
    let timer: number | undefined
    const ask = async () => {
      window.clearTimeout(timer)
      const outcome = await getAnswer(topic, address, stop.signal)
      if (stop.signal.aborted) return
      setResource((previous) => nextResource(previous, outcome, Date.now()))
      timer = window.setTimeout(() => void askWhenSeen(), POLL_MS)
    }
    const askWhenSeen = () => (document.hidden ? undefined : ask())
    void ask()
    document.addEventListener("visibilitychange", () => void askWhenSeen(), { signal: stop.signal })
    return () => {
      stop.abort()
      window.clearTimeout(timer)
    }
  }, [topic, address])
  return resource
}
