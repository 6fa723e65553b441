import { catalogue } from "./catalogue.ts"

/** What `metric lint` finds, by its kind; `about` is a language, a code or a name. */
export const findingSays = catalogue({
  "not-a-metric": {
    en: "{path}: {about}",
    he: "{path}: {about}",
    es: "{path}: {about}",
  },
  "unknown-unit": {
    en: "{path}: {about} is no unit of the table; see: commonshelf metric units",
    he: "{path}: {about} אינה יחידה מן הטבלה; ראו: commonshelf metric units",
    es: "{path}: {about} no es una unidad de la tabla; véase: commonshelf metric units",
  },
  "anchors-reversed": {
    en: "{path}: worst and best stand against the direction",
    he: "{path}: הגרוע והטוב הפוכים לכיוון המוצהר",
    es: "{path}: el peor y el mejor contradicen la dirección",
  },
  "formula-in-other-unit": {
    en: "{path}: it counts something else than the metric's unit, as far as its inputs tell",
    he: "{path}: היא מונה דבר אחר מיחידת המדד, לפי יחידות הנתונים",
    es: "{path}: cuenta otra cosa que la unidad del indicador, según sus datos de entrada",
  },
  "unused-input": {
    en: "{path}: the formula does not use {about}",
    he: "{path}: הנוסחה אינה משתמשת ב-{about}",
    es: "{path}: la fórmula no usa {about}",
  },
  "unknown-sector": {
    en: "{path}: ISIC has no {about}",
    he: "{path}: אין ב-ISIC קוד {about}",
    es: "{path}: la CIIU no tiene {about}",
  },
  "unknown-topic": {
    en: "{path}: {about} is none of the known topics",
    he: "{path}: {about} אינו מן הנושאים המוכרים",
    es: "{path}: {about} no es ninguno de los temas conocidos",
  },
  "no-predecessor": {
    en: "{path}: {about} is here too; without it both are asked, and who answered the one has not answered the other",
    he: "{path}: גם {about} נמצאת כאן; בלי זה שואלים את שתיהן, ומי שענה על האחת לא ענה על האחרת",
    es: "{path}: también está {about}; sin él se preguntan ambas, y quien respondió a una no ha respondido a la otra",
  },
  "missing-why": {
    en: "{path}: it does not say why it asks",
    he: "{path}: לא נאמר מדוע שואלים",
    es: "{path}: no dice por qué se pregunta",
  },
  "missing-boundary": {
    en: "{path}: it does not say who and what counts",
    he: "{path}: לא נאמר מי ומה נכללים",
    es: "{path}: no dice quién y qué cuenta",
  },
  "missing-evidence": {
    en: "{path}: it does not say what would prove an answer",
    he: "{path}: לא נאמר מה יוכיח תשובה",
    es: "{path}: no dice qué probaría una respuesta",
  },
  "missing-translation": {
    en: "{path}: no wording in {about}",
    he: "{path}: אין נוסח בשפה {about}",
    es: "{path}: falta el texto en {about}",
  },
  "machine-translation": {
    en: "{path}: a machine translated it into {about}; nobody has read it yet",
    he: "{path}: מכונה תרגמה לשפה {about}; איש עדיין לא קרא",
    es: "{path}: una máquina lo tradujo a {about}; nadie lo ha revisado",
  },
  "option-without-description": {
    en: "{path}: the level {about} does not say what is true at it",
    he: "{path}: הרמה {about} אינה אומרת מה מתקיים בה",
    es: "{path}: el nivel {about} no dice qué se cumple en él",
  },
  "not-scored": {
    en: "{path}: without it, answers are shown and never scored",
    he: "{path}: בלעדיו התשובות מוצגות ואינן מקבלות ניקוד",
    es: "{path}: sin ello, las respuestas se muestran y nunca puntúan",
  },
  "never-expires": {
    en: "{path}: without it, an answer is current for ever",
    he: "{path}: בלעדיו תשובה בתוקף לעולם",
    es: "{path}: sin ello, una respuesta vale para siempre",
  },
  "no-crosswalk": {
    en: "{path}: it names nothing alike in other standards",
    he: "{path}: לא נזכר דבר דומה בתקנים אחרים",
    es: "{path}: no nombra nada parecido en otras normas",
  },
  "older-form": {
    en: "{path}: version 1 has no inputs, no formula and no applicability",
    he: "{path}: בצורה 1 אין נתוני קלט, נוסחה או תחולה",
    es: "{path}: la versión 1 no tiene datos de entrada, fórmula ni ámbito",
  },
})
