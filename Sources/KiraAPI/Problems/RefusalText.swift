import Kira

/// What an answer said in plain words: nobody's secrets, no markup, no more than a person reads.
struct RefusalText {
  let raw: String

  init(_ bytes: [UInt8]) {
    raw = Self.scrubbed(String(decoding: bytes.prefix(65_536), as: UTF8.self))
  }

  /// The words of a page or of plain text, on one line.
  var words: String {
    var words = ""
    var isInTag = false
    for letter in raw.unicodeScalars {
      switch letter {
      case "<": isInTag = true
      case ">" where isInTag:
        isInTag = false
        words.unicodeScalars.append(" ")
      default: if !isInTag { words.unicodeScalars.append(letter) }
      }
    }
    let parts = words.split { $0 == " " || $0 == "\t" || $0.isNewline }
    return String(parts.joined(separator: " ").prefix(200))
  }

  /// The gateway repeats a hash of our Authorization header, which is nobody's business.
  ///
  /// Whatever follows its announcement and is long enough to be a part of one is hidden, quoted or
  /// not, escaped or cut off.
  static func scrubbed(_ text: String) -> String {
    guard let announced = text.place(of: "hashed with SHA-256")?.upperBound else {
      return text
    }
    var kept = String(text[..<announced])
    var run = ""
    for letter in text[announced...].unicodeScalars {
      if isOfBase64(letter) {
        run.unicodeScalars.append(letter)
      } else {
        kept += hidden(run)
        kept.unicodeScalars.append(letter)
        run = ""
      }
    }
    return kept + hidden(run)
  }

  private static func hidden(_ run: String) -> String { run.utf8.count < 8 ? run : "····" }

  private static func isOfBase64(_ letter: Unicode.Scalar) -> Bool {
    guard letter.isASCII else { return false }
    return letter.properties.isAlphabetic || letter.properties.numericType != nil
      || "+/=_-\\".unicodeScalars.contains(letter)
  }
}
