import { CHECKED } from "../cast/suppliers.ts"
import type { Chapter } from "../story.ts"

type Checking = { readonly kind: "checked"; readonly metrics: readonly string[] }

const LOOKED_AT = ["pay-spread", "living-wage-ratio", "contract-share", "organic-share"] as const

/** Almond Street and the kibbutz shop look at the papers behind four answers of the bakery, Harbour at one. */
export const checking: Chapter<Checking> = async function* ({ at, agree, clock, stick }) {
  const { almond, kibbutz, harbour } = at
  clock.untilDaysBefore(32)
  const check = { verdict: "checked", method: "document" }
  const scid = stick.scidOf(CHECKED)
  await agree()
  for (const { ask } of [almond, kibbutz])
    for (const metric of LOOKED_AT) await ask("check endorse", { target: `${scid}/${metric}`, ...check })
  await harbour.ask("check endorse", { target: `${scid}/reusable-packaging`, ...check })
  yield { kind: "checked", metrics: LOOKED_AT }
}
