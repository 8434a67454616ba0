import Settings

/// `kiradeck help [COMMAND]`.
enum HelpCommand {
  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let help = HelpText(commands: App.commands, globalOptions: App.globalOptions)
    guard let name = invocation.words.first else {
      surroundings.print(help.overview)
      return ExitCode.done.rawValue
    }
    let command = try CommandLineParser(
      commands: App.commands,
      globalOptions: App.globalOptions
    ).named(name)
    surroundings.print(help.page(of: command))
    return ExitCode.done.rawValue
  }
}
