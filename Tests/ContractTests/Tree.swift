import Foundation

/// The files of the working tree that these tests were built from.
enum Tree {
  static let top = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) -> String {
    (try? String(contentsOf: top.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// The Swift files below a folder, by name, with their text.
  static func swift(below folder: String) -> [(name: String, text: String)] {
    let paths = FileManager.default.enumerator(atPath: top.appending(path: folder).path)
    return (paths?.compactMap { $0 as? String } ?? []).sorted().filter { $0.hasSuffix(".swift") }
      .map { path in
        let name = path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? path
        return (name, text("\(folder)/\(path)"))
      }
  }
}
