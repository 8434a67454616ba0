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
    let readings = (chosen?.1 ?? []) + Self.references(among: chosen?.0 ?? "")
    let labelled = PastedText(pasted).namesRegistration ? readings.first : nil
    // Such an id looks like any other, so that only its label can tell.
    let registration = labelled.flatMap { reading in
      reading.meaning == .identifier ? Reading(.registrationID, reading.value) : nil
    }
    self.readings = (registration.map { [$0] } ?? []) + readings
  }

  /// `invoice INV-2026-0042`: among several words, those that look like references.
  private static func references(among text: String) -> [Reading] {
    let words = text.split(separator: " ")
    guard words.count > 1 else { return [] }
    let readings = words.flatMap { FormTable.readings(of: PastedText.trimmed($0)) }
    return Array(readings.filter { $0.meaning == .reference && $0.value.utf8.count >= 6 }.prefix(3))
  }

  package var isEmpty: Bool { readings.isEmpty }

  /// Why nothing can be known by this text, where its likeliest meaning is such.
  package var whyUnknown: String? { readings.first?.meaning.whyUnknown }

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
