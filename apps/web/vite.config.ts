import react from "@vitejs/plugin-react"
import { defaultClientConditions, defineConfig } from "vite"

/** The page is built from the packages' sources; everything it needs is in `dist`, nothing comes from elsewhere. */
export default defineConfig({
  base: "/",
  plugins: [react()],
  resolve: { conditions: ["source", ...defaultClientConditions] },
  build: { outDir: "dist", target: "es2023", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
})
