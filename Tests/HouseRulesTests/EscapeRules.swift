/// What would crash, hide a race or leave the one thread, and so stays out of the program.
enum EscapeRules {
  static let inSources = [
    Pattern(#"\btry!"#, "try! crashes on a failure of the world: handle it"),
    Pattern(#"\bas!"#, "as! crashes: match with as?"),
    Pattern(#"\bfatalError\("#, "fatalError: use precondition, with words that name the values"),
    Pattern(#"[\w)\]}"?>](?<!\btry)(?<!\bas)!(?![=\w])"#, "a forced or implicit unwrap"),
    Pattern(#"\bimport Foundation\b"#, "Foundation costs start-up time: do without it"),
    Pattern(#"\bpublic\b"#, "public: package says exactly what is meant"),
    Pattern(
      #"\b(?:async|await|actor)\b|@MainActor|\bTask\s*[.{(]|\bDispatchQueue\b"#,
      "there is one thread and one loop"
    ),
  ]

  static let inTests = [
    Pattern(
      #"\b(?:u|nano)?sleep\(|\bThread\.sleep|\bTask\.sleep"#,
      "wait for a condition, not time"
    )
  ]

  private static let unproven = Pattern(
    #"@unchecked Sendable|nonisolated\(unsafe\)|\bunsafeBitCast\("#,
    "an escape hatch needs its proof in a comment beside it"
  )

  static func breaches(in file: SourceFile) -> [Breach] {
    guard file.isSwift else { return [] }
    return file.breaches(of: file.isSource ? inSources : file.isTest ? inTests : [])
      + unprovenHatches(in: file)
  }

  private static func unprovenHatches(in file: SourceFile) -> [Breach] {
    file.code.indices.filter { index in
      unproven.isFound(in: file.code[index]) && !hasComment(beside: index, in: file)
    }.map { file.breach($0, unproven.words) }
  }

  private static func hasComment(beside index: Int, in file: SourceFile) -> Bool {
    (max(0, index - 1)...min(index + 1, file.lines.count - 1)).contains { near in
      file.lines[near].contains("//") && !file.code[near].contains("//")
    }
  }
}
