import Canvas

/// Sentences of which the last says what to do: where room is scarce they get shorter, and the
/// advice is the last thing to go.
enum ShortenedAdvice {
  static func text(of whole: String, within columns: Int) -> String {
    let sentences = Self.sentences(of: whole)
    guard let advice = sentences.last, sentences.count > 1 else { return whole }
    let heads = sentences.dropLast()
    let short = heads.map { clause(of: $0, before: ":;") }
    let deed = clause(of: advice, before: ";,")
    let attempts: [[String]] = [
      sentences, short + [advice], short + [deed], short.suffix(1) + [advice],
      short.suffix(1) + [deed],
    ]
    let texts = attempts.map { $0.joined(separator: " ") }
    return texts.first { TextWidth.columns(of: $0) <= columns } ?? texts[texts.count - 1]
  }

  /// Each with its full stop.
  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    for character in text {
      if character == " ", sentence.hasSuffix(".") {
        sentences.append(sentence)
        sentence = ""
      } else {
        sentence.append(character)
      }
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }

  private static func clause(of sentence: String, before signs: String) -> String {
    let clause = sentence.prefix { !signs.contains($0) }
    return clause.count == sentence.count ? sentence : clause + "."
  }
}
