import { catalogue } from "./catalogue.ts"

/** What a conformity credential says in words: signed with it, in the language of the home. */
export const credentialText = catalogue({
  declared: {
    en: "{party} declares this, for {period}.",
    he: "{party} מצהיר על כך, לתקופה {period}.",
    es: "{party} lo declara, para {period}.",
  },
  ofProduct: {
    en: "It is about the product {product}.",
    he: "זה על המוצר {product}.",
    es: "Trata del producto {product}.",
  },
  relayed: {
    en: "{issuer} passes it on: it is the word of {party}, who signed it, and not of {issuer}.",
    he: "{issuer} מעביר את זה הלאה: זו מילתו של {party}, שחתם עליה, ולא של {issuer}.",
    es: "{issuer} lo transmite: es palabra de {party}, que lo firmó, y no de {issuer}.",
  },
  says: {
    en: "It counts as no more than its own word.",
    he: "זה נחשב כמילתו בלבד.",
    es: "Cuenta solo como su propia palabra.",
  },
  document: {
    en: "It counts as supported by documents that it names.",
    he: "זה נחשב כנתמך במסמכים שהוא מציין.",
    es: "Cuenta como respaldado por los documentos que nombra.",
  },
  checked: {
    en: "It counts as checked, by {names}.",
    he: "זה נחשב כנבדק, בידי {names}.",
    es: "Cuenta como comprobado, por {names}.",
  },
  certified: {
    en: "It counts as checked with a certificate, which {names} saw.",
    he: "זה נחשב כנבדק עם תעודה, שאותה ראו {names}.",
    es: "Cuenta como comprobado con un certificado, que vieron {names}.",
  },
  scope: { en: "It covers: {scope}.", he: "זה מכסה: {scope}.", es: "Abarca: {scope}." },
  ofSites: {
    en: "It covers {percent} % of the sites.",
    he: "זה מכסה {percent} % מהאתרים.",
    es: "Abarca el {percent} % de los centros.",
  },
  ofProducts: {
    en: "It covers {percent} % of the products.",
    he: "זה מכסה {percent} % מהמוצרים.",
    es: "Abarca el {percent} % de los productos.",
  },
  deviation: {
    en: "Measured otherwise than the metric says: {what}",
    he: "נמדד אחרת ממה שהמדד אומר: {what}",
    es: "Medido de otra manera que como dice la métrica: {what}",
  },
  noConformance: {
    en: "This is a declared value. It does not claim that anything conforms to a threshold, and a signature does not make it true.",
    he: "זהו ערך מוצהר. אין כאן טענה שמשהו עומד בסף כלשהו, וחתימה אינה הופכת אותו לאמת.",
    es: "Es un valor declarado. No afirma que algo cumpla un umbral, y una firma no lo hace verdadero.",
  },
})

/** What `export credential` says. */
export const credentialSays = catalogue({
  written: {
    en: "The answer of {party} to {metric} as a conformity credential of UNTP 0.6.1 in {file}, signed by {issuer} until {day}. It declares a value and claims no conformance.",
    he: "התשובה של {party} על {metric} כתעודת התאמה של UNTP 0.6.1 ב־{file}, בחתימת {issuer} עד {day}. היא מצהירה על ערך ואינה טוענת להתאמה.",
    es: "La respuesta de {party} a {metric} como credencial de conformidad de UNTP 0.6.1 en {file}, firmada por {issuer} hasta el {day}. Declara un valor y no afirma conformidad.",
  },
  log: {
    en: "The identity log with the key is in {file}.",
    he: "יומן הזהות עם המפתח נמצא ב־{file}.",
    es: "El registro de identidad con la clave está en {file}.",
  },
  notYours: {
    en: "This is the answer of {party}. A supplier exports its own; only a cooperative passes on what others say.",
    he: "זו התשובה של {party}. ספק מייצא את שלו; רק קואופרטיב מעביר את דברי אחרים.",
    es: "Esta es la respuesta de {party}. Un proveedor exporta las suyas; solo una cooperativa transmite lo que dicen otros.",
  },
  seeWhy: {
    en: "See what stands and why: commonshelf check show {digest}",
    he: "מה עומד ולמה: commonshelf check show {digest}",
    es: "Vea qué vale y por qué: commonshelf check show {digest}",
  },
})

