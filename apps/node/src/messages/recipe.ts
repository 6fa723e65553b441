import { catalogue } from "./catalogue.ts"

/** What is said about recipes. */
export const recipeSays = catalogue({
  none: {
    en: "How {product} is made has not been told yet.",
    he: "עוד לא נאמר איך מכינים {product}.",
    es: "Todavía no se ha dicho cómo se hace {product}.",
  },
  head: {
    en: "{product}, {amount}",
    he: "{product}, {amount}",
    es: "{product}, {amount}",
  },
  headOfVersion: {
    en: "{product} since {day}, {amount}",
    he: "{product} מ־{day}, {amount}",
    es: "{product} desde {day}, {amount}",
  },
  ingredient: { en: "ingredient", he: "מרכיב", es: "ingrediente" },
  percent: { en: "per cent", he: "אחוזים", es: "por ciento" },
  origin: { en: "origin", he: "מקור", es: "origen" },
  hidden: { en: "HIDDEN", he: "מוסתר", es: "OCULTO" },
  range: { en: "{low} to {high}", he: "{low} עד {high}", es: "{low} a {high}" },
  process: { en: "Process: {parts}", he: "תהליך: {parts}", es: "Proceso: {parts}" },
  openness: {
    en: "Openness {level} of 4: {meaning}. It says nothing of how good it is.",
    he: "פתיחות {level} מתוך 4: {meaning}. אין היא אומרת עד כמה הוא טוב.",
    es: "Apertura {level} de 4: {meaning}. No dice nada de lo bueno que es.",
  },
  licence: { en: "Licence {licence}", he: "רישיון {licence}", es: "Licencia {licence}" },
  derivedFrom: {
    en: "Made from a recipe of {party}.",
    he: "נעשה לפי מתכון של {party}.",
    es: "Hecha a partir de una receta de {party}.",
  },
  reused: {
    en: "{count, plural, one {# party has} other {# parties have}} made a recipe from it.",
    he: "{count, plural, one {צד # הכין} other {# צדדים הכינו}} ממנו מתכון.",
    es: "{count, plural, one {# parte ha} other {# partes han}} hecho una receta a partir de ella.",
  },
  by: {
    en: "Signed by {party} on {day}: {digest}",
    he: "נחתם בידי {party} ב־{day}: {digest}",
    es: "Firmado por {party} el {day}: {digest}",
  },
  signed: { en: "Signed: {digest}", he: "נחתם: {digest}", es: "Firmado: {digest}" },
  notAList: {
    en: "This is no recipe: {member} is a list of objects.",
    he: "אין זה מתכון: {member} הוא רשימה של אובייקטים.",
    es: "Esto no es una receta: {member} es una lista de objetos.",
  },
})

/** What a level of openness means. */
export const opennessSays = catalogue({
  "0": { en: "nothing is told", he: "לא נאמר דבר", es: "no se dice nada" },
  "1": { en: "a part is told", he: "נאמר חלק", es: "se dice una parte" },
  "2": { en: "every ingredient is named", he: "כל המרכיבים נקובים", es: "se nombran todos los ingredientes" },
  "3": { en: "every share is told", he: "כל החלקים נאמרים", es: "se dicen todas las proporciones" },
  "4": {
    en: "every share and the processes are told, under a licence",
    he: "כל החלקים והתהליכים נאמרים, ברישיון",
    es: "se dicen todas las proporciones y los procesos, bajo una licencia",
  },
})

/** Help of the commands about recipes. */
export const recipeHelp = catalogue({
  recipe: {
    en: "how products are made, as far as it is told",
    he: "איך מכינים מוצרים, עד כמה שנאמר",
    es: "cómo se hacen los productos, hasta donde se dice",
  },
  publish: {
    en: "tell how an own product is made; shares and what is hidden come to exactly 100 per cent",
    he: "סיפור איך מכינים מוצר שלכם; החלקים והמוסתר מסתכמים ב־100 אחוזים בדיוק",
    es: "cuenta cómo se hace un producto propio; las proporciones y lo oculto suman exactamente 100 por ciento",
  },
  ownProduct: {
    en: "an own product: its id, GTIN, code or name",
    he: "מוצר שלכם: המזהה, ה־GTIN, הקוד או השם שלו",
    es: "un producto propio: su identificador, GTIN, código o nombre",
  },
  file: {
    en: "a JSON file: yield, flows, hiddenShare, processes, licence and the like",
    he: "קובץ JSON: התפוקה, המרכיבים, החלק המוסתר, התהליכים, הרישיון וכדומה",
    es: "un archivo JSON: rendimiento, ingredientes, parte oculta, procesos, licencia y demás",
  },
  product: {
    en: "its id, GTIN, code or name",
    he: "המזהה, ה־GTIN, הקוד או השם שלו",
    es: "su identificador, GTIN, código o nombre",
  },
  supplier: {
    en: "where several have such a product",
    he: "כשלכמה יש מוצר כזה",
    es: "cuando varios tienen tal producto",
  },
  show: {
    en: "what is told of how it is made, and how much is hidden",
    he: "מה נאמר על הכנתו, וכמה מוסתר",
    es: "qué se dice de cómo se hace, y cuánto se oculta",
  },
})
