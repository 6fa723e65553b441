/** Whether there is a screen to open a window on. Without one GTK ends its process at once, so this is asked before. */
export function hasDisplay(
  platform: NodeJS.Platform,
  variables: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform === "win32" || platform === "darwin") return true
  return (variables["DISPLAY"] ?? "") !== "" || (variables["WAYLAND_DISPLAY"] ?? "") !== ""
}
