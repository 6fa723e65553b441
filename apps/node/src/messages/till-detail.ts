import { catalogue } from "./catalogue.ts"

/** Why a line, a file or a release of the till was not taken, by `kind`. */
export const tillDetailSays = catalogue({
  "already-published": {
    en: "this period is published already",
    he: "התקופה הזאת כבר פורסמה",
    es: "este periodo ya está publicado",
  },
  "bad-date": {
    en: "the date cannot be read",
    he: "לא ניתן לקרוא את התאריך",
    es: "la fecha no se puede leer",
  },
  "bad-number": {
    en: "the number cannot be read",
    he: "לא ניתן לקרוא את המספר",
    es: "el número no se puede leer",
  },
  "bad-period": {
    en: "this is no period that can be published",
    he: "זו אינה תקופה שאפשר לפרסם",
    es: "no es un periodo que se pueda publicar",
  },
  "bad-products-file": {
    en: "the file of products cannot be used",
    he: "אי אפשר להשתמש בקובץ המוצרים",
    es: "el archivo de productos no se puede usar",
  },
  "bad-profile": {
    en: "the profile is not as it should be",
    he: "הפרופיל אינו כפי שצריך",
    es: "el perfil no es correcto",
  },
  "bad-rules": {
    en: "these privacy rules cannot be used",
    he: "אי אפשר להשתמש בכללי הפרטיות האלה",
    es: "estas reglas de privacidad no se pueden usar",
  },
  "blank-row": { en: "the row is empty", he: "השורה ריקה", es: "la fila está vacía" },
  "broken-quotes": {
    en: "quotation marks do not fit",
    he: "המירכאות אינן מתאימות",
    es: "las comillas no cuadran",
  },
  "empty-file": {
    en: "the file is empty; export it from the till again",
    he: "הקובץ ריק; ייצאו אותו שוב מן הקופה",
    es: "el archivo está vacío; expórtelo otra vez de la caja",
  },
  "missing-columns": {
    en: "columns that the profile names are missing",
    he: "חסרות עמודות שהפרופיל מציין",
    es: "faltan columnas que nombra el perfil",
  },
  misplaced: {
    en: "the cells are misplaced",
    he: "התאים אינם במקומם",
    es: "las celdas están fuera de lugar",
  },
  "no-header": {
    en: "the header was not found",
    he: "לא נמצאה שורת הכותרת",
    es: "no se encontró la cabecera",
  },
  "no-member": {
    en: "the line names no member",
    he: "השורה אינה מציינת חבר",
    es: "la línea no nombra a ningún miembro",
  },
  "no-product": {
    en: "the line names no product",
    he: "השורה אינה מציינת מוצר",
    es: "la línea no nombra ningún producto",
  },
  "no-quantity": { en: "the line has no quantity", he: "אין כמות בשורה", es: "la línea no tiene cantidad" },
  "not-a-product": { en: "this is not a product", he: "זה אינו מוצר", es: "no es un producto" },
  "not-closed": {
    en: "the period is not over yet",
    he: "התקופה עדיין לא הסתיימה",
    es: "el periodo aún no ha terminado",
  },
  "plan-changed": {
    en: "the plan changed in the meantime",
    he: "התוכנית השתנתה בינתיים",
    es: "el plan cambió mientras tanto",
  },
  "pool-open": {
    en: "a pool of the federation has counted these lines and is not at its end",
    he: "איגום של הפדרציה כבר ספר את השורות האלה וטרם הסתיים",
    es: "una puesta en común de la federación ha contado estas líneas y no ha terminado",
  },
  published: {
    en: "what it added is published and cannot be undone",
    he: "מה שנוסף כבר פורסם ואי אפשר לבטלו",
    es: "lo que añadió está publicado y no se puede deshacer",
  },
  "ragged-row": {
    en: "the row has another number of cells than the header",
    he: "מספר התאים בשורה שונה מזה שבכותרת",
    es: "la fila tiene otro número de celdas que la cabecera",
  },
  "signs-differ": {
    en: "quantity and amount have different signs",
    he: "לכמות ולסכום סימנים שונים",
    es: "la cantidad y el importe tienen signos distintos",
  },
  "too-telling": {
    en: "it would tell too much about single members",
    he: "זה היה מגלה יותר מדי על חברים יחידים",
    es: "diría demasiado de miembros concretos",
  },
  unfinished: {
    en: "an earlier release is unfinished",
    he: "פרסום קודם לא הושלם",
    es: "una publicación anterior está sin terminar",
  },
  "unknown-import": {
    en: "there is no import of that number",
    he: "אין ייבוא במספר הזה",
    es: "no hay ninguna importación con ese número",
  },
  "unknown-product": {
    en: "the product is not in the file of products",
    he: "המוצר אינו בקובץ המוצרים",
    es: "el producto no está en el archivo de productos",
  },
  "unknown-unit": { en: "the unit is unknown", he: "היחידה אינה מוכרת", es: "la unidad es desconocida" },
  "wrong-currency": {
    en: "the currency is not the one of the profile",
    he: "המטבע אינו זה של הפרופיל",
    es: "la moneda no es la del perfil",
  },
  "wrong-encoding": {
    en: "the file is in another encoding than the profile says",
    he: "הקובץ בקידוד אחר מזה שבפרופיל",
    es: "el archivo tiene otra codificación que la del perfil",
  },
})
