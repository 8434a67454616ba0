import HTTPMessage
import JSONText
package import Kira

/// Where Kira sends its events to, and what it signs them with.
package struct WebhookRegistration: Equatable, Sendable {
  package let client: ClientID
  package let address: WebAddress
  package let secret: WebhookSecret?

  package init(client: ClientID, address: WebAddress, secret: WebhookSecret?) {
    self.client = client
    self.address = address
    self.secret = secret
  }

  /// Quirk.registeringOverwrites: the last one wins without a word, there is no id, and nothing
  /// can be listed or removed; so what is registered has to be remembered here.
  package var question: Question<RegisteredWebhook> {
    Question(.kira(.registerWebhook, body: body), reading: RegisteredWebhook.init)
  }

  /// Quirk.clientIsUUIDWhenRegistering: `client_uuid` in this place, `client_id` at the door.
  private var body: JSON {
    .sending([
      "client_uuid": .string(client.text),
      "webhook_url": .string(address.text),
      "secret": .word(secret?.secret.revealed().text),
    ])
  }

  /// The address of a listener; the server looks at nothing but the scheme.
  package static func address(_ text: String) throws(RequestFault) -> WebAddress {
    try WebAddress(text, field: "webhook_url", schemes: ["https", "http"])
  }
}

/// What events are signed with; it prints as dots.
package struct WebhookSecret: Hashable, Sendable {
  package let secret: Sensitive

  package init(_ text: String) throws(RequestFault) {
    guard text.unicodeScalars.count >= 5 else {
      throw RequestFault("secret", "a secret has at least five characters")
    }
    secret = Sensitive(text)
    guard secret.revealed().text.utf8.elementsEqual(text.utf8) else {
      throw RequestFault(
        "secret",
        "a secret has only characters that can be seen, and no more than 4096"
      )
    }
  }
}

/// That a registration was taken, in Kira's words; there is nothing else in the answer.
package struct RegisteredWebhook: Equatable, Sendable {
  package let message: SafeText

  init?(_ json: JSON) {
    guard let message = WireObject(json)?.text("message") else { return nil }
    self.message = SafeText(message)
  }
}
