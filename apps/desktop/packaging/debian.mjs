import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"

const NAME = "commonshelf-desktop"

/**
 * Makes a Debian package of the executable, so that it stands in the menu and opens invite links.
 *
 * @param work an empty folder for what is made on the way
 */
export function makeDebianPackage({ executable, licences, version, work, outfile }) {
  const own = join(import.meta.dirname, "debian")
  put(work, `usr/bin/${NAME}`, readFileSync(executable), 0o755)
  put(work, `usr/share/applications/${NAME}.desktop`, readFileSync(join(own, `${NAME}.desktop`)))
  put(work, `usr/share/icons/hicolor/scalable/apps/${NAME}.svg`, readFileSync(join(own, `${NAME}.svg`)))
  put(work, `usr/share/man/man1/${NAME}.1.gz`, gzipSync(readFileSync(join(own, `${NAME}.1`))))
  put(work, `usr/share/doc/${NAME}/copyright`, readFileSync(join(own, "copyright")))
  put(work, `usr/share/doc/${NAME}/third-party-licences.gz`, gzipSync(readFileSync(licences)))
  put(work, "DEBIAN/md5sums", md5sumsOf(work))
  put(work, "DEBIAN/control", controlOf(work, version))
  // Fast, because it is built in tests; a slower level saves a quarter of the size.
  execFileSync("dpkg-deb", ["--root-owner-group", "-Zzstd", "-z3", "--build", work, outfile], {
    stdio: ["ignore", "ignore", "inherit"],
  })
}

function put(root, name, content, mode = 0o644) {
  const path = join(root, name)
  mkdirSync(dirname(path), { recursive: true, mode: 0o755 })
  writeFileSync(path, content, { mode })
}

/** The fields of Debian Policy 5.3. Either of the two recommended windows is enough, and the program says so itself. */
function controlOf(root, version) {
  const kib = Math.ceil(
    filesUnder(root).reduce((sum, file) => sum + statSync(join(root, file)).size, 0) / 1024,
  )
  return `Package: ${NAME}
Version: ${version}
Architecture: amd64
Maintainer: Commonshelf <commonshelf@localhost>
Installed-Size: ${kib}
Depends: libc6 (>= 2.28), libstdc++6, libgcc-s1
Recommends: chromium | google-chrome-stable | microsoft-edge-stable, libwebkit2gtk-4.1-0, libxdo3
Section: misc
Priority: optional
Description: supplier's desktop of a data commons for food cooperatives
 Answers the questions of food cooperatives about a supplier and its products,
 and signs each answer with a key that stays on this computer. Works offline
 and syncs with the cooperatives that sent an invite.
`
}

function md5sumsOf(root) {
  const sums = filesUnder(root).map((file) => {
    const sum = createHash("md5")
      .update(readFileSync(join(root, file)))
      .digest("hex")
    return `${sum}  ${file}\n`
  })
  return sums.join("")
}

function filesUnder(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !file.startsWith("DEBIAN/"))
    .toSorted()
}
