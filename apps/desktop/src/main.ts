/** The desktop program: with `--window` it is the process of a native window, else it is the host. */
import { startDesktop } from "./start-desktop.ts"
import { runWindowProcess, WINDOW_FLAG } from "./window/native/window-process.ts"

const argv = process.argv.slice(2)
if (argv[0] === WINDOW_FLAG) runWindowProcess()
else void startDesktop(argv).then((code) => process.exit(code))
