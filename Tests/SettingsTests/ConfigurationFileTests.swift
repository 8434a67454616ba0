import Foundation
import Settings
import Testing

struct ConfigurationFileTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test func `no file and no home are the defaults`() throws {
    #expect(try Configuration.load(from: nil) == Configuration())
    #expect(try Configuration.load(from: "/nowhere/config.toml") == Configuration())
  }

  @Test func `a file is read, and named when it is wrong`() throws {
    try withFolder { folder in
      let path = folder + "/config.toml"
      try "theme = \"mono\"\n".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try Configuration.load(from: path).theme == "mono")

      try "theme = mono\n".write(toFile: path, atomically: true, encoding: .utf8)
      let error = try #require(throws: SettingsError.self) { try Configuration.load(from: path) }
      #expect(error.description.hasPrefix("\(path):1: "))
    }
  }

  @Test func `a folder or a pipe in the place of the file is refused at once`() throws {
    try withFolder { folder in
      let pipe = folder + "/pipe"
      #expect(mkfifo(pipe, 0o600) == 0)
      for path in [folder, pipe] {
        let error = try #require(throws: SettingsError.self) { try Configuration.load(from: path) }
        #expect(error.description == "\(path): is not a file")
      }
    }
  }

  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/kiradeck/config.toml"),
    (["HOME": "/h"], "/h/.config/kiradeck/config.toml"),
    (["XDG_CONFIG_HOME": "relative", "HOME": "/h"], "/h/.config/kiradeck/config.toml"),
    (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/kiradeck/config.toml"),
    (["HOME": ""], nil),
    ([:], nil),
  ])
  func `the file is where XDG says`(environment: [String: String], path: String?) {
    #expect(SettingsPlaces(environment: environment).configurationFile == path)
  }

  @Test func `the sample sets nothing as it stands`() throws {
    let document = try TOMLDocument(parsing: Configuration.sample, file: "config.toml")
    #expect(document.root.members.isEmpty)
  }

  @Test func `the sample with every # taken away is right and leaves nothing out`() throws {
    let text = Configuration.sample.split(separator: "\n")
      .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? $0.dropFirst() : $0 }
      .joined(separator: "\n")
    let document = try TOMLDocument(parsing: text, file: "config.toml")
    let configuration = try Configuration(document)

    let profile = try #require(configuration.profiles["acme"])
    let unset = Mirror(reflecting: profile).children.filter { "\($0.value)" == "nil" }
    #expect(unset.compactMap(\.label) == [])
    #expect(configuration.isASCII != nil)
    #expect(configuration.defaultProfile == "acme")
  }

  @Test func `the sample fits a terminal of 80 columns`() {
    let widest = Configuration.sample.split(separator: "\n").map(\.count).max()
    #expect(widest ?? 0 <= 80)
  }
}
