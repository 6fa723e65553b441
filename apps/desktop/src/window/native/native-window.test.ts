import { driveNative } from "../../testing/index.ts"
import { describeWindow } from "../testing/window-contract.ts"

describeWindow({ name: "native", drive: driveNative })
