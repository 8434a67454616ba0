import HTTPMessage
package import Intents
package import Kira

/// Leave to send one intent once, given by the journal when that was written down.
///
/// It can be made nowhere else, not copied, and not used twice.
package struct SendPermit: ~Copyable, MoneyPermit {
  package let intent: Identifier<Intent>
  package let attempt: Int
  package let path: String
  package let body: [UInt8]

  package var key: String { intent.text }

  init(_ intent: Identifier<Intent>, attempt: Int, path: String, body: [UInt8]) {
    self.intent = intent
    self.attempt = attempt
    self.path = path
    self.body = body
  }
}
