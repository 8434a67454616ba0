import Testing

extension EndToEnd {
  /// A review whose names were chosen by somebody who wants it misread.
  struct HostileReviewTests {
    @Test func `F94 hostile names leave amount and account to be read, and it is paid once`()
      throws
    {
      let lodging = try Lodging()
      let till = try Till(in: lodging, options: ["--hostile"])
      let payer = try Payer(in: lodging, till, searching: (till.account, till.recipient))
      try payer.fillIn()
      try payer.review()
      let lines = try payer.session.screen.split(separator: "\n").map(String.init)
      #expect(lines.contains { $0.hasPrefix(" You send") && $0.contains(" 50.00 USD") })
      #expect(lines.contains { $0.hasPrefix(" They receive") && $0.contains("USD") })
      #expect(lines.contains { $0.hasPrefix(" From") && $0.contains("····0296") })
      #expect(lines.contains { $0.hasPrefix("  ") && $0.contains("ACH") && $0.contains("····") })
      #expect(lines.contains { $0.hasPrefix(" This sends 50.00 USD out of") })
      try payer.typeConsent()
      try payer.press("Enter")
      #expect(try payer.shows("Kira took it as payout"))
      #expect(try payer.truth() == .once)
    }
  }
}
