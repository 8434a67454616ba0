import Glibc
import JSONText
import Terminal

/// The program: a command line in, an exit code out.
package enum App {
  /// Runs with this process's own environment, from which secrets are taken away, and exits.
  package static func main(_ arguments: [String]) -> Never {
    CoreDumps.forbid()
    // A file that may not grow any more is told in words; the signal would end us.
    signal(SIGXFSZ, SIG_IGN)
    var surroundings = Surroundings.ofThisProcess()
    exit(run(arguments, in: &surroundings))
  }

  /// Takes the arguments after the program's own name.
  package static func run(_ arguments: [String], in surroundings: inout Surroundings) -> Int32 {
    do throws(Trouble) {
      let parser = CommandLineParser(commands: commands, globalOptions: globalOptions)
      return try answer(try parser.parse(arguments), in: &surroundings)
    } catch {
      surroundings.narrate("kiradeck: \(error.words)")
      return error.code.rawValue
    }
  }

  /// Commands that answer a program with one object, whatever comes of them.
  private static let answering: Set = ["payout", "recipient", "journal"]

  private static func answer(
    _ invocation: Invocation,
    in surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    var hasAnswered = invocation.words.first == "export"
    let print = surroundings.print
    surroundings.print = {
      hasAnswered = true
      print($0)
    }
    do throws(Trouble) { return try perform(invocation, in: &surroundings) } catch {
      if invocation.has("json"), answering.contains(invocation.command), !hasAnswered {
        print(error.json.indentedLines.joined(separator: "\n"))
      }
      throw error
    }
  }

  private static func perform(
    _ invocation: Invocation,
    in surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    guard let command = commands.first(where: { $0.name == invocation.command }) else {
      preconditionFailure("the parser let '\(invocation.command)' through")
    }
    if invocation.has("version") {
      surroundings.print("kiradeck \(Version.text)")
    } else if invocation.has("help") {
      let help = HelpText(commands: commands, globalOptions: globalOptions)
      surroundings.print(command.name.isEmpty ? help.overview : help.page(of: command))
    } else {
      return try command.run(invocation, &surroundings)
    }
    return ExitCode.done.rawValue
  }
}
