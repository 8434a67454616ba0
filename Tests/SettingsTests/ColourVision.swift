import Canvas

/// How colours look to eyes that lack one kind of cone, and how far apart they are then.
///
/// The matrices are those of Machado, Oliveira and Fernandes (2009) at full severity, for linear
/// light; distances are CIE 1976, in which 2 can just be told apart side by side.
enum ColourVision: CaseIterable {
  case protanopia, deuteranopia

  private var matrix: [[Double]] {
    switch self {
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    }
  }

  func distance(_ one: Color, _ other: Color) -> Double {
    let pairs = zip(Self.lab(seen(one)), Self.lab(seen(other)))
    return pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private func seen(_ color: Color) -> [Double] {
    let light = [color.red, color.green, color.blue].map(Contrast.linear)
    return matrix.map { min(1, max(0, Self.product($0, light))) }
  }

  private static func lab(_ light: [Double]) -> [Double] {
    let x = curve(product([0.4124564, 0.3575761, 0.1804375], light) / 0.95047)
    let y = curve(product([0.2126729, 0.7151522, 0.0721750], light))
    let z = curve(product([0.0193339, 0.1191920, 0.9503041], light) / 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }

  /// The cube root by Newton's steps, with the straight part near black.
  private static func curve(_ value: Double) -> Double {
    guard value > 216.0 / 24389 else { return (24389 / 27 * value + 16) / 116 }
    return (0..<40).reduce(1.0) { root, _ in (2 * root + value / (root * root)) / 3 }
  }

  private static func product(_ row: [Double], _ light: [Double]) -> Double {
    zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
