import PseudoTerminal
import Testing

extension EndToEnd {
  struct SuspendTests {
    /// Alone, and as the child of something that has no idea of jobs, as `make` is.
    @Test(arguments: ["\(Lodging.program) demo", "sh -c '\(Lodging.program) demo; true'"])
    func `the suspend key gives the terminal to the shell, and fg takes it again`(
      line: String
    ) throws {
      let lodging = try Lodging()
      let session = try Session(
        ["sh", "-i"],
        environment: lodging.environment.merging(["PS1": "prompt> ", "ENV": ""]) { $1 }
      )
      try #require(session.waitForText("prompt> "))
      let modes = try session.terminal.modes()
      try session.press("\(line)\r")
      try #require(session.waitForText("SANDBOX"))

      try session.press("\u{1A}")

      try #require(prompts(2, in: session))
      #expect(try session.terminal.modes() == modes)
      #expect(ControlSequences.privateModes(after: session.transcript)[1049] == false)
      try session.press("fg\r")
      #expect(
        session.wait { ControlSequences.privateModes(after: session.transcript)[1049] == true }
      )
      session.settle()
      try session.press("Q")
      #expect(prompts(3, in: session))
      #expect(try session.terminal.modes() == modes)
    }

    private func prompts(_ count: Int, in session: Session) -> Bool {
      session.wait {
        ControlSequences.text(of: session.transcript).ranges(of: "prompt> ").count >= count
      }
    }
  }
}
