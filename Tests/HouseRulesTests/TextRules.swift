/// What may not stand anywhere, comments and documents included.
enum TextRules {
  // Put together from halves, so that this file does not break its own rule.
  private static let unfinished = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]
  private static let machinePaths = [
    "/ho" + "me/", "/Us" + "ers/", "/wo" + "rk/", "/o" + "pt/swift",
  ]

  static func breaches(in file: SourceFile) -> [Breach] {
    file.lines.enumerated().flatMap { index, line in
      unfinished.filter { words(of: line).contains(Substring($0)) }
        .map { file.breach(index, "\($0): finish it, or leave it out") }
        + machinePaths.filter { line.contains($0) }
        .map { file.breach(index, "\($0)… is a path of one machine") }
    }
  }

  private static func words(of line: Substring) -> [Substring] {
    line.split { !$0.isLetter }
  }
}

/// What a reader sees first: every entry at the top has to earn its place.
enum TopRules {
  static let entries: Set<String> = [
    "LICENSE", "Makefile", "Package.swift", "README.md", "Sources", "Tests", "docs", "themes",
  ]

  static func strangers(among found: [String]) -> [String] {
    found.filter { !$0.hasPrefix(".") && !entries.contains($0) }
  }
}
