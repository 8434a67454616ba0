import Digest
import HTTPMessage
import Kira

@testable import KiraAPI

/// The quirks of webhooks, each proved by one delivery.
func isTold(_ quirk: Quirk, _ delivery: HTTPResponse) throws -> Bool {
  let event = try WebhookEvent(parsing: delivery.body)
  switch quirk {
  case .eventEnvelopesDiffer:
    return event.payoutID?.text.hasPrefix("e250") == true && event.status == "in_review"
  case .eventIDNotAtRoot: return event.id?.text.hasPrefix("f6e3") == true
  case .statusUnderManyNames: return event.status == "rejected"
  case .depositEventsWithoutStatus:
    return event.status == "in_review" && event.statusSource == .impliedByName
  case .refundLooksLikeDeposit: return !event.saysCredited && event.returned?.code == "R01"
  case .reasonsInEventsOnly: return event.reasons == ["Verification session expired"]
  default:
    // The same delivery is as genuine the second time; what tells it apart is its id.
    let signature = try WebhookSignature(header: delivery.header(WebhookSignature.header))
    let secret = Array("webhook-secret".utf8)
    return try (1...2).allSatisfy { _ in
      try signature.signs(delivery.body, withAnyOf: [secret], by: Crypto())
    } && event.id != nil
  }
}
