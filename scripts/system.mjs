import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { run } from "./pnpm.mjs"

/** What the tests need of the system, as Debian calls it, and the program by which another system shows that it has it. */
const NEEDED = {
  // the page, and the desktop's app-mode window
  chromium: "chromium",
  "fonts-noto-core": undefined,
  // the desktop's native window, and what drives it
  "libwebkit2gtk-4.1-0": undefined,
  libxdo3: undefined,
  "webkit2gtk-driver": "WebKitWebDriver",
  // a screen for each test, with a window manager and other windows
  xvfb: "Xvfb",
  openbox: "openbox",
  wmctrl: "wmctrl",
  xdotool: "xdotool",
  zenity: "zenity",
  // what stands in `deploy` is tried
  systemd: "systemd-analyze",
  caddy: "caddy",
  // the Debian package is built and installed
  dpkg: "dpkg-deb",
  // a fork is checked in another language
  python3: "python3",
}

/** Installs what the tests need where that is possible, as root on Debian; else says what is missing and ends. */
export function checkSystem() {
  const isDebian = existsSync("/usr/bin/apt-get")
  const missing = Object.keys(NEEDED).filter((name) => !(isDebian ? isInstalled(name) : isHere(NEEDED[name])))
  if (missing.length === 0) return
  if (!isDebian || process.getuid?.() !== 0) {
    console.error(
      `The tests need programs that are missing here. On Debian: apt-get install ${missing.join(" ")}`,
    )
    process.exit(1)
  }
  run("apt-get", ["update", "-qq"])
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  })
}

function isInstalled(name) {
  const asked = spawnSync("dpkg-query", ["-W", "-f", "${db:Status-Status}", name], { encoding: "utf8" })
  return asked.stdout === "installed"
}

function isHere(program) {
  if (program === undefined) return true
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)))
}
