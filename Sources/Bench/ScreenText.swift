/// A screen as tmux hands it over: text with the sequences that colour it.
struct ScreenText {
  /// A run of text in one look.
  struct Run: Equatable {
    var text: String
    var look: Look
  }

  struct Look: Equatable {
    var foreground: String?
    var background: String?
    var isBold = false
    var isReversed = false
  }

  let rows: [[Run]]

  init(_ text: String) {
    var look = Look()
    rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
        .compactMap { index, part in
          var part = part
          if index > 0 { look.apply(Self.codes(in: &part)) }
          return part.isEmpty ? nil : Run(text: String(part), look: look)
        }
    }
  }

  /// Takes `[1;38;2;1;2;3m` off the front and returns its numbers.
  private static func codes(in part: inout Substring) -> [Int] {
    guard part.first == "[", let end = part.firstIndex(of: "m") else { return [] }
    let codes = part[part.index(after: part.startIndex)..<end].split(separator: ";")
    part = part[part.index(after: end)...]
    return codes.isEmpty ? [0] : codes.map { Int($0) ?? 0 }
  }
}

extension ScreenText.Look {
  mutating func apply(_ codes: [Int]) {
    var codes = codes[...]
    while let code = codes.popFirst() {
      switch code {
      case 0: self = ScreenText.Look()
      case 1: isBold = true
      case 7: isReversed = true
      case 22: isBold = false
      case 27: isReversed = false
      case 38: foreground = Self.color(from: &codes)
      case 39: foreground = nil
      case 48: background = Self.color(from: &codes)
      case 49: background = nil
      default: break
      }
    }
  }

  /// `2;r;g;b` as `#rrggbb`; the picture is taken in true colour.
  private static func color(from codes: inout ArraySlice<Int>) -> String? {
    guard codes.popFirst() == 2, codes.count >= 3 else { return nil }
    let channels = codes.prefix(3)
    codes = codes.dropFirst(3)
    return channels.reduce("#") { $0 + ($1 < 16 ? "0" : "") + String($1, radix: 16) }
  }
}
