import Testing

extension EndToEnd {
  struct CommandLineTests {
    private let lodging = try? Lodging()

    @Test func `help goes to the output and names every command and code`() throws {
      let help = try Command("--help", in: #require(lodging))

      #expect(help.exitCode == 0)
      #expect(help.errors == "")
      for word in ["kiradeck demo", "kiradeck sandbox", "Exit codes", "KIRA_API_KEY"] {
        #expect(help.output.contains(word))
      }
    }

    @Test func `the version is one line`() throws {
      let version = try Command("--version", in: #require(lodging))

      #expect(version.exitCode == 0)
      #expect(version.output.wholeMatch(of: /kiradeck \d+\.\d+\.\d+.*\n/) != nil)
    }

    @Test func `an unknown command is refused and the nearest one suggested`() throws {
      let refused = try Command("dmeo", in: #require(lodging))

      #expect(refused.exitCode == 2)
      #expect(refused.output == "")
      #expect(refused.isOneLine(with: "demo"))
    }

    @Test func `the dashboard without a terminal says so`() throws {
      let refused = try Command("demo", in: #require(lodging))

      #expect(refused.exitCode == 1 || refused.exitCode == 2)
      #expect(refused.isOneLine(with: "terminal"))
      #expect(try #require(lodging).isEmpty())
    }

    @Test func `a terminal that can do nothing is refused`() throws {
      let shell = try ShellSession(in: #require(lodging), environment: ["TERM": "dumb"])

      let code = try #require(shell.exitCode())
      #expect(code == 1 || code == 2)
      #expect(shell.shows("dumb"))
      #expect(try shell.leftBehind() == [])
    }

    @Test func `a terminal that nobody knows is refused`() throws {
      let shell = try ShellSession(in: #require(lodging), environment: ["TERM": "no-such-thing"])

      #expect(try #require(shell.exitCode()) != 0)
      #expect(shell.shows("no-such-thing"))
      #expect(try shell.leftBehind() == [])
    }

    @Test func `a locale that is not UTF-8 is refused with one that is`() throws {
      let shell = try ShellSession(
        in: #require(lodging),
        environment: ["LANG": "C", "LC_ALL": "C"]
      )

      #expect(shell.shows("LC_ALL=C.UTF-8 kiradeck"))
      #expect(try #require(shell.exitCode()) == 1)
      #expect(try shell.leftBehind() == [])
    }

    @Test func `a broken configuration is named by file, line and reason`() throws {
      let lodging = try #require(lodging)
      try lodging.write("# Fine so far.\ntheme = \n", to: "config/kiradeck/config.toml")

      let refused = try Command("config", "check", in: lodging)

      #expect(refused.exitCode == 7)
      #expect(refused.isOneLine(with: "config/kiradeck/config.toml:2"))
    }
  }
}

extension Command {
  /// Whether all that was said to a person is one line, of the program, with `words` in it.
  fileprivate func isOneLine(with words: String) -> Bool {
    let lines = errors.split(separator: "\n")
    return lines.count == 1 && lines[0].hasPrefix("kiradeck: ") && lines[0].contains(words)
  }
}
