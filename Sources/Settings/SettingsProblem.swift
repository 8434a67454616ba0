/// What is wrong in a file that a person wrote, and where to look for it.
package struct SettingsProblem: Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// `nil` when it concerns the file as a whole.
  package let line: Int?
  package let words: String

  package init(file: String, line: Int?, words: String) {
    self.file = file
    self.line = line
    self.words = words
  }

  package var description: String {
    line.map { "\(file):\($0): \(words)" } ?? "\(file): \(words)"
  }
}

/// Why a settings file cannot be used: everything that is wrong with it, in the order of its lines.
package struct SettingsError: Error, Equatable, CustomStringConvertible {
  package let problems: [SettingsProblem]

  package init(_ problems: [SettingsProblem]) {
    self.problems = problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
