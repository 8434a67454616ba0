import Settings

/// Understands a command line by the table of commands, or says in one line what is wrong.
package struct CommandLineParser {
  private let commands: [Command]
  private let globalOptions: [Option]

  package init(commands: [Command], globalOptions: [Option]) {
    self.commands = commands
    self.globalOptions = globalOptions
  }

  /// Takes the arguments after the program's own name.
  package func parse(_ arguments: [String]) throws(Trouble) -> Invocation {
    var invocation = Invocation()
    var rest = arguments[...]
    var command = try takeCommand(from: &rest)
    invocation.command = command.name
    while let argument = rest.popFirst() {
      if argument.hasPrefix("--"), argument != "--" {
        try take(argument, of: command, from: &rest, into: &invocation)
      } else if command.name.isEmpty, invocation.words.isEmpty, !argument.hasPrefix("-") {
        // Global options may stand before the command.
        command = try named(argument)
        invocation.command = command.name
      } else {
        invocation.words.append(try word(argument, of: command, after: invocation.words.count))
      }
    }
    return invocation
  }

  private func takeCommand(from rest: inout ArraySlice<String>) throws(Trouble) -> Command {
    guard let first = rest.first, !first.hasPrefix("-") else { return try named("") }
    rest.removeFirst()
    return try named(first)
  }

  /// The command of that name, which may be empty.
  package func named(_ name: String) throws(Trouble) -> Command {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let nearest = Suggestion.nearest(
      to: name,
      among: commands.map(\.name).filter { !$0.isEmpty }
    )
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "'kiradeck help' lists the commands"
    throw Trouble(.usage, "there is no command '\(printable(name))'; \(hint)")
  }

  private func take(
    _ argument: String,
    of command: Command,
    from rest: inout ArraySlice<String>,
    into invocation: inout Invocation
  ) throws(Trouble) {
    let parts = argument.dropFirst(2).split(
      separator: "=",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    let option = try option(String(parts[0]), of: command)
    let given = parts.count == 2 ? String(parts[1]) : nil
    let value = try value(given, of: option, from: &rest)
    if option.isRepeatable {
      invocation.options[option.name, default: []].append(value)
    } else {
      invocation.options[option.name] = [value]
    }
  }

  private func option(_ name: String, of command: Command) throws(Trouble) -> Option {
    let known = command.options + globalOptions
    if let option = known.first(where: { $0.name == name }) { return option }
    let visible = known.filter { !$0.isHidden }.map(\.name)
    let nearest = Suggestion.nearest(to: name, among: visible).map { "; did you mean '--\($0)'?" }
    let place = command.name.isEmpty ? "kiradeck" : "'\(command.name)'"
    throw Trouble(.usage, "\(place) has no option '--\(printable(name))'\(nearest ?? "")")
  }

  private func value(
    _ given: String?,
    of option: Option,
    from rest: inout ArraySlice<String>
  ) throws(Trouble) -> String {
    guard let placeholder = option.value else {
      guard given == nil else { throw Trouble(.usage, "--\(option.name) takes no value") }
      return ""
    }
    guard let value = given ?? rest.popFirst(), !value.isEmpty else {
      throw Trouble(.usage, "--\(option.name) needs a value: --\(option.name) \(placeholder)")
    }
    return value
  }

  private func word(
    _ argument: String,
    of command: Command,
    after count: Int
  ) throws(Trouble) -> String {
    // A filter may begin with a minus.
    guard !argument.hasPrefix("-") || command.takesAnyWord(at: count) else {
      throw Trouble(.usage, "'\(printable(argument))' is no option; options begin with '--'")
    }
    guard count < command.words.count || command.takesAnyWord(at: count) else {
      let place = command.name.isEmpty ? "kiradeck" : "'\(command.name)'"
      throw Trouble(.usage, "\(place) does not take the word '\(printable(argument))'")
    }
    return argument
  }

  /// An argument is repeated in a message only as text, and not at any length.
  private func printable(_ argument: String) -> String {
    let safe = argument.unicodeScalars.map { $0.properties.isPrintable ? Character($0) : "?" }
    return String(safe.prefix(40))
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isPrintable: Bool {
    switch generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
