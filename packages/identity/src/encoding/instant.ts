/** Whether a text is an instant in the one form that is signed, `YYYY-MM-DDTHH:MM:SSZ`, and a real date [S2]. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)) return false
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text.replace("Z", ".000Z")
}