/** Why an answer cannot be told as a conformity credential, by the kind of the fault [IN10]. */
export const credentialFaults = catalogue({
  "no-answer": {
    en: "{digest} is no answer to a metric.",
    he: "{digest} אינו תשובה על מדד.",
    es: "{digest} no es una respuesta a una métrica.",
  },
  "no-value": {
    en: "The answer states no value: {detail}. There is nothing to declare.",
    he: "התשובה אינה אומרת ערך: {detail}. אין על מה להצהיר.",
    es: "La respuesta no da ningún valor: {detail}. No hay nada que declarar.",
  },
  "no-metric": {
    en: "The metric that is answered is not here.",
    he: "המדד שעליו ניתנה התשובה אינו כאן.",
    es: "La métrica a la que responde no está aquí.",
  },
  "no-profile": {
    en: "The profile of who answers is not here, or was taken back.",
    he: "הפרופיל של מי שעונה אינו כאן, או שנמשך.",
    es: "El perfil de quien responde no está aquí o fue retirado.",
  },
  "no-product": {
    en: "The product that the answer is about is not here, or was taken back.",
    he: "המוצר שהתשובה עוסקת בו אינו כאן, או שנמשך.",
    es: "El producto del que trata la respuesta no está aquí o fue retirado.",
  },
  unproven: {
    en: "The answer is unproven: it was signed with a revoked key, and nobody had seen it before.",
    he: "התשובה אינה מוכחת: היא נחתמה במפתח שבוטל, ואיש לא ראה אותה קודם.",
    es: "La respuesta no está probada: se firmó con una clave revocada y nadie la había visto antes.",
  },
  withdrawn: {
    en: "The answer was taken back by who gave it.",
    he: "מי שנתן את התשובה משך אותה.",
    es: "Quien dio la respuesta la retiró.",
  },
  disputed: {
    en: "The answer is disputed, or was found wrong. It can be told again when that is put right.",
    he: "התשובה במחלוקת, או שנמצאה שגויה. אפשר יהיה לייצא אותה שוב כשהדבר יתוקן.",
    es: "La respuesta está cuestionada o se halló errónea. Podrá exportarse cuando eso se resuelva.",
  },
  contradicted: {
    en: "Its signer said something else in the same place, and it is not settled which of the two holds.",
    he: "החותם אמר דבר אחר באותו מקום, ולא הוכרע מה מהשניים תקף.",
    es: "Quien la firma dijo otra cosa en el mismo lugar, y no está resuelto cuál de las dos vale.",
  },
  foreign: {
    en: "The answer was converted from {detail}: whom it is about has not said it.",
    he: "התשובה הומרה מ־{detail}: מי שהיא עוסקת בו לא אמר אותה.",
    es: "La respuesta fue convertida de {detail}: aquel de quien trata no la ha dado.",
  },
  replaced: {
    en: "A later answer takes its place: {detail}",
    he: "תשובה מאוחרת יותר באה במקומה: {detail}",
    es: "Una respuesta posterior ocupa su lugar: {detail}",
  },
  expired: {
    en: "The answer was current until {detail}.",
    he: "התשובה הייתה עדכנית עד {detail}.",
    es: "La respuesta estuvo vigente hasta el {detail}.",
  },
  "not-by-the-metric": {
    en: "The value is none by its metric: {detail}.",
    he: "הערך אינו לפי המדד שלו: {detail}.",
    es: "El valor no es conforme a su métrica: {detail}.",
  },
  "no-measure": {
    en: "UNTP declares one number in a unit of UN/CEFACT, and has no form for a value of the type {detail}.",
    he: "ב־UNTP מצהירים על מספר אחד ביחידה של UN/CEFACT, ואין שם צורה לערך מסוג {detail}.",
    es: "UNTP declara un número en una unidad de UN/CEFACT y no tiene forma para un valor de tipo {detail}.",
  },
  "no-unit-code": {
    en: "UN/CEFACT has no common code for the unit {detail}.",
    he: "אין ל־UN/CEFACT קוד משותף ליחידה {detail}.",
    es: "UN/CEFACT no tiene código común para la unidad {detail}.",
  },
  "too-precise": {
    en: "{detail} has more digits than a JSON number keeps.",
    he: "יש ב־{detail} יותר ספרות ממה שמספר JSON שומר.",
    es: "{detail} tiene más cifras de las que conserva un número JSON.",
  },
  "no-topic": {
    en: "UNTP has no conformity topic for {detail}, and the crosswalk of the metric names none.",
    he: "אין ב־UNTP נושא התאמה עבור {detail}, וההקבלות של המדד אינן מציינות נושא.",
    es: "UNTP no tiene tema de conformidad para {detail}, y las equivalencias de la métrica no nombran ninguno.",
  },
})

/** Help of `export credential`. */
export const credentialHelp = catalogue({
  credential: {
    en: "an answer as a conformity credential of UNTP 0.6.1, signed for others",
    he: "תשובה כתעודת התאמה של UNTP 0.6.1, חתומה בשביל אחרים",
    es: "una respuesta como credencial de conformidad de UNTP 0.6.1, firmada para otros",
  },
  statement: {
    en: "the answer by its digest, or SUPPLIER/METRIC",
    he: "התשובה לפי הטביעה שלה, או SUPPLIER/METRIC",
    es: "la respuesta por su huella, o SUPPLIER/METRIC",
  },
  log: {
    en: "a new file for the identity log of this party (did.jsonl), with which others find the key",
    he: "קובץ חדש ליומן הזהות של הצד הזה (did.jsonl), שבעזרתו אחרים מוצאים את המפתח",
    es: "un archivo nuevo para el registro de identidad de esta parte (did.jsonl), con el que otros hallan la clave",
  },
})
