import Kira
import Verdicts

extension ReplyProof {
  var doubt: Doubt<Made>? {
    guard case .ambiguous(let doubt) = self else { return nil }
    return doubt
  }

  var acceptedID: String? {
    guard case .accepted(let id) = self else { return nil }
    return id.text
  }

  var isNotSent: Bool {
    guard case .notSent(let reason) = self else { return false }
    return !reason.isEmpty
  }

  /// The reason of a refusal for good.
  var refusal: String? {
    guard case .rejected(let reason) = self else { return nil }
    return reason.text
  }
}
