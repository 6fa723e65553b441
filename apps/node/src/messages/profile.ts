import { catalogue } from "./catalogue.ts"

/** What a party says of itself. */
export const profileSays = catalogue({
  none: {
    en: "This party has no profile here.",
    he: "לצד הזה אין כאן פרופיל.",
    es: "Esta parte no tiene aquí un perfil.",
  },
  badSector: {
    en: "{code} is no code of ISIC Rev. 4: a section such as A, or two to four digits such as 01 or 1071.",
    he: "{code} אינו קוד של ISIC Rev. 4: ענף כגון A, או שתיים עד ארבע ספרות כגון 01 או 1071.",
    es: "{code} no es un código de la CIIU Rev. 4: una sección como A, o de dos a cuatro cifras como 01 o 1071.",
  },
  saved: {
    en: "Said anew ({statement}). Questions that are not for you are no longer asked.",
    he: "נאמר מחדש ({statement}). שאלות שאינן נוגעות לכם לא יישאלו עוד.",
    es: "Dicho de nuevo ({statement}). Ya no se le preguntará lo que no le concierne.",
  },
})

/** Help of `party profile`. */
export const profileHelp = catalogue({
  profile: {
    en: "what this party says of itself; with options, say it anew",
    he: "מה הצד הזה אומר על עצמו; עם אפשרויות, לומר זאת מחדש",
    es: "lo que esta parte dice de sí misma; con opciones, decirlo de nuevo",
  },
  sector: {
    en: "what it does, by ISIC Rev. 4, such as 1071; several times",
    he: "מה הוא עושה, לפי ISIC Rev. 4, כגון 1071; אפשר כמה פעמים",
    es: "qué hace, según la CIIU Rev. 4, como 1071; varias veces",
  },
  workers: {
    en: "how many people work there, owners included",
    he: "כמה אנשים עובדים שם, כולל הבעלים",
    es: "cuántas personas trabajan allí, incluidos los dueños",
  },
})
