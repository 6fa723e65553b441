import { catalogue } from "./catalogue.ts"

/** What the inputs of an answer give by the metric's formula. */
export const recomputationSays = catalogue({
  same: {
    en: "By the metric's formula its inputs give {value}, as it says.",
    he: "לפי הנוסחה של המדד הנתונים נותנים {value}, כפי שנאמר.",
    es: "Según la fórmula del indicador sus datos dan {value}, como dice.",
  },
  differs: {
    en: "By the metric's formula its inputs give {value}, which is another value.",
    he: "לפי הנוסחה של המדד הנתונים נותנים {value}, שהוא ערך אחר.",
    es: "Según la fórmula del indicador sus datos dan {value}, que es otro valor.",
  },
  "missing-input": {
    en: "It cannot be calculated again: {input} is missing among its inputs.",
    he: "אי אפשר לחשב זאת שוב: {input} חסר בין הנתונים.",
    es: "No se puede volver a calcular: falta {input} entre sus datos.",
  },
  "other-unit": {
    en: "It cannot be calculated again: {input} is in another unit than the metric's.",
    he: "אי אפשר לחשב זאת שוב: {input} ביחידה אחרת מזו של המדד.",
    es: "No se puede volver a calcular: {input} está en otra unidad que la del indicador.",
  },
  "division-by-zero": {
    en: "It cannot be calculated again: by its inputs something is divided by zero.",
    he: "אי אפשר לחשב זאת שוב: לפי הנתונים מחלקים באפס.",
    es: "No se puede volver a calcular: según sus datos se divide por cero.",
  },
  "too-large": {
    en: "It cannot be calculated again: the numbers grow too large.",
    he: "אי אפשר לחשב זאת שוב: המספרים גדלים מדי.",
    es: "No se puede volver a calcular: los números crecen demasiado.",
  },
})
