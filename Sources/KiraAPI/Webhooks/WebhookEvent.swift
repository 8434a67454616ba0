import JSONText
package import Kira

/// What one delivery says has happened.
///
/// It is a hint and never the truth. A delivery can be late, come twice, out of order or never; who
/// saw it once can send it again; Kira checks neither whose address is registered nor keeps a
/// second one. So an event may make us ask Kira, and what Kira answers is what is shown; a change
/// is never made out of an event alone.
package struct WebhookEvent: Equatable, Sendable {
  /// Why some bytes are no event.
  package enum Fault: Error, Equatable {
    case notJSON
    /// There is no name of an event in it.
    case nameless
  }

  /// Where the status comes from.
  package enum StatusSource: Sendable { case stated, impliedByName }

  /// As it was delivered, known or not.
  package let name: SafeText
  package let family: WebhookFamily
  /// The row of the catalogue, if Kira's documents or integrators know the name.
  package let known: WebhookCatalogue.Entry?
  /// What tells a delivery from its duplicates; not every generation of the documents has it.
  package let id: SafeText?
  package let happenedAt: Moment?

  package let userID: Identifier<User>?
  package let accountID: Identifier<VirtualAccount>?
  package let depositID: Identifier<Deposit>?
  package let payoutID: Identifier<Payout>?
  /// A request for information.
  package let requestID: SafeText?

  /// In small letters: `in_review` for `IN_REVIEW`.
  package let status: SafeText?
  package let statusSource: StatusSource?
  package let previousStatus: SafeText?
  /// Why a verification failed or a request was closed; some of it is told nowhere else.
  package let reasons: [SafeText]
  package let returned: ReturnDetails?

  package init(parsing body: [UInt8]) throws(Fault) {
    guard let json = try? JSON(parsing: body), let root = WireObject(json) else { throw .notJSON }
    let outer = root.object("data")
    guard let name = root.text("event") ?? outer?.text("event_type"), !name.isEmpty else {
      throw .nameless
    }
    self.init(name, WebhookPayload(outer))
  }

  private init(_ name: String, _ payload: WebhookPayload) {
    let known = WebhookCatalogue.entry(named: name)
    self.name = SafeText(name)
    self.known = known
    family = WebhookFamily(eventName: name)
    id = payload.eventID
    happenedAt = payload.happenedAt
    userID = payload.identifier("user_id", or: family == .user)
    accountID = payload.identifier("virtual_account_id", or: family == .account)
    depositID = payload.identifier("deposit_id", "internalPaymentId", or: family == .deposit)
    payoutID = payload.identifier("payout_id", or: family == .payout)
    requestID = payload.text("rfi_id")
    let stated = payload.status(ofVerification: name.lowercased().hasPrefix("user.verification"))
    status = stated ?? known?.impliedStatus
    statusSource = stated != nil ? .stated : known?.impliedStatus.map { _ in .impliedByName }
    previousStatus = payload.previousStatus
    reasons = payload.reasons
    returned = payload.returned
  }

  /// Whether it says that money has come in.
  ///
  /// Quirk.refundLooksLikeDeposit: all of them tell an account and an amount, so only names that
  /// are known to credit do, and not with a status that says otherwise.
  package var saysCredited: Bool {
    guard known?.credits == true else { return false }
    return Status<Deposit.State>(status?.text ?? "").state == .completed
  }

  /// One sentence for a person.
  package var meaning: SafeText { known?.meaning ?? family.meaning }
}
