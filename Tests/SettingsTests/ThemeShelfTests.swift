import Canvas
import Foundation
import Settings
import Testing

struct ThemeShelfTests {
  private func withShelf(_ files: [String: String], _ body: (ThemeShelf) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    try body(ThemeShelf(folder: folder.path))
  }

  private func own(_ name: String) -> String {
    "name = \"\(name)\"\n[roles]\n" + Role.allCases.map { "\($0) = {}\n" }.joined()
  }

  @Test func `without a folder there are the built-in themes, and all of them load`() throws {
    let shelf = ThemeShelf(folder: nil)
    #expect(shelf.names == ["night", "day", "high-contrast", "colour-blind", "mono"])
    for name in shelf.names { #expect(try shelf.theme(named: name).styles.count > 10) }
  }

  @Test func `a person's themes come after, and may take the place of a built-in one`() throws {
    let files = [
      "zen.toml": own("zen"), "night.toml": own("night"), "notes.txt": "", ".x.toml": "",
    ]
    try withShelf(files) { shelf throws in
      #expect(shelf.names.suffix(2) == ["mono", "zen"])
      #expect(try shelf.theme(named: "zen").name == "zen")
      #expect(try shelf.theme(named: "night").style(.plain, isSelected: false) == Style())
    }
  }

  @Test func `a theme that does not exist is refused with the one that was meant`() throws {
    let error = try #require(throws: SettingsError.self) {
      try ThemeShelf(folder: nil).theme(named: "nihgt")
    }
    #expect(error.description == #"theme: there is no "nihgt"; did you mean "night"?"#)
  }

  @Test func `a broken theme is refused with its file`() throws {
    try withShelf(["zen.toml": own("zen") + "x = {}\n", "ash.toml": own("dust")]) { shelf in
      let broken = try #require(throws: SettingsError.self) { try shelf.theme(named: "zen") }
      #expect(broken.description.contains("/zen.toml:"))
      let misnamed = try #require(throws: SettingsError.self) { try shelf.theme(named: "ash") }
      #expect(misnamed.description.hasSuffix(#"name is "dust", but the file is called ash.toml"#))
    }
  }

  @Test func `a name cannot lead out of the folder`() throws {
    try withShelf(["zen.toml": own("zen")]) { shelf in
      #expect(throws: SettingsError.self) { try shelf.theme(named: "../themes/zen") }
    }
  }
}
