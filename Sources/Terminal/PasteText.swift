/// What is being pasted: kept whole, up to a limit.
struct PasteText {
  private static let limit = 1 << 20
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// Bytes that may be the beginning of the end.
  private var matched = 0

  /// Returns true when the end has come.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    let isRestart = byte == Self.end[0]
    keep(Self.end.prefix(matched))
    matched = isRestart ? 1 : 0
    if !isRestart { keep([byte]) }
    return false
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    if bytes.count + more.count <= Self.limit { bytes += more }
  }

  /// With one kind of line end, and without control characters other than it and tabulators.
  var text: String {
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isReturn = scalar == "\r"
      if isReturn {
        text.append("\n")
      } else if scalar == "\n" {
        if !afterReturn { text.append(scalar) }
      } else if scalar == "\t" || scalar.properties.generalCategory != .control {
        text.append(scalar)
      }
      afterReturn = isReturn
    }
    return String(text)
  }
}
