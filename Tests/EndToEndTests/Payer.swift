import Foundation
import Testing

/// Somebody who pays in the dashboard, and whose keys are counted.
final class Payer {
  let till: Till
  let session: TerminalSession
  /// Pressed on purpose; amounts, search words and reasons are not among them.
  private(set) var keys = 0

  /// A first payment is asked about, and a reason is given.
  static let reason = "they are known to us"

  /// By what the tenant's own account and a recipient of its owner are found.
  static let usual = (account: "gonzalez 0296", recipient: "smith")
  private let search: (account: String, recipient: String)

  init(
    in lodging: Lodging,
    _ till: Till,
    searching search: (account: String, recipient: String) = usual
  ) throws {
    self.till = till
    self.search = search
    session = try TerminalSession(
      [],
      in: lodging,
      rows: 40,
      columns: 120,
      environment: till.environment
    )
    try #require(try session.shows("P pay"))
  }

  func press(_ key: String) throws {
    keys += 1
    try session.press(key)
  }

  /// As from a key that is held down, which nobody pressed so often on purpose.
  func hold(_ key: String, times: Int = 100) throws {
    try session.press("-N", "\(times)", key)
  }

  /// Fills the form in, with the cursor behind the amount.
  func fillIn(_ amount: String = "50.00") throws {
    try press("P")
    try choose(search.account, "····0296")
    try choose(search.recipient, "ACH to ····")
    try session.type(amount)
    try #require(try session.shows(amount))
  }

  /// Until one row alone is left to choose.
  private func choose(_ words: String, _ row: String) throws {
    try session.type(words)
    let isFound = try eventually {
      let screen = try session.screen
      return screen.contains(words) && screen.ranges(of: row).count == 1
    }
    try #require(isFound)
    try press("Enter")
  }

  /// From the last field to a review that takes what is typed.
  func review() throws {
    try press("Enter")
    try awaitReview()
  }

  /// Nothing rests before the review is open.
  func awaitReview() throws {
    try #require(try session.shows("preview good for"))
    try #require(try session.untilIdle {})
  }

  /// Gives reason and amount, and leaves the last key to whoever presses it.
  func typeConsent(_ amount: String = "50.00") throws {
    if try session.screen.contains("Why all the same") {
      try session.type(Self.reason)
      try press("Enter")
    }
    try session.type(amount)
    try #require(try session.shows("it:  \(amount)"))
  }

  func shows(_ text: String) throws -> Bool { try session.shows(text) }

  /// How many requests for money arrived, and how many payouts there are.
  func truth() throws -> Truth {
    let deeds = try till.truth()
    return Truth(orders: deeds.count, payouts: deeds.count(where: \.committed))
  }

  struct Truth: Equatable {
    let orders: Int
    let payouts: Int

    static let nothing = Truth(orders: 0, payouts: 0)
    static let once = Truth(orders: 1, payouts: 1)
  }
}
