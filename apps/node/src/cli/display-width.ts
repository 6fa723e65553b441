/** How many columns of a terminal a text takes: none for marks and controls, two for wide letters. */
export function displayWidth(text: string): number {
  let width = 0
  for (const letter of text) width += widthOf(letter)
  return width
}

/** A text with spaces after it, until it takes that many columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)))
}

function widthOf(letter: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u.test(letter)) return 0
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60\p{Emoji_Presentation}]$/u.test(
    letter,
  )
    ? 2
    : 1
}
