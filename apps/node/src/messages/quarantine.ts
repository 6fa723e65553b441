import { catalogue } from "./catalogue.ts"

/** What is said about quarantine. */
export const quarantineSays = catalogue({
  sayWhich: {
    en: "Say which: numbers of items, --peer or --reason.",
    he: "יש לציין אילו: מספרי פריטים, --peer או --reason.",
    es: "Diga cuáles: números de elementos, --peer o --reason.",
  },
  seeList: {
    en: "See: commonshelf quarantine list",
    he: "ראו: commonshelf quarantine list",
    es: "Vea: commonshelf quarantine list",
  },
  noItem: {
    en: "There is no item {id} in quarantine.",
    he: "אין פריט {id} בהסגר.",
    es: "No hay ningún elemento {id} en cuarentena.",
  },
  noneDropped: {
    en: "Nothing was taken out by hand.",
    he: "דבר לא הוצא ביד.",
    es: "No se sacó nada a mano.",
  },
  empty: { en: "Quarantine is empty.", he: "ההסגר ריק.", es: "La cuarentena está vacía." },
  droppedAt: { en: "dropped", he: "הוצא", es: "sacado" },
  because: { en: "because", he: "מפני ש־", es: "porque" },
  bytes: { en: "bytes", he: "בתים", es: "bytes" },
  message: { en: "message", he: "פירוט", es: "detalle" },
  judged: {
    en: "{tried} judged again: {admitted} admitted, {waiting} wait on, {refused} refused.",
    he: "{tried} נשפטו שוב: {admitted} התקבלו, {waiting} ממשיכים להמתין, {refused} נדחו.",
    es: "{tried} juzgados otra vez: {admitted} admitidos, {waiting} siguen en espera, {refused} rechazados.",
  },
  dropped: {
    en: "{count} dropped. What was dropped: commonshelf quarantine list --dropped",
    he: "{count} הוצאו. מה הוצא: commonshelf quarantine list --dropped",
    es: "{count} sacados. Qué se sacó: commonshelf quarantine list --dropped",
  },
  notANumber: {
    en: '"{id}" is not the number of an item.',
    he: '"{id}" אינו מספר של פריט.',
    es: "«{id}» no es el número de un elemento.",
  },
})

/** Help of the commands about quarantine. */
export const quarantineHelp = catalogue({
  quarantine: {
    en: "what was refused or waits, and why",
    he: "מה נדחה או ממתין, ולמה",
    es: "lo rechazado o en espera, y por qué",
  },
  dropped: {
    en: "what was taken out by hand instead, latest first",
    he: "במקום זאת מה שהוצא ביד, האחרון תחילה",
    es: "en su lugar lo que se sacó a mano, lo último primero",
  },
  list: { en: "everything in it, or some", he: "כל מה שיש בו, או חלק", es: "todo lo que hay, o una parte" },
  id: { en: "the number of an item", he: "מספר של פריט", es: "el número de un elemento" },
  show: { en: "one item with its content", he: "פריט אחד עם תוכנו", es: "un elemento con su contenido" },
  retryIds: {
    en: "numbers of items; all when none is given",
    he: "מספרי פריטים; כולם אם לא ניתן אף אחד",
    es: "números de elementos; todos si no se da ninguno",
  },
  retry: { en: "judge items again", he: "שפיטה מחדש של פריטים", es: "juzga otra vez los elementos" },
  ids: { en: "numbers of items", he: "מספרי פריטים", es: "números de elementos" },
  becauseText: { en: "why; it is noted", he: "למה; זה נרשם", es: "por qué; queda anotado" },
  drop: { en: "take items out for good", he: "הוצאת פריטים לתמיד", es: "saca elementos para siempre" },
  peer: {
    en: "only what came from this peer (local: from this node)",
    he: "רק מה שבא מן העמית הזה (local: מן הצומת הזה)",
    es: "solo lo que vino de este par (local: de este nodo)",
  },
  reason: {
    en: "only what is there for this reason",
    he: "רק מה שנמצא שם מן הסיבה הזאת",
    es: "solo lo que está allí por este motivo",
  },
})
