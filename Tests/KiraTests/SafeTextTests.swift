import Kira
import Testing

struct SafeTextTests {
  @Test(arguments: [
    "", "María González", "李小龙", "Ødegård", "می‌خواهم", "क्‍ष", "👩‍💻", "❤️‍🔥", "1️⃣", "e\u{301}",
  ])
  func `what people write stays as it is`(text: String) {
    #expect(Array(SafeText(text).text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\r\nb", "a  b"), ("a\tb", "a b"),
    ("a\u{9B}b", "a\u{FFFD}b"), ("a\0b", "a\u{FFFD}b"), ("a\u{7F}b", "a\u{FFFD}b"),
    ("\u{202E}abc", "abc"), ("a\u{2066}b\u{2069}", "ab"), ("a\u{200B}b", "ab"),
    ("a\u{200D}b", "ab"), ("a\u{FEFF}b", "ab"), ("a\u{2028}b", "a b"), ("a\u{A0}b", "a b"),
    ("a\u{E000}b", "a\u{FFFD}b"), ("\u{301}a", "a"), ("a\u{3164}b", "ab"), ("a\u{AD}b", "ab"),
    ("a\u{E0041}b", "ab"),
  ])
  func `what is no text is taken out`(hostile: String, safe: String) {
    #expect(Array(SafeText(hostile).text.unicodeScalars) == Array(safe.unicodeScalars))
  }

  @Test func `no letter that is surely safe hides, joins, commands or is a mark`() {
    for value in UInt32(0)...0xFFFF where SafeText.isSurelySafe(value) {
      guard let scalar = Unicode.Scalar(value) else {
        Issue.record("\(value) is no letter")
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .surrogate, .privateUse, .unassigned, .format, .nonspacingMark,
        .enclosingMark, .spacingMark, .lineSeparator, .paragraphSeparator:
        Issue.record("\(value) is not")
      default: continue
      }
    }
  }

  @Test func `a tower of marks is cut to what a cell holds`() {
    let tower = "o" + String(repeating: "\u{308}", count: 10_000)
    #expect(SafeText(tower).text.unicodeScalars.count == 5)
  }

  @Test(arguments: ["x", "é", "\u{1B}", "é\u{200D}"])
  func `no field is longer than any field may be`(piece: String) {
    let text = SafeText(String(repeating: piece, count: 50_000)).text
    #expect(text.unicodeScalars.count <= 4_096)
    #expect(!text.isEmpty)
  }

  /// What the cache gives back is sanitised again and must then be what it was.
  @Test(arguments: 1...20 as ClosedRange<UInt32>)
  func `sanitising twice changes nothing`(seed: UInt32) {
    let pieces: [String] = [
      "a", "é", "e\u{301}", "\u{200D}", "\u{200C}", "\u{AD}", "\u{1B}", "\u{308}", "👩", " ", "ک",
      "\u{202E}", "\u{FE0F}", "\u{E000}",
    ]
    var state = seed &* 2_654_435_761 | 1
    var text = ""
    for _ in 0..<6_000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      text += pieces[Int(state >> 16) % pieces.count]
    }
    let once = SafeText(text)
    #expect(Array(SafeText(once.text).text.unicodeScalars) == Array(once.text.unicodeScalars))
  }
}
