/// Who may know whom: `docs/architecture.md` draws the same picture.
///
/// The manifest holds what is declared, but an import of something that a dependency brings along
/// compiles all the same, so the imports themselves are compared with this table.
enum Arrows {
  static let allowed: [String: Set<String>] = [
    "Kira": [],
    "HTTPMessage": [],
    "Canvas": ["CWidth", "Glibc"],
    "JSONText": [],
    "KiraAPI": ["HTTPMessage", "JSONText", "Kira"],
    "Intents": ["Kira"],
    "Verdicts": ["Kira"],
    "Forms": ["Intents", "Kira", "KiraAPI", "Verdicts"],
    "Deck": ["Canvas", "Forms", "Intents", "Kira", "Verdicts"],
    "Sandbox": ["HTTPMessage", "Kira"],

    "Store": [
      "CMemory", "CSQLite", "Digest", "Forms", "Glibc", "HTTPMessage", "Intents", "Kira",
    ],
    "Terminal": ["CNcurses", "Canvas", "Glibc"],
    "Transport": ["CCurl", "Glibc", "HTTPMessage"],
    "Digest": ["CCrypto"],
    "HTTPServer": ["CSignal", "Glibc", "HTTPMessage"],
    "Settings": ["CTOML", "Canvas", "Glibc", "Kira"],
    "SandboxServer": ["Digest", "Glibc", "HTTPMessage", "HTTPServer", "Kira", "Sandbox"],

    "App": [
      "Canvas", "Deck", "Digest", "Forms", "Glibc", "HTTPMessage", "HTTPServer", "Intents",
      "JSONText", "Kira", "KiraAPI", "Sandbox", "SandboxServer", "Settings", "Store", "Terminal",
      "Transport", "Verdicts",
    ],
    "kiradeck": ["App"],

    // What watches the program from outside.
    "PseudoTerminal": ["CPseudoTerminal", "Glibc"],
    "Bench": ["Canvas", "Glibc", "PseudoTerminal"],
    "Simulation": [
      "App", "CSimulatedDisk", "Digest", "HTTPMessage", "Intents", "JSONText", "Kira", "KiraAPI",
      "Sandbox", "Store", "Verdicts",
    ],
    "Simulate": ["Glibc", "Simulation"],
  ]

  static let importLine = Pattern(
    #"^\s*(?:@\w+(?:\([^)]*\))?\s+)?(?:(?:package|public|internal|private|fileprivate)\s+)?"#
      + #"import\s+(?:struct |class |enum |func |var |let |typealias |protocol )?(\w+)"#,
    "an import"
  )

  static func breaches(in file: SourceFile) -> [Breach] {
    guard file.isSource, file.isSwift else { return [] }
    guard let allowed = allowed[file.target] else {
      return [file.breach(0, "\(file.target) has no row in the table of arrows")]
    }
    return file.imports.filter { !allowed.contains($0.module) }.map {
      file.breach($0.line, "\(file.target) may not know \($0.module)")
    }
  }

  /// C targets that more than one target of `Sources` imports: each library has one edge.
  static func sharedLibraries(in files: [SourceFile]) -> [String: Set<String>] {
    let libraries = Set(files.filter { $0.isSource && !$0.isSwift }.map(\.target))
    var importers: [String: Set<String>] = [:]
    for file in files where file.isSource && file.isSwift {
      for module in file.imports.map(\.module) where libraries.contains(module) {
        importers[module, default: []].insert(file.target)
      }
    }
    return importers.filter { $0.value.count > 1 }
  }
}

extension SourceFile {
  var imports: [(module: String, line: Int)] {
    code.enumerated().flatMap { index, line in
      Arrows.importLine.matches(in: line).map { ($0, index) }
    }
  }
}
