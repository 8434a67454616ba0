import Testing

extension EndToEnd {
  /// Whatever a support agent is given leads to its record, in a cache that nobody prepared.
  struct FindTests {
    @Test func `every kind of value leads to its record, whole and by six of its digits`() throws {
      let town = try FindTown()
      for value in FindTown.Value.allCases {
        let example = try #require(try town.example(of: value), "\(value)")
        let (answer, command) = try town.find(example.text)
        #expect(command.exitCode == 0, "\(value) \(example.text): \(command.errors)")
        #expect(answer.matches.first?.id == example.record, "\(value): \(command.output)")
        guard value.isID else { continue }
        for fragment in [example.text.prefix(6), example.text.suffix(6)] {
          let found = try town.find(String(fragment)).answer.matches
          #expect(found.contains { $0.id == example.record }, "\(value) \(fragment)")
        }
      }
    }

    @Test func `what is not there ends with 4 and shows what resembles it`() throws {
      let town = try FindTown()
      let user = try #require(try town.example(of: .user))
      let other = String(user.text.dropLast()) + (user.text.hasSuffix("0") ? "1" : "0")
      let (answer, command) = try town.find(other)

      #expect(command.exitCode == 4)
      #expect(answer.matches.first?.id == user.record)
      #expect(answer.matches.allSatisfy { $0.closeness == "similar" })
      #expect(command.errors.contains("not found"))
      #expect(try town.find("zzzqqqxxx").command.exitCode == 4)
    }

    @Test func `an id that the cache does not have is asked of Kira and kept`() throws {
      let town = try FindTown()
      let payout = try #require(try town.example(of: .payout))
      let elsewhere = ["XDG_CACHE_HOME": "\(town.lodging.folder)/another"]
      let environment = town.tenant.environment.merging(elsewhere) { $1 }

      let asked = try Command("find", payout.text, in: town.lodging, environment: environment)
      #expect(asked.exitCode == 0, "\(asked.errors)")
      #expect(asked.output.contains(payout.text))
      let kept = try Command(
        "find",
        "--offline",
        payout.text,
        in: town.lodging,
        environment: environment
      )
      #expect(kept.exitCode == 0)
    }

    @Test func `a value that is pasted into the dashboard opens its record`() throws {
      let town = try FindTown()
      let session = try TerminalSession(
        [],
        in: town.lodging,
        rows: 40,
        columns: 120,
        environment: town.tenant.environment
      )
      try #require(try session.shows("Needs a person"))
      for value in FindTown.Value.allCases {
        let example = try #require(try town.example(of: value))
        try session.paste(example.text)
        try #require(try session.shows("Enter opens the"), "\(value)")
        try session.press("Enter")
        try #require(try session.hides("Enter opens the"), "\(value)")
        #expect(try session.shows(example.record.prefix(4) + "…" + example.record.suffix(4)))
        try session.press("0")
        try #require(try session.shows("Needs a person"))
      }
    }
  }
}
