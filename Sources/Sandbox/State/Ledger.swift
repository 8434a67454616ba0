import Kira

/// What has come to the tenant through the API since the sandbox was started.
///
/// The rest of the tenant follows from the seed and is never stored; this is.
struct Ledger {
  var users = MadeRecords<MadeUser>()
  var accounts: [MadeAccount] = []
  var recipients: [MadeRecipient] = []
  var payouts = MadeRecords<MadePayout>()
  var deposits = MadeRecords<MadeDeposit>()
  /// Deposits that were confirmed and appear nowhere; a dialect fills either these or the others.
  var unseenDeposits = MadeRecords<MadeDeposit>()
  var quotes: [MadeQuote] = []
  var liquidationAddresses: [MadeLiquidationAddress] = []
  /// Users whose words were changed through the API, those that came by themselves among them.
  var profileChanges: [RecordKey: ProfileChange] = [:]
  var verifications = 0
  var oneTimeCode: OneTimeCode?
  /// The version that the account was moved on to.
  var pinnedVersion: String?
  var answers = RequestedAnswers()
  var codeAttempts = CodeAttempts()
  /// Steps that somebody at Kira has put into the life of a record.
  private(set) var amendments: [RecordKey: [Life.Step]] = [:]
  /// Where webhooks go; the last registration wins.
  var webhook: WebhookRegistration?
  var webhooks = Outbox()

  /// `after` counts from the record's beginning, as in every life.
  mutating func amend(_ key: RecordKey, with step: Life.Step) {
    // What an earlier amendment foresaw beyond this one does not happen either.
    amendments[key, default: []].removeAll { $0.after > step.after }
    amendments[key, default: []].append(step)
  }

  /// The life of a record as it has turned out so far.
  func life(of key: RecordKey, foreseen: Life) -> Life {
    guard let steps = amendments[key] else { return foreseen }
    return foreseen.amended(by: steps)
  }
}

/// Where webhooks are to be sent, and what they are signed with.
package struct WebhookRegistration: Equatable, Sendable {
  package var address: String
  /// `nil` where none was registered: the tenant's own is used then.
  package var secret: String?
}

extension Life {
  /// From the first amendment on, nothing that was foreseen happens any more.
  func amended(by later: [Step]) -> Life {
    guard let turn = later.first?.after else { return self }
    return Life(
      steps.enumerated().filter { $0.offset == 0 || $0.element.after < turn }.map(\.element)
        + later
    )
  }
}
