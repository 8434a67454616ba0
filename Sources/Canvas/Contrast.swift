import Glibc

/// How well one colour can be read on another, as WCAG 2 counts it.
package enum Contrast {
  /// From 1, the same colour, to 21, black on white; text needs 4.5.
  package static func ratio(_ one: Color, _ other: Color) -> Double {
    let lighter = max(luminance(one), luminance(other))
    let darker = min(luminance(one), luminance(other))
    return (lighter + 0.05) / (darker + 0.05)
  }

  private static func luminance(_ color: Color) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  /// The light of one channel, 0…1, without the gamma of sRGB.
  package static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
