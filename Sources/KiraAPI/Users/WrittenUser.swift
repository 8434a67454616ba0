import JSONText
package import Kira

/// The answer to making or changing a user: the user, and what came of it.
package struct WrittenUser: Equatable, Sendable {
  package let item: Item<User>
  /// Whether verification runs now.
  ///
  /// Quirk.triggerIsSaidOnceOnly: no other answer about the user repeats it; `nil` is "not said".
  package let verificationTriggered: Bool?
  package let requiresReverification: Bool?
  /// By the names of the request, not of the answer; only a change has them.
  package let updatedFields: [SafeText]
  package let warnings: [SafeText]
  /// Where the user is led to in the mode of that name; who has it can act as them.
  package let verificationLink: Sensitive?
  package let files: [UploadedFile]

  init?(_ json: JSON) {
    guard let item = Item.alone(json, User.init),
      let fields = WireObject(json).flatMap({ $0.isUser ? $0 : $0.object("data") })
    else { return nil }
    self.item = item
    verificationTriggered = fields.flag("verification_triggered")
    requiresReverification = fields.flag("requires_reverification")
    updatedFields = fields.items("updated_fields").compactMap(\.scalarText).map { SafeText($0) }
    warnings = fields.items("warnings").compactMap(Self.warning)
    verificationLink = fields.text("verification_link").map { Sensitive($0) }
    files = UploadedFile.all(in: fields)
  }

  /// A sentence, or an object around one.
  private static func warning(_ json: JSON) -> SafeText? {
    let sentence = json.scalarText ?? WireObject(json)?.text("message", "warning", "msg")
    return sentence.map { SafeText($0) }
  }
}

extension WireObject {
  fileprivate var isUser: Bool { User(self) != nil }

  /// `nil` where nothing is said; a word in place of the value is taken too.
  func flag(_ name: String) -> Bool? {
    switch self[name]?.scalarText {
    case "true": true
    case "false": false
    default: nil
    }
  }
}
