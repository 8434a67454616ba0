import Foundation

/// The working tree that these tests were built from.
enum Repository {
  static let top = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Everything written by hand in a language that rules can be checked in.
  static let sources: [SourceFile] =
    files(below: ["Sources", "Tests"])
    + [file("Package.swift")]
    .compactMap(\.self)

  /// All that a reader of the repository can meet as text.
  static let texts: [SourceFile] =
    sources + files(below: ["docs", "themes", ".ci"], endings: nil)
    + ["README.md", "Makefile", "LICENSE"].compactMap(file)

  static func entries() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: top.path).sorted()
  }

  private static func files(
    below folders: [String],
    endings: Set<String>? = ["swift", "c", "h", "cpp", "modulemap"]
  ) -> [SourceFile] {
    folders.flatMap { folder in
      let paths = FileManager.default.enumerator(atPath: top.appending(path: folder).path)
      return (paths?.compactMap { $0 as? String } ?? []).sorted()
        .filter { path in endings?.contains(String(path.split(separator: ".").last ?? "")) ?? true }
        .compactMap { file("\(folder)/\($0)") }
    }
  }

  private static func file(_ path: String) -> SourceFile? {
    (try? String(contentsOf: top.appending(path: path), encoding: .utf8))
      .map { SourceFile(path: path, text: $0) }
  }
}
