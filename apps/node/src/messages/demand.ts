import { catalogue } from "./catalogue.ts"

/** What cooperatives published of their needs, and what can be reckoned from it. */
export const demandSays = catalogue({
  none: {
    en: "No cooperative has published anything about this.",
    he: "אף קואופרטיב לא פרסם דבר על כך.",
    es: "Ninguna cooperativa ha publicado nada sobre esto.",
  },
  roundedAndGrouped: {
    en: "Groups of fewer than five members are never shown, and quantities are rounded.",
    he: "קבוצות של פחות מחמישה חברים לעולם אינן מוצגות, והכמויות מעוגלות.",
    es: "Nunca se muestran grupos de menos de cinco miembros, y las cantidades están redondeadas.",
  },
  anotherRelease: {
    en: "Not counted: another release of {period} ({series}) by {party}, which contradicts an older one.",
    he: "לא נספר: פרסום נוסף של {period} ({series}) מאת {party}, הסותר פרסום קודם.",
    es: "No cuenta: otra publicación de {period} ({series}) de {party}, que contradice una anterior.",
  },
  unproven: {
    en: "{count, plural, one {# release is unproven and not counted} other {# releases are unproven and not counted}}: commonshelf contradictions",
    he: "{count, plural, one {פרסום # אינו מוכח ואינו נספר} other {# פרסומים אינם מוכחים ואינם נספרים}}: commonshelf contradictions",
    es: "{count, plural, one {# publicación no está probada y no cuenta} other {# publicaciones no están probadas y no cuentan}}: commonshelf contradictions",
  },
  notMeasured: {
    en: "Nothing can be reckoned: no cooperative shows anything of it by itself.",
    he: "אין מה לחשב: אף קואופרטיב אינו מציג זאת בנפרד.",
    es: "No hay nada que calcular: ninguna cooperativa lo muestra por separado.",
  },
  ofCategory: {
    en: "{category}, in {unit}",
    he: "{category}, ביחידות {unit}",
    es: "{category}, en {unit}",
  },
  ofProduct: {
    en: "{name} ({codes}), in {unit}, of {category}",
    he: "{name} ({codes}), ביחידות {unit}, מתוך {category}",
    es: "{name} ({codes}), en {unit}, de {category}",
  },
  open: {
    en: "{quarter} is not published whole yet: at least {shown}, and nobody knows how much more.",
    he: "{quarter} טרם פורסם במלואו: לפחות {shown}, ואיש אינו יודע כמה עוד.",
    es: "{quarter} aún no está publicado entero: al menos {shown}, y nadie sabe cuánto más.",
  },
  more: {
    en: "More than in {from}: {change}. Of the {count, plural, one {# cooperative that published both whole} other {# cooperatives that published both whole}}.",
    he: "יותר מאשר ב-{from}: {change}. לפי {count, plural, one {קואופרטיב # שפרסם את שניהם במלואם} other {# קואופרטיבים שפרסמו את שניהם במלואם}}.",
    es: "Más que en {from}: {change}. De {count, plural, one {# cooperativa que publicó ambos enteros} other {# cooperativas que publicaron ambos enteros}}.",
  },
  less: {
    en: "Less than in {from}: {change}. Of the {count, plural, one {# cooperative that published both whole} other {# cooperatives that published both whole}}.",
    he: "פחות מאשר ב-{from}: {change}. לפי {count, plural, one {קואופרטיב # שפרסם את שניהם במלואם} other {# קואופרטיבים שפרסמו את שניהם במלואם}}.",
    es: "Menos que en {from}: {change}. De {count, plural, one {# cooperativa que publicó ambos enteros} other {# cooperativas que publicaron ambos enteros}}.",
  },
  unclear: {
    en: "Whether it is more or less than in {from} cannot be told: {change}.",
    he: "לא ניתן לומר אם זה יותר או פחות מאשר ב-{from}: {change}.",
    es: "No se puede decir si es más o menos que en {from}: {change}.",
  },
  noTrend: {
    en: "A trend needs two quarters that the same cooperatives published whole.",
    he: "מגמה דורשת שני רבעונים שאותם קואופרטיבים פרסמו במלואם.",
    es: "Una tendencia requiere dos trimestres que las mismas cooperativas hayan publicado enteros.",
  },
  seasons: {
    en: "Seasons, 1 being the mean of the year: {quarters}",
    he: "עונות, כאשר 1 הוא ממוצע השנה: {quarters}",
    es: "Estaciones, siendo 1 la media del año: {quarters}",
  },
  noSeasons: {
    en: "Seasons need {needed} whole quarters in a row; there are {quarters}.",
    he: "עונות דורשות {needed} רבעונים שלמים ברצף; יש {quarters}.",
    es: "Las estaciones requieren {needed} trimestres enteros seguidos; hay {quarters}.",
  },
  perMonth: {
    en: "Consumed in a month, on average of {quarters}: {amount}",
    he: "נצרך בחודש, בממוצע של {quarters}: {amount}",
    es: "Consumo al mes, de media en {quarters}: {amount}",
  },
  cover: {
    en: "The stock lasts {months} months.",
    he: "המלאי יספיק ל-{months} חודשים.",
    es: "Las existencias duran {months} meses.",
  },
  between: { en: "{least} to {most}", he: "{least} עד {most}", es: "{least} a {most}" },
  atLeast: { en: "{least} or more", he: "{least} ומעלה", es: "{least} o más" },
  ofQuarter: { en: "{quarter}: {amount}", he: "{quarter}: {amount}", es: "{quarter}: {amount}" },
  shownBy: {
    en: "{shown} of {all}, perhaps {perhaps} more",
    he: "{shown} מתוך {all}, ואולי עוד {perhaps}",
    es: "{shown} de {all}, quizá {perhaps} más",
  },
  noCode: {
    en: "Not measured: nobody says how tills name {name}. It has no GTIN, and no cooperative matches a code of its till with it.",
    he: "לא נמדד: איש אינו אומר כיצד הקופות מכנות את {name}. אין לו GTIN, ואף קואופרטיב לא התאים לו קוד של הקופה שלו.",
    es: "Sin medir: nadie dice cómo llaman las cajas a {name}. No tiene GTIN, y ninguna cooperativa le empareja un código de su caja.",
  },
  notShown: {
    en: "Not measured: no cooperative shows {name} by itself. It may be in what is left of its category.",
    he: "לא נמדד: אף קואופרטיב אינו מציג את {name} בנפרד. ייתכן שהוא בתוך יתרת הקטגוריה שלו.",
    es: "Sin medir: ninguna cooperativa muestra {name} por separado. Puede estar en lo que queda de su categoría.",
  },
  notPublished: {
    en: "How often a household buys, and whether it buys again, is not published: it would tell of single members.",
    he: "באיזו תדירות משק בית קונה, והאם הוא קונה שוב, אינו מתפרסם: זה היה מסגיר חברים בודדים.",
    es: "Con qué frecuencia compra un hogar, y si repite, no se publica: hablaría de miembros concretos.",
  },
  stockAndUnit: {
    en: "A --stock needs its --unit, and the other way round.",
    he: "‏--stock דורש --unit, ולהפך.",
    es: "--stock requiere --unit, y al revés.",
  },
  quarter: { en: "quarter", he: "רבעון", es: "trimestre" },
  cooperatives: { en: "cooperatives", he: "קואופרטיבים", es: "cooperativas" },
  cooperative: { en: "cooperative", he: "קואופרטיב", es: "cooperativa" },
  shown: { en: "shown", he: "מוצג", es: "mostrado" },
  quantity: { en: "really", he: "בפועל", es: "en realidad" },
  share: { en: "share", he: "נתח", es: "cuota" },
  households: { en: "households", he: "משקי בית", es: "hogares" },
  penetration: { en: "of all members", he: "מכלל החברים", es: "de todos los miembros" },
  buyingRate: { en: "for each household", he: "לכל משק בית", es: "por hogar" },
  distribution: { en: "shown by", he: "מוצג אצל", es: "lo muestran" },
  together: { en: "all together", he: "הכול יחד", es: "todas juntas" },
})

