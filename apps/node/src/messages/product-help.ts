import { catalogue } from "./catalogue.ts"

/** Help of the commands about products. */
export const productHelp = catalogue({
  product: {
    en: "products, and which entries are one and the same",
    he: "מוצרים, ואילו רשומות הן אחת",
    es: "productos, y qué fichas son una misma cosa",
  },
  named: {
    en: "its id, GTIN, code or name, or SUPPLIER/PRODUCT where several have such a one",
    he: "המזהה, ה־GTIN, הקוד או השם שלו, או SUPPLIER/PRODUCT כשלכמה יש כזה",
    es: "su identificador, GTIN, código o nombre, o SUPPLIER/PRODUCT cuando varios tienen uno así",
  },
  other: { en: "the other one", he: "האחר", es: "el otro" },
  supplier: {
    en: "where several have such a product",
    he: "כשלכמה יש מוצר כזה",
    es: "cuando varios tienen tal producto",
  },
  show: {
    en: "one product with its versions, what it is one with, and what is said of it",
    he: "מוצר אחד עם הגרסאות שלו, עם מה הוא אחד, ומה נאמר עליו",
    es: "un producto con sus versiones, con qué es uno, y qué se dice de él",
  },
  duplicates: {
    en: "entries that are one product, that may be one, and that are disputed",
    he: "רשומות שהן מוצר אחד, שאולי הן אחד, ושנויות במחלוקת",
    es: "fichas que son un solo producto, que quizá lo sean, y las que se discuten",
  },
  match: {
    en: "sign how two entries belong together; nothing that was said of either is lost",
    he: "חתימה על הקשר בין שתי רשומות; דבר ממה שנאמר על כל אחת אינו אובד",
    es: "firma cómo se relacionan dos fichas; nada de lo dicho de una u otra se pierde",
  },
  as: {
    en: "how the first belongs to the other",
    he: "איך הראשון קשור לאחר",
    es: "cómo se relaciona el primero con el otro",
  },
  reason: { en: "why", he: "מדוע", es: "por qué" },
  unmatch: {
    en: "take back what this party said of the two; history stays",
    he: "לקיחה בחזרה של מה שהצד הזה אמר על השניים; ההיסטוריה נשארת",
    es: "retira lo que esta parte dijo de los dos; la historia queda",
  },
  code: {
    en: "say under which code of its own till this cooperative sells a product, such as loose goods",
    he: "לומר תחת איזה קוד של הקופה שלו הקואופרטיב הזה מוכר מוצר, כגון סחורה בתפזורת",
    es: "decir con qué código de su propia caja vende esta cooperativa un producto, como el género a granel",
  },
  tillCode: {
    en: "the code as the till writes it",
    he: "הקוד כפי שהקופה כותבת אותו",
    es: "el código como lo escribe la caja",
  },
})
