import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { agree, introduce } from "../journeys/support/invite.ts"
import type { Served } from "../journeys/support/served.ts"
import { openStage, ROOT, type Stage } from "../journeys/support/stage.ts"
import { until } from "../journeys/support/until.ts"

let stage: Stage
const children: ChildProcess[] = []
beforeEach(() => {
  stage = openStage()
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGTERM")
  delete process.env["NODE_EXTRA_CA_CERTS"]
  await stage.close()
})

describe("a node as a service", () => {
  test("[H9] says at /health whether it is ready, to anybody and nothing else", async () => {
    const a = await stage.serve(await stage.open("Alice"))
    const response = await fetch(`${a.http}/health`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ schema: "commonshelf/live/1", live: true, ready: true })
  })

  test("[H9] has a port for metrics only when told to, and they name nobody", async () => {
    const home = await stage.open("Alice")
    const admin = `127.0.0.1:${await freePort()}`
    const a = await stage.serve(home, { more: ["--admin", admin] })
    expect((await fetch(`${a.http}/metrics`)).headers.get("content-type") ?? "").not.toMatch(/version=/)
    const text = await (await fetch(`http://${admin}/metrics`)).text()
    expect(text).toMatch(/^commonshelf_statements 2$/m)
    expect(text).toMatch(/^commonshelf_limit\{limit="issuer.statements"\} 20000$/m)
    expect(text).toMatch(/^commonshelf_limit_exceeded\{limit="peer.messages"\} 0$/m)
    expect(text).toMatch(/^process_resident_memory_bytes \d/m)
    const { party } = await a.ask<{ party: { scid: string } }>("status")
    expect(text).not.toContain("Alice")
    expect(text).not.toContain(party.scid)
    expect((await fetch(`http://${admin}/health`)).status).toBe(200)
    expect((await fetch(`http://${admin}/`)).status).toBe(404)
    expect(await a.stop()).toBe(0)
  })

  test(
    "[H8] [A5] logs lines of JSON without names, ids, tokens, passphrases or members",
    { timeout: 180_000 },
    async () => {
      const [a, b] = [
        await stage.serve(await stage.open("Alice"), { more: ["--log", "json", "--log-level", "debug"] }),
        await stage.serve(await stage.open("Bob"), { more: ["--log", "json", "--log-level", "debug"] }),
      ]
      const { link } = await stage.ask<{ link: string }>(
        "--home",
        a.home,
        "invite",
        "create",
        "--for",
        "cooperative",
      )
      await stage.run("--home", b.home, "peer", "add", link)
      const till = [
        "date,receipt,member,code,product,quantity,value",
        "2026-01-05,R4711,M0815,7,Bread,1,6.90",
        "2026-01-05,R4712,M0816,7,Bread,x,y",
      ]
      await a.ask("pos import", {
        file: "till.csv",
        profile: "generic",
        base64: Buffer.from(till.join("\n")).toString("base64"),
      })
      await a
        .ask("statement insert", {
          file: "x",
          base64: Buffer.from("no statement of M0815").toString("base64"),
        })
        .catch(() => undefined)
      await a.ask("backup", { file: join(stage.folder, "b.tar") })
      await until("both hold the same", () => agree([a, b]))
      const { token } = JSON.parse(readFileSync(join(a.home, "serving.json"), "utf8"))
      const { party } = await a.ask<{ party: { scid: string } }>("status")
      const invite = JSON.parse(Buffer.from(link.split("#")[1]?.split(".")[0] ?? "", "base64url").toString())
      await a.stop()
      await b.stop()
      const lines = [...logOf(a), ...logOf(b)]
      expect(lines.length).toBeGreaterThan(2)
      for (const line of lines)
        expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) })
      const log = lines.join("\n")
      for (const secret of [
        "M0815",
        "M0816",
        "R4711",
        "Alice",
        "Bob",
        party.scid,
        token,
        invite.token,
        link,
        stage.folder,
      ])
        expect(log).not.toContain(secret)
    },
  )

  test("[H10] the unit is one that systemd accepts, and lets the node do little", () => {
    const unit = join(ROOT, "deploy/systemd/commonshelf.service")
    const verified = spawnSync("systemd-analyze", ["verify", "--man=no", unit], { encoding: "utf8" })
    expect([verified.status, verified.stderr.replaceAll(/.*is not executable.*\n?/g, "")]).toEqual([0, ""])
    const security = spawnSync("systemd-analyze", ["security", "--offline=true", "--no-pager", unit], {
      encoding: "utf8",
    })
    const [, exposure] = /Overall exposure level for \S+: ([\d.]+)/.exec(security.stdout) ?? []
    expect(Number(exposure)).toBeLessThan(2)
    const [, options = ""] = /commonshelf\.js serve (.*)$/m.exec(readFileSync(unit, "utf8")) ?? []
    expect(options).toMatch(/--http 127\.0\.0\.1:\d+ --sync 127\.0\.0\.1:\d+/)
  })
})

