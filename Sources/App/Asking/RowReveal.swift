import Kira
import KiraAPI
import Store

/// Account numbers told whole, row by row: each is written down, asked of Kira, and shown.
final class RowReveal {
  /// Why the last one could not be told; the export ends with it.
  private(set) var trouble: Trouble?
  private let call: KiraCall
  private let journal: RevealJournal
  private let invocation: Invocation

  /// The kinds whose rows hold a number, and the column it stands in.
  static let columns: [ResourceKind: String] = [
    .account: "account_number", .recipient: "account",
  ]

  init(
    _ reading: CacheReading,
    _ invocation: Invocation,
    _ surroundings: Surroundings
  ) throws(Trouble) {
    self.invocation = invocation
    call = try KiraCall(invocation, surroundings)
    journal = try RevealJournal(reading, surroundings)
  }

  func cells(of seen: Seen<Record>) -> [String: String] {
    let place = (kind: seen.value.kind, id: seen.value.id)
    // What has no number has nothing to be asked for.
    guard trouble == nil, let column = Self.columns[place.kind], Self.number(of: seen.value) != nil
    else { return [:] }
    do throws(Trouble) {
      try journal.write(place, by: invocation)
      let answers = try call.findings(of: place).findings.answers
      guard let number = answers.first.flatMap({ Self.number(of: $0.record) }) else {
        throw Trouble(.failed, "Kira does not tell the number of \(place.kind) \(place.id)")
      }
      return [column: number.revealed().text]
    } catch {
      trouble = error
      return [:]
    }
  }

  private static func number(of record: Record) -> Sensitive? {
    switch record {
    case .account(let account): account.hasRealNumber ? account.accountNumber : nil
    case .recipient(let recipient): recipient.account
    case .user, .deposit, .payout: nil
    }
  }
}

@available(*, unavailable)
extension RowReveal: Sendable {}
