import Kira
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("", ""), ("acme corp 1,250.00", "acme corp 1,250.00"), ("ACME", "acme"),
    ("María GONZÁLEZ", "maria gonzalez"), ("mari\u{301}a", "maria"), ("Łódź", "lodz"),
    ("Straße", "strasse"), ("STRASSE", "strasse"), ("ẞ", "ss"), ("Ødegård", "odegard"),
    ("Æsop", "aesop"), ("İstanbul", "istanbul"), ("ılıca", "ilica"), ("Nguyễn", "nguyen"),
    ("Þórr", "thorr"), ("李小龙", "李小龙"), ("ΑΘΗΝΑ", "αθηνα"), ("МОСКВА", "москва"),
  ])
  func `what is typed without accents is found with them`(text: String, folded: String) {
    #expect(Array(Folding.folded(text).utf8) == Array(folded.utf8))
  }

  @Test func `folding twice changes nothing`() {
    for value in UInt32(0x20)...0x2000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.folded(String(scalar))
      guard Array(Folding.folded(once).utf8) != Array(once.utf8) else { continue }
      Issue.record("U+\(String(value, radix: 16)) folds further")
    }
  }

  /// Accents of Latin letters that no row of the table names would stay in the way of a search.
  @Test func `no small Latin letter with an accent is left`() {
    for value in Array(UInt32(0xE0)...0x17F) + Array(0x1E00...0x1EF9) where value != 0xF7 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isLowercase else { continue }
      let folded = Folding.folded(String(scalar))
      guard !folded.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
      Issue.record("\(scalar) U+\(String(value, radix: 16)) stays \(folded)")
    }
  }
}
