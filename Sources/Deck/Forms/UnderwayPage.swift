package import Forms
package import Intents
package import Kira

/// What was confirmed, followed to where it rests.
package struct UnderwayPage: Equatable, Sendable {
  package let key: Identifier<Intent>
  package let offer: Offer
  /// As the journal tells it; `nil` until it was read.
  package internal(set) var line: IntentLine?
  /// What Kira made of it, as the cache has it.
  package internal(set) var dossier: Dossier?
  /// Why a one-time code is wanted; then it is typed here.
  package internal(set) var wantedCode: SafeText?
  var code = TextInput("", limit: 12)
  var consent: Consent
  var trouble: String?
  var scroll = 0

  init(_ key: Identifier<Intent>, _ review: ReviewPage) {
    self.key = key
    offer = review.offer
    consent = review.consent
  }

  /// Takes what the journal says now; the id of what was made, the first time it is known.
  mutating func take(_ lines: [IntentLine]) -> String? {
    guard let line = lines.first(where: { $0.intent.key == key }), line != self.line else {
      return nil
    }
    let known = self.line?.made
    self.line = line
    return line.made == known ? nil : line.made?.text
  }

  /// In which list of the cache what was made stands.
  var kind: ResourceKind {
    switch offer {
    case .payout: .payout
    case .recipient: .recipient
    }
  }

  /// Asks for what was made, once it is known.
  func dossierWanted(of made: String?) -> [Effect] {
    made.map { [.loadDossier(kind, id: $0)] } ?? []
  }
}
