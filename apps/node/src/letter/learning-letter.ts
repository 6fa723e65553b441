import type { AgreementContentV2, LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Language } from "../messages/language.ts"

/** Who writes a letter with whom, and what they begin with. */
export interface LearningLetter {
  /** The language that binds; the others are translations. */
  readonly language: Language
  /** DIDs of cooperatives and of suppliers. */
  readonly coops: readonly string[]
  readonly suppliers: readonly string[]
  /** Metrics that every supplier promises to answer. */
  readonly metrics: readonly {
    readonly digest: Digest
    readonly name: string
    readonly title: LanguageText
  }[]
  readonly validFrom: string
  readonly validUntil: string
}

type Texts = Readonly<Record<Language, string>>

/**
 * A draft of the letter for a learning process, to be changed before anybody proposes it. The people who asked for such a
 * letter have told its name and its spirit, not its words: these are ours, and say so in the title.
 */
export function learningLetter(given: LearningLetter): AgreementContentV2 {
  const { language, coops, suppliers, validFrom, validUntil } = given
  const write = (texts: Texts) => wordings(texts, language)
  return {
    type: "Agreement",
    v: 2,
    title: write(TITLE),
    purpose: write(PURPOSE),
    language,
    segments: Object.entries(SEGMENTS).map(([id, texts]) => ({ id, text: write(texts) })),
    parties: [
      ...coops.map((id) => ({ id, role: "coop" as const })),
      ...suppliers.map((id) => ({ id, role: "supplier" as const })),
    ],
    requires: "all",
    promises: [
      ...suppliers.flatMap((who, index) => supplierPromises(who, index + 1, given)),
      ...coops.flatMap((who, index) => coopPromises(who, index + 1, write)),
    ],
    dataUse: {
      purpose: write(DATA_USE),
      noReidentification: true,
      retention: "P2Y",
      onwardSharing: "parties",
    },
    reviewEvery: "P6M",
    notice: "P30D",
    exit: write(EXIT),
    validFrom,
    validUntil,
  }
}

function supplierPromises(
  who: string,
  number: number,
  { language, metrics }: LearningLetter,
): AgreementContentV2["promises"] {
  const answers = metrics.map(({ digest, name, title }) => ({
    id: `answer-${name}-${number}`.slice(0, 60),
    kind: "disclose" as const,
    who,
    what: inEveryLanguage(ANSWER, title, language),
    metric: digest,
    every: "P1Y",
  }))
  return [
    ...answers,
    { id: `report-${number}`, kind: "feedback", who, what: wordings(REPORT, language), every: "P6M" },
  ]
}

function coopPromises(
  who: string,
  number: number,
  write: (texts: Texts) => LanguageText,
): AgreementContentV2["promises"] {
  return [
    { id: `prefer-${number}`, kind: "preference", who, what: write(PREFER), every: "P6M" },
    { id: `open-${number}`, kind: "data", who, what: write(OPEN), level: 2, after: "data-use-report" },
    { id: `tell-${number}`, kind: "feedback", who, what: write(TELL), every: "P6M" },
  ]
}

function wordings(texts: Texts, language: Language): LanguageText {
  return Object.fromEntries(
    Object.entries(texts).map(([tag, text]) => [
      tag,
      { text, status: tag === language ? ("authoritative" as const) : ("translated" as const) },
    ]),
  )
}

/** A sentence about something that has a name of its own in each language, or in one. */
function inEveryLanguage(texts: Texts, name: LanguageText, language: Language): LanguageText {
  const main = Object.values(name).find(({ status }) => status === "authoritative")?.text ?? ""
  const filled = (tag: Language) => texts[tag].replace("{metric}", name[tag]?.text ?? main)
  return wordings({ en: filled("en"), he: filled("he"), es: filled("es") }, language)
}

const TITLE: Texts = {
  en: "DRAFT: letter for a learning process",
  he: "טיוטה: מכתב לתהליך של למידה",
  es: "BORRADOR: carta para un proceso de aprendizaje",
}

const PURPOSE: Texts = {
  en: "To learn together what is behind a product, so that who makes it, who buys it and the land that it comes from all live well by it.",
  he: "ללמוד יחד מה עומד מאחורי מוצר, כך שמי שמייצר אותו, מי שקונה אותו והאדמה שממנה הוא בא יחיו ממנו היטב.",
  es: "Aprender juntos qué hay detrás de un producto, para que quien lo hace, quien lo compra y la tierra de la que viene vivan bien de él.",
}

