import { catalogue } from "./catalogue.ts"

/** What is wrong with an invite link. */
export const inviteSays = catalogue({
  "not-a-link": {
    en: "This is not an invite link: it should begin with commonshelf://join#",
    he: "זה אינו קישור הזמנה: הוא אמור להתחיל ב־commonshelf://join#",
    es: "Esto no es un enlace de invitación: debería empezar por commonshelf://join#",
  },
  damaged: {
    en: "This invite link is damaged or cut off: copy all of it again.",
    he: "קישור ההזמנה הזה פגום או קטוע: העתיקו שוב את כולו.",
    es: "Este enlace de invitación está dañado o cortado: vuelva a copiarlo entero.",
  },
  "other-version": {
    en: "This invite link was made by another version: ask for a new one.",
    he: "קישור ההזמנה הזה נוצר בגרסה אחרת: בקשו קישור חדש.",
    es: "Este enlace de invitación lo hizo otra versión: pida uno nuevo.",
  },
})
