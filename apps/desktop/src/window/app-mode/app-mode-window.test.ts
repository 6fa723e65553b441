import { driveAppMode } from "../../testing/index.ts"
import { describeWindow } from "../testing/window-contract.ts"

describeWindow({ name: "app", drive: driveAppMode })
