import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// Paying in the dashboard while the line, the window or the person goes away.
  struct PayoutInterruptionTests {
    private let lodging: Lodging
    private let till: Till

    init() throws {
      lodging = try Lodging()
      till = try Till(in: lodging, options: [])
    }

    /// Where a person is when the line breaks.
    enum Step: String, CaseIterable, CustomTestStringConvertible {
      case fields, review, typed, sent

      var testDescription: String { rawValue }
    }

    @Test(arguments: Step.allCases)
    func `F93 a line that breaks pays nothing twice, and what was begun is there again`(
      step: Step
    ) throws {
      try till.spoil(#""delivery": {"cut": {"head": 0}, "end": "silence"}"#)
      let others = lodging.processes.count
      var payer: Payer? = try Payer(in: lodging, till)
      try payer?.go(to: step)
      let orders = step == .sent ? 1 : 0
      try #require(try eventually { try till.truth().count == orders })

      // The server of the terminal ends, and the kernel hangs up.
      payer = nil
      try #require(eventually { lodging.processes.count <= others })

      let next = try Payer(in: lodging, till)
      switch step {
      case .sent:
        try next.press("7")
        #expect(try next.shows("accepted"))
      case .fields, .review, .typed:
        try next.press("P")
        #expect(try next.shows("50.00"))
        #expect(try next.shows("James Smith"))
      }
      #expect(try till.truth().count == orders)
    }

    @Test func `F92 who leaves while it is sent is told that it goes on, and what became of it`()
      throws
    {
      try till.spoil(#""times": 1, "delivery": {"latency": 3000}"#)
      let payer = try Payer(in: lodging, till)
      try payer.go(to: .sent)
      try #require(try eventually { try payer.truth().orders == 1 })
      try payer.press("Escape")
      #expect(try payer.shows("It goes on"))
      try payer.press("q")
      #expect(try payer.shows("cannot be called back"))
      try payer.press("Escape")
      #expect(try payer.session.hides("cannot be called back"))
      try payer.press("7")
      #expect(try payer.shows("accepted"))
      #expect(try payer.truth() == .once)
    }

    @Test
    func `F92 who quits while it is sent finds it in the journal, and nothing is sent again`()
      throws
    {
      try till.spoil(#""times": 1, "delivery": {"cut": {"head": 0}, "end": "silence"}"#)
      let payer = try Payer(in: lodging, till)
      try payer.go(to: .sent)
      try #require(try eventually { try payer.truth().payouts == 1 })
      try payer.press("Escape")
      try #require(try payer.shows("It goes on"))
      try payer.press("q")
      try #require(try payer.shows("cannot be called back"))
      try payer.press("q")
      try #require(eventually { payer.session.exitCode == 0 })

      let next = try Payer(in: lodging, till)
      try next.press("7")
      #expect(try next.shows("accepted"))
      #expect(try next.truth() == .once)
    }

    @Test func `F86 a suspended review takes nothing that was typed to the shell`() throws {
      let session = try Session(
        ["sh", "-i"],
        environment: lodging.environment.merging(till.environment) { $1 }
          .merging(["PS1": "prompt> ", "ENV": ""]) { $1 }
      )
      try #require(session.waitForText("prompt> "))
      try session.press("\(Lodging.program)\r")
      try #require(session.waitForText("P pay"))
      for (keys, answer) in [
        ("P", "From"), ("gonzalez 0296", "····0296"), ("\r", "James"), ("smith", "smith"),
        ("\r", "50.00"), ("50.00", "50.00"), ("\r", "preview good for"),
      ] {
        try session.press(keys)
        try #require(session.waitForText(answer), "\(answer)")
        session.settle(quiet: .milliseconds(200))
      }
      session.settle(quiet: .milliseconds(900), within: .seconds(2))
      try session.press("\(Payer.reason)\r50.00")
      session.settle(quiet: .milliseconds(200))
      try session.press("\u{1A}")
      try #require(prompts(2, in: session))

      try session.press("\r50.00\r\r")
      try #require(prompts(5, in: session))
      #expect(try till.truth().isEmpty)
      try session.press("fg\r")
      try #require(
        session.wait { ControlSequences.privateModes(after: session.transcript)[1049] == true }
      )
      session.settle()
      #expect(try till.truth().isEmpty)

      try session.press("\r")
      #expect(session.waitForText("Kira took it as payout"))
      #expect(try till.truth().count == 1)
    }

    private func prompts(_ count: Int, in session: Session) -> Bool {
      session.wait {
        ControlSequences.text(of: session.transcript).ranges(of: "prompt> ").count >= count
      }
    }
  }
}

extension Payer {
  fileprivate func go(to step: EndToEnd.PayoutInterruptionTests.Step) throws {
    try fillIn()
    guard step != .fields else { return }
    try review()
    guard step != .review else { return }
    try typeConsent()
    guard step != .typed else { return }
    try press("Enter")
    try #require(try shows("being sent"))
  }
}
