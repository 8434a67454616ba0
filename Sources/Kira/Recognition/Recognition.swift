/// What a pasted text was taken for: the likeliest meaning first, all of them guesses by form.
package struct Recognition: Hashable, Sendable {
  /// One thing that the text may be, written as such a thing is written.
  package struct Reading: Hashable, Sendable {
    package let meaning: Meaning
    package let value: String

    package init(_ meaning: Meaning, _ value: String) {
      self.meaning = meaning
      self.value = value
    }
  }

  /// What is looked for: the text without what people paste around values.
  package let text: String
  package let readings: [Reading]

  /// Of a whole sentence, only the one value in it that its form proves is taken.
  package init(_ pasted: String) {
    let candidates = PastedText(pasted).candidates
    let read = candidates.map { ($0, FormTable.readings(of: $0)) }
    let strong = read.first { $0.1.contains { $0.meaning.isStrong } }
    let chosen = strong ?? read.first { !$0.1.isEmpty }
    text = chosen?.0 ?? ""
    readings = chosen?.1 ?? []
  }

  package var isEmpty: Bool { readings.isEmpty }

  /// The value under that meaning, if the text can be that.
  package func value(as meaning: Meaning) -> String? {
    readings.first { $0.meaning == meaning }?.value
  }

  /// `an id, or a UETR`; the likeliest three, which is as many as a line has room for.
  package var words: String {
    var said: [String] = []
    for reading in readings where !said.contains(reading.meaning.words) {
      said.append(reading.meaning.words)
    }
    return said.prefix(3).joined(separator: ", or ")
  }

  /// The whole name of something: what could be asked of Kira where the cache does not have it.
  package var wholeID: String? { value(as: .identifier) ?? value(as: .recipientID) }
}
