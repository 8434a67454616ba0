/// The help, printed from the tables that the parser reads.
package struct HelpText {
  private let commands: [Command]
  private let globalOptions: [Option]

  package init(commands: [Command], globalOptions: [Option]) {
    self.commands = commands
    self.globalOptions = globalOptions
  }

  /// All of it: commands, options, credentials, exit codes.
  package var overview: String {
    let commandLines = commands.map { (usage(of: $0), $0.summary) }
    let codes = ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning) }
    return [
      "Kiradeck, a terminal dashboard for one tenant of the Kira payments API.",
      section("Commands", commandLines),
      section("Options of every command", lines(of: globalOptions)),
      credentials,
      section("Exit codes", codes),
    ].joined(separator: "\n\n")
  }

  /// One command with its options.
  package func page(of command: Command) -> String {
    var parts = ["\(usage(of: command))\n  \(command.summary)"]
    let options = lines(of: command.options)
    if !options.isEmpty { parts.append(section("Options", options)) }
    parts.append(section("Options of every command", lines(of: globalOptions)))
    return parts.joined(separator: "\n\n")
  }

  private func usage(of command: Command) -> String {
    let words = ["kiradeck", command.name] + command.words
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func lines(of options: [Option]) -> [(String, String)] {
    options.filter { !$0.isHidden }.map { ($0.usage, $0.summary) }
  }

  private func section(_ title: String, _ lines: [(String, String)]) -> String {
    let width = lines.map(\.0.count).max() ?? 0
    let body = lines.map { name, summary in
      "  \(name)\(String(repeating: " ", count: width - name.count + 2))\(summary)"
    }
    return ([title] + body).joined(separator: "\n")
  }

  private var credentials: String {
    """
    Credentials
      KIRA_API_KEY, KIRA_CLIENT_ID and KIRA_PASSWORD, with KIRA_BASE_URL for another address;
      or a profile in the configuration whose ..._command prints the secret. Never arguments.
    """
  }
}
