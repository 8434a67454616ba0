import Testing

@testable import App

/// What a command line came to: its exit code and every line it wrote.
private struct Outcome: Equatable {
  var code: Int32
  var printed: [String] = []
  var narrated: [String] = []

  init(_ line: String, environment: [String: String] = [:]) {
    var printed: [String] = []
    var narrated: [String] = []
    var surroundings = Surroundings(
      environment: environment,
      print: { printed.append($0) },
      narrate: { narrated.append($0) }
    )
    code = App.run(line.split(separator: " ").map(String.init), in: &surroundings)
    self.printed = printed
    self.narrated = narrated
  }
}

struct AppTests {
  @Test
  func `the version is one line of output`() {
    let outcome = Outcome("--version")
    #expect(outcome.code == 0)
    #expect(outcome.printed == ["kiradeck \(Version.text)"])
  }

  @Test
  func `the help lists every command and every exit code`() throws {
    let help = try #require(Outcome("--help").printed.first)
    for command in App.commands { #expect(help.contains("kiradeck \(command.name)")) }
    for code in ExitCode.allCases { #expect(help.contains("\(code.rawValue)  \(code.meaning)")) }
  }

  static let refused: [(line: String, code: Int32, words: String)] = [
    ("dmeo", 2, "kiradeck: there is no command 'dmeo'; did you mean 'demo'?"),
    ("sandbox", 2, "kiradeck: 'sandbox' needs a port: kiradeck sandbox --port 8080"),
    ("sandbox --port 70000", 2, "kiradeck: --port takes a number from 0 to 65535, not '70000'"),
    (
      "sandbox --port 0 --sweep /home", 2,
      "kiradeck: --sweep takes the folder of a demo, not '/home'"
    ),
    ("config chekc", 2, "kiradeck: 'config' does not know 'chekc'; did you mean \"check\"?"),
    ("config path", 7, "kiradeck: neither XDG_CONFIG_HOME nor HOME names a folder"),
    (
      "demo --color pink", 2, "kiradeck: --color takes one of auto, mono, 16, 256, true, not 'pink'"
    ),
  ]

  @Test(arguments: refused)
  func `trouble is one line on standard error and a code`(
    line: String,
    code: Int32,
    words: String
  ) {
    let outcome = Outcome(line)
    #expect(outcome.code == code)
    #expect(outcome.narrated == [words])
    #expect(outcome.printed.isEmpty)
  }

  @Test
  func `a broken configuration is told with its file, line and reason`() throws {
    let folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
    defer { Folder.sweep(folder) }
    try Folder.make(folder + "/kiradeck")
    TextFile.replace(folder + "/kiradeck/config.toml", with: "\n\nthem = \"day\"\n")
    let outcome = Outcome("config check", environment: ["XDG_CONFIG_HOME": folder])
    #expect(outcome.code == 7)
    #expect(outcome.narrated.first?.contains("\(folder)/kiradeck/config.toml:3: ") == true)
  }

  @Test
  func `a configuration is made once and passes its own check`() throws {
    let folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
    defer { Folder.sweep(folder) }
    let environment = ["XDG_CONFIG_HOME": folder]
    #expect(Outcome("config init", environment: environment).code == 0)
    #expect(Outcome("config init", environment: environment).code == 1)
    #expect(Outcome("config check", environment: environment).code == 0)
  }
}
