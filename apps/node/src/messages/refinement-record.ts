import { catalogue } from "./catalogue.ts"

/** What schemas of what parties say do not take; the English wording is their own [LA7]. */
export const recordRefinementSays = catalogue({
  noMoney: {
    en: "no money: prices have no place on the board",
    he: "בלי כסף: למחירים אין מקום על הלוח",
    es: "nada de dinero: los precios no tienen sitio en el tablón",
  },
  minimumAbove: {
    en: "a minimum above the amount",
    he: "מינימום גדול מהכמות",
    es: "un mínimo mayor que la cantidad",
  },
  harvest: {
    en: "a share of a harvest says who bears a bad year: risk",
    he: "חלק ביבול אומר מי נושא בשנה רעה: `risk`",
    es: "una parte de una cosecha dice quién carga con un mal año: `risk`",
  },
  onlyProfit: {
    en: "only owner-profit and reserve may be below 0",
    he: "רק `owner-profit` ו־`reserve` יכולים להיות מתחת ל־0",
    es: "solo `owner-profit` y `reserve` pueden ser menores que 0",
  },
  net: {
    en: "what was paid, the components and what is not broken down do not make up netMinor exactly",
    he: "מה ששולם, המרכיבים ומה שאינו מפורט אינם מסתכמים בדיוק ב־`netMinor`",
    es: "lo pagado, los componentes y lo no desglosado no suman exactamente `netMinor`",
  },
  total: {
    en: "netMinor and the taxes do not make up totalMinor exactly",
    he: "`netMinor` והמסים אינם מסתכמים בדיוק ב־`totalMinor`",
    es: "`netMinor` y los impuestos no suman exactamente `totalMinor`",
  },
  level: {
    en: "the node is not of this level",
    he: "הצומת אינו ברמה הזו",
    es: "el nodo no es de este nivel",
  },
  published: {
    en: "a published quantity is above zero",
    he: "כמות שמתפרסמת גדולה מאפס",
    es: "una cantidad publicada es mayor que cero",
  },
  samePurchases: {
    en: "two cells hold the same purchases",
    he: "שני תאים מחזיקים אותן קניות",
    es: "dos celdas contienen las mismas compras",
  },
  capNote: {
    en: "what is asked, or why it is not accepted",
    he: "מה נשאל, או מדוע אינו מתקבל",
    es: "qué se pregunta, o por qué no se acepta",
  },
  recordId: {
    en: "the id of the record that it is about",
    he: "המזהה של הרשומה שבה מדובר",
    es: "el identificador del registro del que trata",
  },
  targetId: { en: "the id of the target", he: "המזהה של היעד", es: "el identificador del objeto" },
  certificate: {
    en: "a certificate only of what conforms",
    he: "תעודה רק למה שתואם",
    es: "un certificado solo de lo que es conforme",
  },
  bothSides: {
    en: "a consumer and a producer among the participants",
    he: "צרכן ויצרן בין המשתתפים",
    es: "un consumidor y un productor entre quienes participan",
  },
  foundersOnce: { en: "each founder once", he: "כל מייסד פעם אחת", es: "cada fundador una vez" },
  mandatesOnce: { en: "each mandate once", he: "כל הרשאה פעם אחת", es: "cada mandato una vez" },
  dueOnce: {
    en: "due once or again and again, not both",
    he: "מועד אחד או מועד חוזר, לא שניהם",
    es: "vence una vez o una y otra vez, no las dos cosas",
  },
  partyOnce: {
    en: "a party stands in it once",
    he: "צד מופיע בו פעם אחת",
    es: "una parte figura en ella una vez",
  },
  promisers: {
    en: "who promises and to whom are parties of the letter",
    he: "מי שמבטיח ומי שמובטח לו הם צדדים במכתב",
    es: "quien promete y a quién se promete son partes de la carta",
  },
  ofRole: {
    en: "there are {count} parties of this role",
    he: "מספר הצדדים בתפקיד הזה הוא {count}",
    es: "hay {count} partes con este papel",
  },
  gtinOrCode: { en: "a gtin or a localCode", he: "`gtin` או `localCode`", es: "un `gtin` o un `localCode`" },
  partsOnce: { en: "each part once", he: "כל חלק פעם אחת", es: "cada parte una vez" },
  partsSum: {
    en: "parts that make up the total exactly",
    he: "חלקים שמסתכמים בדיוק בסך הכול",
    es: "partes que suman exactamente el total",
  },
  shares100: {
    en: "the shares and what is hidden do not come to exactly 100 per cent",
    he: "החלקים ומה שמוסתר אינם מסתכמים בדיוק ב־100 אחוז",
    es: "las partes y lo oculto no suman exactamente el 100 por ciento",
  },
  pricesAlone: {
    en: "a decision about prices is not shared with other suppliers",
    he: "החלטה על מחירים אינה משותפת עם ספקים אחרים",
    es: "una decisión sobre precios no se comparte con otros proveedores",
  },
  releasesOnce: { en: "each release once", he: "כל פרסום פעם אחת", es: "cada publicación una vez" },
  surveyDays: {
    en: "a survey that closes before it opens",
    he: "סקר שנסגר לפני שהוא נפתח",
    es: "una encuesta que se cierra antes de abrirse",
  },
  choices: {
    en: "no more to choose than there are questions",
    he: "לא בוחרים יותר מכפי שיש שאלות",
    es: "no se elige más de lo que hay preguntas",
  },
  multiple: {
    en: "every count a multiple of the base",
    he: "כל ספירה היא כפולה של הבסיס",
    es: "cada recuento, un múltiplo de la base",
  },
  noteAbout: {
    en: "what the note is about",
    he: "במה הרשימה עוסקת",
    es: "de qué trata la nota",
  },
  noteSources: {
    en: "numbers of sources of the note, from 0",
    he: "מספרי מקורות של הרשימה, מ־0",
    es: "números de fuentes de la nota, desde 0",
  },
  otherProduct: {
    en: "another product than the first",
    he: "מוצר אחר מן הראשון",
    es: "un producto distinto del primero",
  },
  firstProduct: {
    en: "the id of the first product",
    he: "המזהה של המוצר הראשון",
    es: "el identificador del primer producto",
  },
})
