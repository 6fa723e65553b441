/*
 * Texts of the commons are written by strangers, and a terminal obeys some of their characters [C12]. What leaves a command
 * is made harmless here, whatever it is.
 */

/** Where a line ends, for a terminal or for a text (Unicode NEL, line and paragraph separator). */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** Everything that steers a terminal but tabulators and line ends; and what turns the direction of all that follows. */
const STEERING = /[^\P{Cc}\t\n]|[\u202a-\u202e]/gu

/** Words as a terminal may have them: each character that would steer it stands as a question mark in a lozenge. */
export function printable(words: string): string {
  return words.replaceAll("\r\n", "\n").replaceAll(STEERING, "\ufffd")
}

/** A value as one of several on a line. */
export function onOneLine(value: string): string {
  return value.replaceAll(LINE_END, " ")
}

/** A value of which no line looks like one of the command's own: those after the first are indented. */
export function indented(value: string): string {
  return value.replaceAll(LINE_END, "\n  ")
}

/** JSON on one line in which nothing stands that a terminal obeys: the same value for whoever parses it. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
}
