import Kira
import Testing

@testable import KiraAPI

struct WebhookEventTests {
  @Test func `the flat envelope is read`() throws {
    let event = try WebhookEvent(
      #"{"event":"payout.completed","data":{"event_id":"e1","payout_id":"p1","status":"completed"}}"#
    )

    #expect(event.name == "payout.completed")
    #expect(event.family == .payout)
    #expect(event.id == "e1")
    #expect(event.payoutID == Identifier("p1"))
    #expect(event.status == "completed")
    #expect(event.statusSource == .stated)
  }

  @Test func `the doubly nested envelope is read`() throws {
    let event = try WebhookEvent(
      #"{"event":"payout.status_changed","data":{"event_id":"e2","event_type":"payout.status_changed","created_at":"2026-05-23T00:37:56.874Z","data":{"payout_id":"p2","status":"IN_REVIEW","previous_status":"PROCESSING"}}}"#
    )

    #expect(event.id == "e2")
    #expect(event.payoutID == Identifier("p2"))
    #expect(event.status == "in_review")
    #expect(event.previousStatus == "processing")
    #expect(event.happenedAt == Moment(wireText: "2026-05-23T00:37:56.874Z"))
  }

  @Test(arguments: [
    (
      #""user.status_changed","data":{"previous_status":"VERIFYING","new_status":"REJECTED"}"#,
      "rejected"
    ),
    (#""user.verification.failed","data":{"verification_status":"rejected"}"#, "rejected"),
    (
      #""user.liveness_completed","data":{"person_reference_id":null,"result":"approved"}"#,
      "approved"
    ),
    (#""rfi.not_resolved","data":{"to_status":"not_resolved"}"#, "not_resolved"),
    (#""user.created","data":{"status":"CREATED","verification_status":"unverified"}"#, "created"),
    (#""PAYOUT.Failed","data":{"payoutId":"p"}"#, "failed"),
  ])
  func `the status is found under each of its names`(text: String, status: SafeText) throws {
    #expect(try WebhookEvent(#"{"event":"# + text + "}").status == status)
  }

  @Test func `the advisory status of a verification is not the user's`() throws {
    let event = try WebhookEvent(
      #"{"event":"user.updated","data":{"user_id":"u","verification_status":"unverified"}}"#
    )

    #expect(event.status == nil)
    #expect(event.statusSource == nil)
  }

  @Test(arguments: [
    ("virtual_account.deposit_funds_refunded", "refunded"),
    ("virtual_account.deposit_scheduled", "scheduled"),
    ("virtual_account.deposit_in_review", "in_review"),
    ("payout.returned", "failed"),
  ])
  func `where no status is told the name decides`(name: String, status: SafeText) throws {
    let event = try WebhookEvent(#"{"event":"\#(name)","data":{"event_id":"e"}}"#)

    #expect(event.status == status)
    #expect(event.statusSource == .impliedByName)
  }

  @Test(arguments: [
    ("virtual_account.deposit_funds_received", "", true),
    ("virtual_account.deposit_funds_received", "COMPLETED", true),
    ("virtual_account.deposit_funds_received", "refunded", false),
    ("virtual_account.deposit_funds_in_destination", "", true),
    ("virtual_account.microdeposit_funds_received", "", true),
    ("virtual_account.deposit_funds_refunded", "completed", false),
    ("virtual_account.deposit_in_review", "", false),
    ("virtual_account.deposit.completed", "completed", false),
    ("virtual_account.deposit_funds_reconsidered", "completed", false),
    ("payout.completed", "completed", false),
  ])
  func `only what is known to credit counts as credited`(
    name: String,
    status: String,
    isCredited: Bool
  ) throws {
    let event = try WebhookEvent(#"{"event":"\#(name)","data":{"status":"\#(status)"}}"#)

    #expect(event.saysCredited == isCredited)
  }

  @Test func `a refund tells its return code`() throws {
    let event = try WebhookEvent(
      #"{"event":"virtual_account.deposit_funds_refunded","data":{"event_id":"e","virtual_account_id":"a","deposit_id":"d","amount":"100.00","currency":"USD","return_details":{"code":"R01","reason":"Insufficient funds","refunded_at":"2026-06-20T14:32:00Z"}}}"#
    )

    #expect(event.returned?.code == "R01")
    #expect(event.returned?.reason == "Insufficient funds")
    #expect(event.returned?.at == Moment(wireText: "2026-06-20T14:32:00Z"))
    #expect(event.depositID == Identifier("d"))
    #expect(event.accountID == Identifier("a"))
  }

  @Test func `the reasons of a refusal are kept`() throws {
    let event = try WebhookEvent(
      #"{"event":"user.verification.failed","data":{"user_id":"u","reasons":["Session expired","source_of_funds"]}}"#
    )

    #expect(event.reasons == ["Session expired", "source_of_funds"])
    #expect(event.userID == Identifier("u"))
  }

  @Test func `a request that ran out says why`() throws {
    let event = try WebhookEvent(
      #"{"event":"rfi.not_resolved","data":{"rfi_id":"r","user_id":"u","resolution_reason":"expired"}}"#
    )

    #expect(event.requestID == "r")
    #expect(event.reasons == ["expired"])
  }

  @Test func `an event without an id has none`() throws {
    #expect(try WebhookEvent(#"{"event":"user.created","event_id":"root","data":{}}"#).id == nil)
  }

  @Test(arguments: [
    ("user.promoted", WebhookFamily.user), ("virtual_account.frozen", .account),
    ("virtual_account.deposit_lost", .deposit), ("payout.paused", .payout),
    ("rfi.withdrawn", .request), ("payin.completed", .payin), ("card_payment", .cardPayment),
    ("card_payment.refunded", .cardPayment), ("liquidation.odd", .liquidation),
    ("transaction_update", .other), ("moon.rising", .other),
  ])
  func `an unknown name is kept and has a family`(name: String, family: WebhookFamily) throws {
    let event = try WebhookEvent(#"{"event":"\#(name)","data":{"event_id":"e","id":"o"}}"#)

    #expect(event.name.text == name)
    #expect(event.family == family)
    #expect(!event.meaning.isEmpty)
  }

  @Test func `an id of its own names the object of the family`() throws {
    let event = try WebhookEvent(#"{"event":"payout.created","data":{"id":"p9","user_id":"u"}}"#)

    #expect(event.payoutID == Identifier("p9"))
    #expect(event.userID == Identifier("u"))
  }

  @Test(arguments: ["", "null", "[]", "{", "error code: 522"])
  func `what is no object is no event`(text: String) {
    #expect(throws: WebhookEvent.Fault.notJSON) { try WebhookEvent(text) }
  }

  @Test(arguments: ["{}", #"{"event":""}"#, #"{"event":{}}"#, #"{"data":{"event_id":"e"}}"#])
  func `what has no name is no event`(text: String) {
    #expect(throws: WebhookEvent.Fault.nameless) { try WebhookEvent(text) }
  }

  @Test func `every name of the documents is in the catalogue once`() {
    let names = WebhookCatalogue.all.map(\.name)
    let documented = """
      user.created user.updated user.status_changed user.verification.accepted \
      user.verification.failed user.document.download.failed user.liveness_completed \
      virtual_account.created virtual_account.activated virtual_account.deposit_scheduled \
      virtual_account.deposit_in_review virtual_account.deposit_funds_received \
      virtual_account.deposit_funds_in_transit virtual_account.deposit_funds_in_destination \
      virtual_account.deposit_funds_failed virtual_account.deposit_funds_refunded \
      virtual_account.microdeposit_funds_received payout.created payout.pending \
      payout.processing payout.completed payout.failed payout.returned payout.status_changed \
      payout.deposit_received liquidation.deposit_received liquidation.payout_processing \
      liquidation.payout_completed liquidation.payout_failed payin.* card_payment.* \
      rfi.created rfi.resolved rfi.not_resolved rfi.* card_payment barcode_generated transaction_update
      """

    #expect(Set(names) == Set(documented.split(separator: " ").map(String.init)))
    #expect(Set(names).count == names.count)
  }
}

extension WebhookEvent {
  init(_ text: String) throws(Fault) { try self.init(parsing: Array(text.utf8)) }
}
