import { catalogue } from "./catalogue.ts"

/** Names that people write, and what they mean. */
export const findSays = catalogue({
  noParty: {
    en: 'There is no party "{wanted}" in the commons of this node.',
    he: 'אין צד "{wanted}" במאגר המשותף של הצומת הזה.',
    es: "No hay ninguna parte «{wanted}» en los datos comunes de este nodo.",
  },
  noMetric: {
    en: 'There is no metric "{wanted}" in the commons of this node.',
    he: 'אין מדד "{wanted}" במאגר המשותף של הצומת הזה.',
    es: "No hay ningún indicador «{wanted}» en los datos comunes de este nodo.",
  },
  seeParties: {
    en: "See: commonshelf party list",
    he: "ראו: commonshelf party list",
    es: "Vea: commonshelf party list",
  },
  seeMetrics: {
    en: "See: commonshelf metric list",
    he: "ראו: commonshelf metric list",
    es: "Vea: commonshelf metric list",
  },
  severalParties: {
    en: '"{wanted}" means {count} parties.',
    he: '"{wanted}" יכול לציין {count} צדדים.',
    es: "«{wanted}» puede ser {count} partes.",
  },
  severalMetrics: {
    en: '"{wanted}" means {count} metrics.',
    he: '"{wanted}" יכול לציין {count} מדדים.',
    es: "«{wanted}» puede ser {count} indicadores.",
  },
  noSurvey: {
    en: 'There is no survey "{wanted}" in the commons of this node.',
    he: 'אין סקר "{wanted}" במאגר המשותף של הצומת הזה.',
    es: "No hay ninguna encuesta «{wanted}» en los datos comunes de este nodo.",
  },
  severalSurveys: {
    en: '"{wanted}" means {count} surveys.',
    he: '"{wanted}" יכול לציין {count} סקרים.',
    es: "«{wanted}» puede ser {count} encuestas.",
  },
  seeSurveys: {
    en: "See: commonshelf survey list",
    he: "ראו: commonshelf survey list",
    es: "Vea: commonshelf survey list",
  },
  noLetter: {
    en: 'There is no letter "{wanted}" in the commons of this node.',
    he: 'אין מכתב "{wanted}" במאגר המשותף של הצומת הזה.',
    es: "No hay ninguna carta «{wanted}» en los datos comunes de este nodo.",
  },
  severalLetters: {
    en: '"{wanted}" means {count} letters.',
    he: '"{wanted}" יכול לציין {count} מכתבים.',
    es: "«{wanted}» puede ser {count} cartas.",
  },
  seeLetters: {
    en: "See: commonshelf letter list",
    he: "ראו: commonshelf letter list",
    es: "Vea: commonshelf letter list",
  },
  meant: {
    en: "Is {names} meant?",
    he: "הכוונה הייתה {names}?",
    es: "¿Se refiere a {names}?",
  },
  writeMore: {
    en: "Write more of its identifier.",
    he: "יש לכתוב חלק גדול יותר מן המזהה.",
    es: "Escriba más de su identificador.",
  },
})
