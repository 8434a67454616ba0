import Foundation

/// A file of the repository, whole and with its comments and the insides of its strings blanked.
struct SourceFile: Sendable {
  /// Relative to the top of the repository.
  let path: String
  let lines: [Substring]
  /// As many lines as `lines`; what is not code is spaces.
  let code: [Substring]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var blanker = CodeBlanker(text)
    code = blanker.blanked().split(separator: "\n", omittingEmptySubsequences: false)
  }

  var isSwift: Bool { path.hasSuffix(".swift") }
  var isSource: Bool { path.hasPrefix("Sources/") }
  var isTest: Bool { path.hasPrefix("Tests/") }

  /// The folder under `Sources` or `Tests`.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  /// The name without folders and endings.
  var name: String {
    let last = path.split(separator: "/").last ?? ""
    return String(last.split(separator: ".").first ?? "")
  }
}

/// What broke a rule, and where.
struct Breach: Equatable, CustomStringConvertible {
  let path: String
  let line: Int
  let words: String

  var description: String { "\(path):\(line): \(words)" }
}

extension SourceFile {
  func breach(_ index: Int, _ words: String) -> Breach {
    Breach(path: path, line: index + 1, words: words)
  }
}
