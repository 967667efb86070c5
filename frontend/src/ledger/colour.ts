/** The WCAG contrast of two #RRGGBB colours, 0 where one cannot be read; the same rule as the backend's. */
export function contrast(a: string, b: string): number {
  const la = luminance(a)
  const lb = luminance(b)
  if (la === null || lb === null) return 0
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05)
}

function luminance(hex: string): number | null {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return null
  const n = parseInt(hex.slice(1), 16)
  return [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
    const c = ((n >> (16 - 8 * i)) & 0xff) / 255
    return sum + weight * (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  }, 0)
}
