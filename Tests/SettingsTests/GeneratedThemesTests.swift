import Foundation
import Settings
import Testing

/// The themes in the binary are the files in `themes/`, word for word.
///
/// With `UPDATE_GENERATED=1` the Swift file is written anew instead of compared.
struct GeneratedThemesTests {
  private static let top = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = top.appending(path: "themes")
  private static let generated = top.appending(path: "Sources/Settings/BuiltInThemes.swift")

  /// The default first; what is not named here follows by name.
  private static let order = ["night", "day", "high-contrast", "colour-blind", "mono"]

  private func names() throws -> [String] {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    return Self.order + found.filter { !Self.order.contains($0) }.sorted()
  }

  private func entry(_ name: String) throws -> String {
    let file = Self.folder.appending(path: "\(name).toml")
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    let text = lines.map { $0.isEmpty ? "" : "      \($0)" }.joined(separator: "\n")
    return "    (\n      \"\(name)\",\n      #\"\"\"\n\(text)\n      \"\"\"#\n    ),\n"
  }

  private func source() throws -> String {
    """
    /// The files of `themes/`, so that the program needs none of them to run.
    ///
    /// Made by `make generate`, and compared with them by `make check`.
    enum BuiltInThemes {
      static let texts: [(name: String, text: String)] = [
    \(try names().map(entry).joined())  ]
    }

    """
  }

  @Test func `the source of the built-in themes is printed from their files`() throws {
    let expected = try source()
    if ProcessInfo.processInfo.environment["UPDATE_GENERATED"] == "1" {
      try expected.write(to: Self.generated, atomically: true, encoding: .utf8)
    }
    let actual = try String(contentsOf: Self.generated, encoding: .utf8)
    let isFresh = actual.utf8.elementsEqual(expected.utf8)
    #expect(isFresh, "themes/ has changed: run make generate, and build again")
  }
}
