/// Text as it is compared in a search: small letters, no accents, so that `lopez` finds `López`.
package enum Folding {
  package static func folded(_ text: String) -> String {
    // Most text is plain ASCII, and a sync folds a great deal of it.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.utf8.map(small), as: UTF8.self)
    }
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < latin.count {
        folded += latin[Int(scalar.value)]
      } else {
        append(scalar, to: &folded)
      }
    }
    return folded
  }

  /// What nearly all names are written with, folded once.
  private static let latin: [String] = (0..<0x250).map { value in
    var folded = ""
    if let scalar = Unicode.Scalar(value) { append(scalar, to: &folded) }
    return folded
  }

  private static func small(_ letter: UInt8) -> UInt8 {
    (0x41...0x5A).contains(letter) ? letter + 0x20 : letter
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
    guard !scalar.isASCII else {
      folded.unicodeScalars.append(Unicode.Scalar(small(UInt8(scalar.value))))
      return
    }
    // A mark that stands beside its letter is the same accent written differently.
    guard !(0x300...0x36F).contains(scalar.value) else { return }
    for small in scalar.properties.lowercaseMapping.unicodeScalars
    where !(0x300...0x36F).contains(small.value) {
      if let plain = plain[small.value] {
        folded.append(plain)
      } else {
        folded.unicodeScalars.append(small)
      }
    }
  }

  /// The Latin letters with an accent, by the letters that people type for them.
  private static let accented: [(plain: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặẚª"), ("ae", "æǣǽ"), ("b", "ḃḅḇ"), ("c", "çćĉċčḉ"),
    ("d", "ďđðḋḍḏḑḓẟ"), ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ḟ"), ("g", "ĝğġģǥǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"), ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"), ("ij", "ĳ"), ("j", "ĵǰ"), ("k", "ķĸǩḱḳḵ"),
    ("l", "ĺļľŀłḷḹḻḽ"), ("m", "ḿṁṃ"), ("n", "ñńņňŉŋǹṅṇṉṋ"),
    ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợº"), ("oe", "œ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșſṡṣṥṧṩẛẜẝ"), ("ss", "ßẞ"), ("t", "ţťŧțṫṭṯṱẗ"), ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"),
  ]

  private static let plain: [UInt32: String] = {
    var plain: [UInt32: String] = [:]
    for row in accented {
      for letter in row.letters.unicodeScalars { plain[letter.value] = row.plain }
    }
    return plain
  }()
}
