import HTTPMessage
import JSONText

/// Asking for the token that every other request carries.
package enum Auth {
  package static func question(clientID: String, password: String) -> Question<Token> {
    let body = JSON.sending(["client_id": .string(clientID), "password": .string(password)])
    var request = HTTPRequest.kira(.authenticate, body: body)
    // Nothing but the key is asked for here; the version is none of this route's business.
    request.headers.removeAll { $0.name == "X-Api-Version" }
    request.credential = .key
    return Question(request, rewording: { $0.onSigningIn }, reading: Token.init)
  }
}

/// What lets us in for a while; it prints as dots.
package struct Token: Equatable, Sendable, CustomStringConvertible {
  package let text: String
  package let lifetimeSeconds: Int64

  package var description: String { "····" }

  /// Quirk.tokenLifetimeVaries: an hour by every document, a day by some answers.
  init?(_ json: JSON) {
    let fields = WireObject(json["data"]) ?? WireObject(json)
    guard let text = fields?.text("access_token"), !text.isEmpty else { return nil }
    self.text = text
    lifetimeSeconds = fields?.whole("expires_in").map(Int64.init) ?? 3_600
  }
}
