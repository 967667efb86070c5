/** Marks a page on Linux, which tokens.css gives the fonts of its own in another order. */
export function markLinux(root: HTMLElement): void {
  root.classList.toggle('linux', navigator.platform.startsWith('Linux'))
}
