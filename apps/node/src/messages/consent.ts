import { catalogue } from "./catalogue.ts"

/** What each level of consent means, as a member is told before choosing. */
export const consentMeanings = catalogue({
  none: {
    en: "Nothing you buy is in anything that the cooperative publishes.",
    he: "שום דבר שאתם קונים אינו בדבר שהקואופרטיב מפרסם.",
    es: "Nada de lo que usted compra está en lo que publica la cooperativa.",
  },
  totals: {
    en: "What you buy counts only in a figure of the whole shop, never in one of a product or a category.",
    he: "מה שאתם קונים נספר רק במספר של החנות כולה, לעולם לא במספר של מוצר או קטגוריה.",
    es: "Lo que usted compra cuenta solo en una cifra de toda la tienda, nunca en la de un producto o una categoría.",
  },
  items: {
    en: "What you buy counts in figures of products and categories, where so many others are in them that nobody finds you.",
    he: "מה שאתם קונים נספר במספרים של מוצרים וקטגוריות, כאשר יש בהם די אחרים כדי שאיש לא ימצא אתכם.",
    es: "Lo que usted compra cuenta en cifras de productos y categorías, donde hay tantas otras personas que nadie puede encontrarle.",
  },
})

/** What is said of consent. */
export const consentSays = catalogue({
  terms: {
    en: "You may change it whenever you like. A change counts from now on: what is published stays as it is, for ever. Whoever says nothing is taken to allow items.",
    he: "אפשר לשנות זאת בכל עת. שינוי תקף מעכשיו: מה שפורסם נשאר כמות שהוא, לעולם. מי שאינו אומר דבר נחשב כמתיר פריטים.",
    es: "Puede cambiarlo cuando quiera. Un cambio vale desde ahora: lo publicado queda como está, para siempre. De quien no dice nada se entiende que permite productos.",
  },
  set: {
    en: "{members, plural, one {# member allows} other {# members allow}} “{level}” since {since}: {meaning}",
    he: "{members, plural, one {# חבר מתיר} other {# חברים מתירים}} „{level}” מאז {since}: {meaning}",
    es: "{members, plural, one {# miembro permite} other {# miembros permiten}} «{level}» desde {since}: {meaning}",
  },
  withoutPurchases: {
    en: "No purchase is here yet of who stands on line {lines}: is the id right?",
    he: "אין כאן עדיין קנייה של מי שבשורה {lines}: האם המזהה נכון?",
    es: "Aún no hay compras de quien está en la línea {lines}: ¿es correcto el identificador?",
  },
  level: {
    en: "{level}: {meaning} Said by {members}.",
    he: "{level}: {meaning} נאמר על ידי {members}.",
    es: "{level}: {meaning} Dicho por {members}.",
  },
  usual: {
    en: "Taken of who says nothing: {level}",
    he: "נחשב למי שאינו אומר דבר: {level}",
    es: "Se entiende de quien no dice nada: {level}",
  },
  line: { en: "line {line}: {level}", he: "שורה {line}: {level}", es: "línea {line}: {level}" },
  lineSince: {
    en: "line {line}: {level} since {since}",
    he: "שורה {line}: {level} מאז {since}",
    es: "línea {line}: {level} desde {since}",
  },
})

/** The help of the commands about consent. */
export const consentHelp = catalogue({
  consent: {
    en: "what members allow to be done with their purchases",
    he: "מה חברים מתירים לעשות בקניות שלהם",
    es: "lo que los miembros permiten hacer con sus compras",
  },
  set: {
    en: "keep what members allow; it counts from now on, and what is published stays",
    he: "שמרו מה שחברים מתירים; זה תקף מעכשיו, ומה שפורסם נשאר",
    es: "guardar lo que los miembros permiten; vale desde ahora, y lo publicado queda",
  },
  level: { en: "what they allow from now on", he: "מה הם מתירים מעכשיו", es: "lo que permiten desde ahora" },
  file: {
    en: "the members' ids as the till writes them, one a line; {stdin} is standard input",
    he: "המזהים של החברים כפי שהקופה כותבת אותם, אחד בשורה; {stdin} הוא הקלט התקני",
    es: "los identificadores de los miembros como los escribe la caja, uno por línea; {stdin} es la entrada estándar",
  },
  show: {
    en: "what the levels mean, and what these members allow",
    he: "מה משמעות הרמות, ומה החברים האלה מתירים",
    es: "qué significan los niveles y qué permiten estos miembros",
  },
})
