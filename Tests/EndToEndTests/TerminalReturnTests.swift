import Foundation
import PseudoTerminal
import Testing

/// A way in which the program can come to its end while it holds the terminal.
enum Ending: String, CaseIterable, Sendable {
  case key = "q"
  case terminate = "SIGTERM"
  case hangUp = "SIGHUP"
  case interrupt = "SIGINT"
  case segmentationFault = "SIGSEGV"
  case trap = "a Swift trap"

  func bring(to shell: ShellSession) throws {
    let program = try #require(shell.program)
    switch self {
    // Once to go, once more to the question whether that is meant.
    case .key: try shell.session.press("qq")
    case .terminate: kill(program, SIGTERM)
    case .hangUp: kill(program, SIGHUP)
    case .interrupt: kill(program, SIGINT)
    case .segmentationFault: kill(program, SIGSEGV)
    case .trap: kill(program, SIGUSR1)
    }
  }

  /// What a shell may see afterwards.
  var exitCodes: Set<Int32> {
    switch self {
    case .key: [0]
    case .terminate: [0, 128 + SIGTERM]
    case .hangUp: [0, 128 + SIGHUP]
    case .interrupt: [0, 128 + SIGINT]
    case .segmentationFault: [128 + SIGSEGV]
    case .trap: [128 + SIGILL, 128 + SIGTRAP]
    }
  }
}

extension EndToEnd {
  struct TerminalReturnTests {
    private let lodging = try? Lodging()

    @Test(arguments: Ending.allCases)
    func `F14 and F16 the terminal is given back exactly`(after ending: Ending) throws {
      let lodging = try #require(lodging)
      let shell = try ShellSession(in: lodging, environment: ["KIRADECK_TEST_TRAP": "1"])
      try #require(shell.shows("SANDBOX"))

      try ending.bring(to: shell)

      let code = try #require(shell.exitCode(), "the program did not end")
      #expect(ending.exitCodes.contains(code))
      #expect(try shell.leftBehind() == [])
      try shell.session.press("\r")
      #expect(lodging.isEmpty())
    }

    @Test func `closing the window ends the program and all it started`() throws {
      let lodging = try #require(lodging)
      let shell = try ShellSession(in: lodging)
      try #require(shell.shows("SANDBOX"))

      shell.session.terminal.hangUp()

      #expect(lodging.isEmpty())
      let again = try ShellSession(in: lodging)
      #expect(again.shows("SANDBOX"))
    }

    @Test func `killing the program takes its sandbox along`() throws {
      let lodging = try #require(lodging)
      let shell = try ShellSession(in: lodging)
      try #require(shell.shows("SANDBOX"))

      kill(try #require(shell.program), SIGKILL)

      #expect(shell.exitCode() == 128 + SIGKILL)
      try shell.session.press("\r")
      #expect(lodging.isEmpty())
    }
  }
}
