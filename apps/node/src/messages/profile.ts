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
  badTopic: {
    en: "{topic} is none of the topics that metrics have.",
    he: "{topic} אינו מן הנושאים שיש למדדים.",
    es: "{topic} no es ninguno de los temas que tienen los indicadores.",
  },
  topics: {
    en: "The topics: {topics}",
    he: "הנושאים: {topics}",
    es: "Los temas: {topics}",
  },
  townNeedsCountry: {
    en: "A --town needs its --country, such as IL.",
    he: "ל־--town דרושה --country, כגון IL.",
    es: "Una --town necesita su --country, como IL.",
  },
  badRegister: {
    en: '"{text}" does not name a register and a number. Write such as --register IL-coop:570012345',
    he: '"{text}" אינו נוקב במרשם ובמספר. כתבו למשל --register IL-coop:570012345',
    es: '"{text}" no nombra un registro y un número. Escriba por ejemplo --register IL-coop:570012345',
  },
  legalForm: { en: "Legal form: {form}", he: "צורה משפטית: {form}", es: "Forma jurídica: {form}" },
  register: {
    en: "Registered: {scheme} {value}, as it says",
    he: "רשום: {scheme} {value}, לדבריו",
    es: "Registro: {scheme} {value}, según dice",
  },
  place: { en: "Place: {place}", he: "מקום: {place}", es: "Lugar: {place}" },
  website: { en: "Web: {website}", he: "אתר: {website}", es: "Web: {website}" },
  languages: { en: "Speaks: {languages}", he: "שפות: {languages}", es: "Habla: {languages}" },
  storeType: { en: "Shop: {type}", he: "חנות: {type}", es: "Tienda: {type}" },
  members: { en: "Members: {members}", he: "חברים: {members}", es: "Socios: {members}" },
  workers: {
    en: "People who work there: {workers}",
    he: "עובדים שם: {workers}",
    es: "Trabajan allí: {workers}",
  },
  sectors: {
    en: "What it does (ISIC): {sectors}",
    he: "עיסוק (ISIC): {sectors}",
    es: "Qué hace (CIIU): {sectors}",
  },
  priorities: {
    en: "Puts first: {topics}",
    he: "שם בראש: {topics}",
    es: "Pone primero: {topics}",
  },
})

/** Codes of profiles in words. */
export const profileCodes = catalogue({
  cooperative: { en: "cooperative", he: "קואופרטיב", es: "cooperativa" },
  company: { en: "company", he: "חברה", es: "empresa" },
  "sole-trader": { en: "sole trader", he: "עצמאי", es: "autónomo" },
  association: { en: "association", he: "עמותה", es: "asociación" },
  supermarket: { en: "supermarket", he: "סופרמרקט", es: "supermercado" },
  "kibbutz-store": { en: "kibbutz shop", he: "כלבו של קיבוץ", es: "tienda de kibutz" },
  "buying-club": { en: "buying club", he: "קבוצת רכישה", es: "grupo de consumo" },
  csa: {
    en: "community-supported agriculture",
    he: "חקלאות נתמכת קהילה",
    es: "agricultura apoyada por la comunidad",
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
  value: {
    en: "a topic that it puts first, such as social.labour or economy.prices; several times, in order",
    he: "נושא שהוא שם בראש, כגון social.labour או economy.prices; אפשר כמה פעמים, לפי הסדר",
    es: "un tema que pone primero, como social.labour o economy.prices; varias veces, en orden",
  },
  members: {
    en: "how many members a cooperative has, as a band",
    he: "כמה חברים יש לקואופרטיב, כטווח",
    es: "cuántos socios tiene una cooperativa, por tramos",
  },
  storeType: { en: "the kind of its shop", he: "סוג החנות שלו", es: "el tipo de su tienda" },
  legalForm: { en: "its legal form", he: "הצורה המשפטית שלו", es: "su forma jurídica" },
  register: {
    en: "where it is registered and under which number, such as IL-coop:570012345",
    he: "היכן הוא רשום ובאיזה מספר, כגון IL-coop:570012345",
    es: "dónde está registrada y con qué número, como IL-coop:570012345",
  },
  country: {
    en: "its country, two letters of ISO 3166",
    he: "המדינה שלו, שתי אותיות של ISO 3166",
    es: "su país, dos letras de ISO 3166",
  },
  town: { en: "its town, no more exact", he: "היישוב שלו, לא יותר מזה", es: "su localidad, nada más exacto" },
  website: { en: "its address on the web", he: "כתובת האתר שלו", es: "su dirección en la web" },
  speaks: {
    en: "the code of a language in which it answers; several times",
    he: "הקוד של שפה שבה הוא עונה; אפשר כמה פעמים",
    es: "el código de un idioma en que contesta; varias veces",
  },
})
