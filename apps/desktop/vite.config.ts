import react from "@vitejs/plugin-react"
import { defaultClientConditions, defineConfig } from "vite"

/** The window's page is built from sources; everything it needs is in `dist-ui`, nothing comes from elsewhere. */
export default defineConfig({
  root: "src/ui",
  base: "/",
  plugins: [react()],
  resolve: { conditions: ["source", ...defaultClientConditions] },
  build: {
    outDir: "../../dist-ui",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