/** Help of `demand`. */
export const demandHelp = catalogue({
  demand: {
    en: "what cooperatives have published about their needs",
    he: "מה פרסמו קואופרטיבים על צורכיהם",
    es: "lo que las cooperativas han publicado sobre sus necesidades",
  },
  category: {
    en: "only this part of the tree",
    he: "רק חלק זה של העץ",
    es: "solo esta parte del árbol",
  },
  from: {
    en: "from this month, quarter or year on",
    he: "מחודש, רבעון או שנה זו והלאה",
    es: "desde este mes, trimestre o año",
  },
  to: { en: "up to this one", he: "עד זה", es: "hasta este" },
  supplier: {
    en: "the products of this supplier, and their categories",
    he: "המוצרים של ספק זה והקטגוריות שלהם",
    es: "los productos de este proveedor y sus categorías",
  },
  measure: {
    en: "what to reckon from it (without a name: everything that can be)",
    he: "מה לחשב מתוך זה (בלי שם: כל מה שאפשר)",
    es: "qué calcular con ello (sin nombre: todo lo posible)",
  },
  stock: {
    en: "what you hold, to be told for how long it lasts; it is used here and sent nowhere",
    he: "מה יש ברשותכם, כדי לדעת לכמה זמן יספיק; משמש כאן ולא נשלח לשום מקום",
    es: "lo que tiene, para saber cuánto dura; se usa aquí y no se envía a ninguna parte",
  },
  unit: { en: "of the stock", he: "של המלאי", es: "de las existencias" },
})
