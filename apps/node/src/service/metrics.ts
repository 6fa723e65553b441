import { collectDefaultMetrics, Gauge, Registry } from "prom-client"
import type { CommonsNode } from "../node/commons-node.ts"

/** The metrics of a node in Prometheus' form [H9]: counts without names. Gathered when they are asked for. */
export function createMetrics(node: CommonsNode): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `commonshelf_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  const { replica } = node
  const now = () => Date.parse(node.now()) / 1000
  gauge("statements", "Statements and log entries in the commons", () => replica.store.counts().statements)
  gauge("documents", "Documents in the commons", () => replica.store.counts().documents)
  gauge("quarantine_items", "Items in quarantine", () => replica.quarantine.counts().items)
  gauge(
    "quarantine_not_kept",
    "Items refused while quarantine was full",
    () => replica.quarantine.counts().notKept,
  )
  gauge("peers", "Known peers", () => replica.peers().length)
  gauge("peers_connected", "Peers with an open session", () =>
    count(node, ({ state }) => state === "connected"),
  )
  gauge("peers_in_step", "Peers that hold the same", () => count(node, ({ inStep }) => inStep))
  gauge("backup_age_seconds", "Seconds since the last backup, -1 without one", () => {
    const at = replica.care.last("backup")
    return at === undefined ? -1 : now() - Date.parse(at) / 1000
  })
  addLimits(node, registry)
  return registry
}

/** How every limit stands [G1]: the most, what the one that uses the most of it uses, how often it was exceeded. */
function addLimits({ replica }: CommonsNode, registry: Registry): void {
  for (const [name, help, member] of [
    ["limit", "The most of a limit", "limit"],
    ["limit_used", "What the one that uses the most of a limit uses of it now", "used"],
    ["limit_exceeded", "How often a limit was exceeded since the node started", "exceeded"],
  ] as const) {
    const gauge: Gauge<"limit"> = new Gauge({
      name: `commonshelf_${name}`,
      help,
      labelNames: ["limit"],
      registers: [registry],
      collect() {
        for (const state of replica.limits()) gauge.set({ limit: state.name }, state[member])
      },
    })
  }
}

type Peer = ReturnType<CommonsNode["replica"]["peers"]>[number]

function count({ replica }: CommonsNode, holds: (peer: Peer) => boolean): number {
  return replica.peers().filter(holds).length
}
