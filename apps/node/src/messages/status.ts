import { catalogue } from "./catalogue.ts"

/** Help of the commands about status. */
export const statusHelp = catalogue({
  status: { en: "how this node is", he: "מצב הצומת הזה", es: "cómo está este nodo" },
  contradictions: {
    en: "who signed what excludes what, with the proof; and what does not count",
    he: "מי חתם על דברים הסותרים זה את זה, עם ההוכחה; ומה אינו נספר",
    es: "quién firmó cosas que se excluyen, con la prueba; y qué no cuenta",
  },
})
