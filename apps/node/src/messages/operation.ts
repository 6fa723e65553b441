import { catalogue } from "./catalogue.ts"

/** What is said about operation. */
export const operationSays = catalogue({
  unknown: {
    en: 'There is no operation "{name}".',
    he: 'אין פעולה "{name}".',
    es: "No existe la operación «{name}».",
  },
  badInput: { en: "{name}: {detail}.", he: "{name}: {detail}.", es: "{name}: {detail}." },
})
