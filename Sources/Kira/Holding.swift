extension String {
  /// Whether a text stands in this one, byte for byte the same.
  ///
  /// The search of the standard library prepares a table for every question, which costs more than
  /// these short texts do.
  package func holds(_ part: String) -> Bool { bytes(of: part) != nil }

  /// Where a text begins and ends in this one, byte for byte the same.
  package func place(of part: String) -> Range<String.Index>? {
    bytes(of: part).map { bytes in
      utf8.index(
        startIndex,
        offsetBy: bytes.lowerBound
      )..<utf8.index(
        startIndex,
        offsetBy: bytes.upperBound
      )
    }
  }

  private func bytes(of part: String) -> Range<Int>? {
    var (text, part) = (self, part)
    return text.withUTF8 { text in
      part.withUTF8 { part in
        guard let first = part.first else { return 0..<0 }
        guard text.count >= part.count else { return nil }
        for start in 0...(text.count - part.count) where text[start] == first {
          let end = start + part.count
          if text[start..<end].elementsEqual(part) { return start..<end }
        }
        return nil
      }
    }
  }
}