describe("behind Caddy", () => {
  test(
    "[H11] page and peers come through TLS; what only this computer may see does not",
    { timeout: 240_000 },
    async () => {
      const port = await freePort()
      const site = `https://localhost:${port}`
      const peers = `wss://localhost:${port}/sync`
      const a = await stage.serve(await stage.open("Alice"), { more: ["--sync-url", peers] })
      process.env["NODE_EXTRA_CA_CERTS"] = await startCaddy(site, a)
      const b = await stage.serve(await stage.open("Bob"))
      await introduce(stage, a, b)
      await until("both hold the same", () => agree([a, b]))
      const { peers: known } = await b.ask<{ peers: readonly { state: string }[] }>("peer list")
      expect(known.map(({ state }) => state)).toEqual(["connected"])
      const doctor = await stage.ask<{ checks: readonly { check: string; state: string }[] }>(
        ...["--home", a.home, "doctor", "--url", site, "--peer-url", peers],
      )
      const stateOf = (name: string) => doctor.checks.find(({ check }) => check === name)?.state
      expect([stateOf("page"), stateOf("peer-address")]).toEqual(["ok", "ok"])
      for (const inside of ["api/v1/status", "api/v1/quarantine", "api/v1/operations/status"])
        expect(await statusThroughTls(`${site}/${inside}`)).toBe(404)
      expect(await statusThroughTls(`${site}/api/v1/node`)).toBe(200)
      const wrong = await stage.ask<{ checks: readonly { check: string; state: string }[] }>(
        ...[
          "--home",
          a.home,
          "doctor",
          "--url",
          `${site}/`,
          "--peer-url",
          `wss://localhost:${port}/elsewhere`,
        ],
      )
      expect(wrong.checks.find(({ check }) => check === "peer-address")?.state).toBe("fail")
    },
  )
})

function logOf(served: Served): readonly string[] {
  return served
    .log()
    .split("\n")
    .filter((line) => line !== "")
}

/** Runs Caddy with the repository's file and its own authority; gives the path of the root certificate. */
async function startCaddy(site: string, { http, sync }: Served): Promise<string> {
  const folder = join(stage.folder, "caddy")
  mkdirSync(folder)
  const file = join(folder, "Caddyfile")
  const options = "{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n}\n"
  writeFileSync(file, options + readFileSync(join(ROOT, "deploy/caddy/Caddyfile"), "utf8"))
  const caddy = spawn("caddy", ["run", "--config", file, "--adapter", "caddyfile"], {
    env: {
      ...process.env,
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      COMMONSHELF_SITE: site,
      COMMONSHELF_TLS: "tls internal",
      COMMONSHELF_HTTP: new URL(http).host,
      COMMONSHELF_SYNC: new URL(sync).host,
    },
    stdio: "ignore",
  })
  children.push(caddy)
  const root = join(folder, "caddy/pki/authorities/local/root.crt")
  await until("Caddy has its authority", () => existsSync(root))
  process.env["NODE_EXTRA_CA_CERTS"] = root
  await until("Caddy answers", async () => (await statusThroughTls(`${site}/health`)) === 200)
  return root
}

/** Asked by a process of its own: which authorities a process trusts is settled when it starts. */
async function statusThroughTls(url: string): Promise<number> {
  const script = `fetch(${JSON.stringify(url)}).then(({ status }) => console.log(status), () => console.log(0))`
  const { stdout } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8", env: process.env })
  return Number(stdout)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === "string") throw new Error("no port")
  return address.port
}
