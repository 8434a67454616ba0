import HTTPMessage
import JSONText
package import Kira

/// A code that was sent by e-mail, to be typed in before money moves.
package struct SentCode: Equatable, Sendable {
  /// Whose address the code goes to.
  package enum Addressee: Equatable, Sendable {
    case email(EmailAddress)
    /// The tenant itself: a user's id is not known here.
    case client(ClientID)

    fileprivate var body: JSON {
      switch self {
      case .email(let address): .sending(["email": .string(address.text)])
      case .client(let client): .sending(["client_uuid": .string(client.text)])
      }
    }
  }

  package let isSent: Bool
  package let message: SafeText
  /// About five minutes later; `nil` where the answer does not say.
  package let expiresAt: Moment?

  package static func send(to addressee: Addressee) -> Question<SentCode> {
    Question(.kira(.sendCode, body: addressee.body), reading: SentCode.init)
  }

  /// Quirk.codeIsSentOrSuccessful: `success` in one form of the answer, `sent` in another.
  private init?(_ json: JSON) {
    guard let fields = WireObject(json) else { return nil }
    guard let isSent = fields.flag("success") ?? fields.flag("sent") else { return nil }
    self.isSent = isSent
    message = fields.safeText("message")
    expiresAt = fields.moment("expires_at")
  }
}
