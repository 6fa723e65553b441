import * as fc from "fast-check"

// A property that names no seed of its own has this one, so that the suite never fails by luck; `pnpm soak` takes others.
fc.configureGlobal({ seed: 20_261_125 })
