/// What programs ask a terminal, and what a common one answers.
enum TerminalQuery {
  private static let table: [(asked: String, answer: String)] = [
    ("\u{1B}[c", "\u{1B}[?62;22c"),
    ("\u{1B}[0c", "\u{1B}[?62;22c"),
    ("\u{1B}[>c", "\u{1B}[>41;354;0c"),
    ("\u{1B}[>0c", "\u{1B}[>41;354;0c"),
    ("\u{1B}[6n", "\u{1B}[1;1R"),
    ("\u{1B}[?2026$p", "\u{1B}[?2026;2$y"),
    ("\u{1B}]10;?", "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\"),
    ("\u{1B}]11;?", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"),
  ]

  static func answers(to bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x1B) else { return [] }
    return ControlSequences.all(in: bytes).flatMap { sequence in
      table.first { sequence.bytes.starts(with: $0.asked.utf8) }.map { Array($0.answer.utf8) } ?? []
    }
  }
}