const SEGMENTS: Readonly<Record<string, Texts>> = {
  learning: {
    en: "This letter is about learning. It ends in no verdict: nobody passes and nobody fails.",
    he: "המכתב הזה עוסק בלמידה. אין בסופו פסק דין: איש אינו עובר ואיש אינו נכשל.",
    es: "Esta carta trata de aprender. No termina en un veredicto: nadie aprueba y nadie suspende.",
  },
  answers: {
    en: 'The supplier answers questions step by step, as far as it can. "Not yet" is an answer, and nobody holds it against the supplier.',
    he: "הספק עונה על שאלות צעד אחר צעד, ככל יכולתו. „עדיין לא” היא תשובה, ואיש לא יזקוף אותה לחובתו.",
    es: "El proveedor responde preguntas paso a paso, hasta donde puede. «Todavía no» es una respuesta, y nadie se la reprocha.",
  },
  commitment: {
    en: "The cooperative commits itself too: it says what it will prefer and buy, what it learned from the answers, and answers the same questions about itself.",
    he: "גם הקואופרטיב מתחייב: הוא אומר מה יעדיף ומה יקנה, מה למד מן התשובות, ועונה על אותן שאלות על עצמו.",
    es: "La cooperativa también se compromete: dice qué preferirá y comprará, qué aprendió de las respuestas, y responde las mismas preguntas sobre sí misma.",
  },
  needs: {
    en: "What members need is published without anybody's name. Who uses these figures says what for, and what came of it.",
    he: "צורכי החברים מתפרסמים בלי שמו של איש. מי שמשתמש בנתונים אומר לשם מה, ומה יצא מכך.",
    es: "Lo que necesitan los miembros se publica sin el nombre de nadie. Quien usa estas cifras dice para qué, y qué resultó de ello.",
  },
  rounds: {
    en: "Every six months we meet. Each of us says what was shared, what was learned, what is still a question and what comes next. Minutes are kept.",
    he: "כל שישה חודשים אנחנו נפגשים. כל אחד אומר מה שותף, מה נלמד, מה עדיין בגדר שאלה ומה הצעד הבא. נכתב פרוטוקול.",
    es: "Cada seis meses nos reunimos. Cada parte dice qué se compartió, qué se aprendió, qué queda como pregunta y qué viene después. Se levanta acta.",
  },
  others: {
    en: "What is learned is open to other cooperatives and suppliers, who may join by a letter of their own.",
    he: "מה שנלמד פתוח לקואופרטיבים ולספקים אחרים, שיכולים להצטרף במכתב משלהם.",
    es: "Lo aprendido está abierto a otras cooperativas y proveedores, que pueden unirse con una carta propia.",
  },
}

const DATA_USE: Texts = {
  en: "To plan production and delivery for what members need, and for nothing else.",
  he: "לתכנן ייצור ואספקה לפי צורכי החברים, ולא לשום דבר אחר.",
  es: "Planificar la producción y el reparto según lo que necesitan los miembros, y nada más.",
}

const EXIT: Texts = {
  en: "Whoever leaves says so thirty days before. What was shared stays shared, and it is remembered that we learned together.",
  he: "מי שעוזב מודיע על כך שלושים יום מראש. מה ששותף נשאר משותף, וייזכר שלמדנו יחד.",
  es: "Quien se va lo dice treinta días antes. Lo compartido queda compartido, y se recuerda que aprendimos juntos.",
}

const ANSWER: Texts = {
  en: 'Answer "{metric}" once a year.',
  he: "לענות על „{metric}” פעם בשנה.",
  es: "Responder a «{metric}» una vez al año.",
}

const REPORT: Texts = {
  en: "Report in every round how the figures of what members need were used, and what changed by them.",
  he: "לדווח בכל סבב כיצד שימשו הנתונים על צורכי החברים, ומה השתנה בעקבותיהם.",
  es: "Informar en cada ronda cómo se usaron las cifras de lo que necesitan los miembros, y qué cambió con ellas.",
}

const PREFER: Texts = {
  en: "Prefer this supplier's products while it answers, where members want them.",
  he: "להעדיף את מוצרי הספק כל עוד הוא עונה, במקום שהחברים רוצים בהם.",
  es: "Preferir los productos de este proveedor mientras responda, donde los miembros los quieran.",
}

const OPEN: Texts = {
  en: "Open more detailed figures of what members need, once the supplier has reported how it used those that it had.",
  he: "לפתוח נתונים מפורטים יותר על צורכי החברים, לאחר שהספק דיווח כיצד השתמש באלה שהיו לו.",
  es: "Abrir cifras más detalladas de lo que necesitan los miembros, una vez que el proveedor haya informado cómo usó las que tenía.",
}

const TELL: Texts = {
  en: "Tell the supplier in every round what members said and asked.",
  he: "לספר לספק בכל סבב מה אמרו ומה שאלו החברים.",
  es: "Contar al proveedor en cada ronda qué dijeron y preguntaron los miembros.",
}
