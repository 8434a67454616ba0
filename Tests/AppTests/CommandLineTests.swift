import Testing

@testable import App

struct CommandLineTests {
  private static let options = [
    Option("seed", value: "N", "the tenant to make"),
    Option("ascii", "no line drawing"),
    Option("scale", value: "KIND=N", "how many", isRepeatable: true),
    Option("secret-switch", "for our own processes", isHidden: true),
  ]

  private let parser = CommandLineParser(
    commands: [
      Command("", summary: "the dashboard") { _, _ in 0 },
      Command("demo", summary: "the demo", options: options) { _, _ in 0 },
      Command("config", words: ["path|check"], summary: "the configuration") { _, _ in 0 },
      Command("sandbox", summary: "the sandbox") { _, _ in 0 },
      Command("list", words: ["users|payouts", "[FILTER…]"], summary: "rows") { _, _ in 0 },
    ],
    globalOptions: [Option("theme", value: "NAME", "the look")]
  )

  struct Understood: Sendable {
    var line: String
    var invocation: Invocation
  }

  static let understood = [
    Understood(line: "", invocation: Invocation()),
    Understood(line: "demo", invocation: Invocation(command: "demo")),
    Understood(
      line: "demo --seed 7 --ascii",
      invocation: Invocation(command: "demo", options: ["seed": ["7"], "ascii": [""]])
    ),
    Understood(
      line: "demo --seed=7 --seed=8",
      invocation: Invocation(command: "demo", options: ["seed": ["8"]])
    ),
    Understood(
      line: "demo --scale payouts=9 --scale users=2",
      invocation: Invocation(command: "demo", options: ["scale": ["payouts=9", "users=2"]])
    ),
    Understood(
      line: "--theme day demo",
      invocation: Invocation(command: "demo", options: ["theme": ["day"]])
    ),
    Understood(line: "config path", invocation: Invocation(command: "config", words: ["path"])),
    Understood(
      line: "list payouts -status:failed maria amount:>5",
      invocation: Invocation(
        command: "list",
        words: ["payouts", "-status:failed", "maria", "amount:>5"]
      )
    ),
    Understood(
      line: "demo --secret-switch",
      invocation: Invocation(command: "demo", options: ["secret-switch": [""]])
    ),
  ]

  @Test(arguments: understood)
  func `a good command line is understood`(_ example: Understood) throws {
    let arguments = example.line.split(separator: " ").map(String.init)
    #expect(try parser.parse(arguments) == example.invocation)
  }

  static let refused = [
    ("dmeo", "there is no command 'dmeo'; did you mean 'demo'?"),
    ("sandbax", "there is no command 'sandbax'; did you mean 'sandbox'?"),
    ("xyzzy", "there is no command 'xyzzy'; 'kiradeck help' lists the commands"),
    ("demo --sede 3", "'demo' has no option '--sede'; did you mean '--seed'?"),
    ("demo --secret-swich", "'demo' has no option '--secret-swich'"),
    ("demo --seed", "--seed needs a value: --seed N"),
    ("demo --seed=", "--seed needs a value: --seed N"),
    ("demo --ascii=yes", "--ascii takes no value"),
    ("demo more", "'demo' does not take the word 'more'"),
    ("demo -s", "'-s' is no option; options begin with '--'"),
    ("list -payouts", "'-payouts' is no option; options begin with '--'"),
    ("config path check", "'config' does not take the word 'check'"),
    ("--sheme day", "kiradeck has no option '--sheme'; did you mean '--theme'?"),
    ("de\u{1B}[2Jmo", "there is no command 'de?[2Jmo'; 'kiradeck help' lists the commands"),
  ]

  @Test(arguments: refused)
  func `a bad command line is refused in one line`(line: String, words: String) {
    let arguments = line.split(separator: " ").map(String.init)
    #expect(throws: Trouble(.usage, words)) { try parser.parse(arguments) }
  }

  @Test
  func `a number outside its range is refused with the range`() throws {
    let invocation = try parser.parse(["demo", "--seed", "70000"])
    #expect(throws: Trouble(.usage, "--seed takes a number from 0 to 65535, not '70000'")) {
      try invocation.number(of: "seed", in: 0...65_535)
    }
  }

  @Test
  func `hidden options are not in the help`() {
    let command = Command("demo", summary: "", options: Self.options) { _, _ in 0 }
    let page = HelpText(commands: [command], globalOptions: []).page(of: command)
    #expect(page.contains("--seed N"))
    #expect(!page.contains("secret"))
  }

  @Test
  func `describing, printing and dumping a secret yields dots`() {
    let secret = Secret("hunter2")
    var dumped = ""
    dump([secret], to: &dumped)
    #expect("\(secret) \(String(reflecting: secret)) \(dumped)".contains("hunter2") == false)
    #expect(secret.revealed() == "hunter2")
  }
}
